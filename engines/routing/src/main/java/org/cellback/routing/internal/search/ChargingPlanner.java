package org.cellback.routing.internal.search;

import java.util.Arrays;
import org.cellback.routing.api.ChargingPlace;
import org.cellback.routing.internal.model.Arcs;
import org.cellback.routing.internal.model.Instance;
import org.cellback.routing.internal.model.TypeData;

/**
 * Where to charge on a round whose stops are fixed: label setting along the stops, each leg driven straight or by one
 * charging place, a label being (cost, clock, energy used since full). Of each leg only the few charging places with the
 * smallest detour are looked at, and of each stop only {@link #LABELS_MAX} labels are kept, so the answer may not be the
 * cheapest; it is checked by the simulation afterwards. Not thread-safe.
 */
final class ChargingPlanner {
    private static final int LABELS_MAX = 10;
    private static final int PER_LEG = 4;
    private static final double SLACK = Instance.TIME_SLACK;
    /** Up to so many places the charging places of each leg stand in a table. */
    private static final int TABLE_PLACES_MAX = 1200;

    private final Instance in;
    private final Arcs arcs;
    private final int places;
    private final ChargingPlace[] chargers;
    private final byte[] legChargers;
    private final boolean[] legKnown;
    private final byte[] scratchChargers = new byte[PER_LEG];

    // Labels of each layer (stop), [layer × LABELS_MAX + label].
    private double[] cost = new double[0];
    private double[] clock = new double[0];
    private double[] used = new double[0];
    private int[] parent = new int[0];
    private int[] via = new int[0];
    private int[] labels = new int[0];
    private double[] tonnes = new double[0];

    /** The stops with charging places between them, and how many there are. */
    int[] planned = new int[0];

    int plannedCount;

    ChargingPlanner(Instance in) {
        this.in = in;
        arcs = in.arcs;
        places = arcs.size();
        chargers = in.problem.chargingPlaces().toArray(ChargingPlace[]::new);
        boolean table = places <= TABLE_PLACES_MAX && chargers.length > 0;
        legChargers = new byte[table ? places * places * PER_LEG : 0];
        legKnown = new boolean[table ? places * places : 0];
    }

    boolean hasChargers() {
        return chargers.length > 0;
    }

    /** Looks for charging places that make the round possible; fills {@link #planned}. */
    boolean plan(TypeData type, int[] stops, int count) {
        reserve(count + 2);
        fillTonnes(type, stops, count);
        Arrays.fill(labels, 0, count + 2, 0);
        cost[0] = 0;
        clock[0] = type.shiftStart;
        used[0] = 0;
        labels[0] = 1;
        int place = type.startPlace;
        for (int i = 0; i <= count; i++) {
            int to = i < count ? in.place[stops[i]] : type.endPlace;
            double out = arcs.cost(type.arcClass, place, to);
            for (int label = 0; label < labels[i]; label++) {
                straight(type, stops, count, i, label, place, to, out);
                byVia(type, stops, count, i, label, place, to);
            }
            if (labels[i + 1] == 0) {
                return false;
            }
            place = to;
        }
        unroll(stops, count);
        return true;
    }

    private void reserve(int layers) {
        if (labels.length < layers) {
            int size = layers * 2;
            cost = new double[size * LABELS_MAX];
            clock = new double[size * LABELS_MAX];
            used = new double[size * LABELS_MAX];
            parent = new int[size * LABELS_MAX];
            via = new int[size * LABELS_MAX];
            labels = new int[size];
            tonnes = new double[size];
            planned = new int[2 * size];
        }
    }

    private void fillTonnes(TypeData type, int[] stops, int count) {
        double kg = 0;
        for (int i = 0; i < count && type.massDim >= 0; i++) {
            kg += in.delivered[stops[i] * in.dims + type.massDim];
        }
        tonnes[0] = kg / 1000;
        for (int i = 0; i < count; i++) {
            if (type.massDim >= 0) {
                int at = stops[i] * in.dims + type.massDim;
                kg += (stops[i] < in.orders ? in.collected[at] : -in.collected[at]) - in.delivered[at];
            }
            tonnes[i + 1] = kg / 1000;
        }
    }

    private void straight(
            TypeData type, int[] stops, int count, int layer, int label, int from, int to, double legCost) {
        int at = layer * LABELS_MAX + label;
        double kwh = used[at] + kwh(type, layer, from, to);
        if (kwh <= type.usableKwh + SLACK) {
            double arrival = clock[at] + arcs.seconds(type.arcClass, from, to);
            arrive(type, stops, count, layer, label, from, arrival, cost[at] + legCost, kwh, -1);
        }
    }

    private void byVia(TypeData type, int[] stops, int count, int layer, int label, int from, int to) {
        int at = layer * LABELS_MAX + label;
        int base = chargersOf(type, from, to);
        byte[] list = legKnown.length > 0 ? legChargers : scratchChargers;
        for (int k = 0; k < PER_LEG; k++) {
            int charger = list[base + k];
            if (charger < 0) {
                return;
            }
            int place = chargers[charger].place();
            double kwhIn = used[at] + kwh(type, layer, from, place);
            double kwhOut = kwh(type, layer, place, to);
            if (kwhIn > type.usableKwh + SLACK || kwhOut > type.usableKwh + SLACK) {
                continue;
            }
            double arrival = clock[at]
                    + arcs.seconds(type.arcClass, from, place)
                    + kwhIn * chargers[charger].secondsPerKwh()
                    + arcs.seconds(type.arcClass, place, to);
            double all = cost[at] + arcs.cost(type.arcClass, from, place) + arcs.cost(type.arcClass, place, to);
            arrive(type, stops, count, layer, label, place, arrival, all, kwhOut, charger);
        }
    }

    private double kwh(TypeData type, int layer, int from, int to) {
        return arcs.metres(from, to) * (type.kwhPerMetre + type.kwhPerTonneMetre * tonnes[layer]);
    }

    private void arrive(
            TypeData type,
            int[] stops,
            int count,
            int layer,
            int label,
            int fromPlace,
            double arrival,
            double all,
            double kwh,
            int charger) {
        double done = arrival;
        if (layer < count) {
            done = in.begin(stops[layer], arrival) + in.workSeconds(stops[layer], fromPlace);
        }
        if (done < Double.POSITIVE_INFINITY && done <= type.shiftEnd + SLACK) {
            keep(layer + 1, all, done, kwh, label, charger);
        }
    }

    /** Keeps a label unless another is better in all three; the dearest gives way when there are too many. */
    private void keep(int layer, double newCost, double newClock, double newUsed, int from, int charger) {
        int base = layer * LABELS_MAX;
        int count = labels[layer];
        int dearest = 0;
        for (int k = 0; k < count; k++) {
            int at = base + k;
            if (cost[at] <= newCost && clock[at] <= newClock && used[at] <= newUsed) {
                return;
            }
            if (newCost <= cost[at] && newClock <= clock[at] && newUsed <= used[at]) {
                set(at, newCost, newClock, newUsed, from, charger);
                return;
            }
            if (cost[at] > cost[base + dearest]) {
                dearest = k;
            }
        }
        if (count < LABELS_MAX) {
            labels[layer] = count + 1;
            set(base + count, newCost, newClock, newUsed, from, charger);
        } else if (newCost < cost[base + dearest]) {
            set(base + dearest, newCost, newClock, newUsed, from, charger);
        }
    }

    private void set(int at, double newCost, double newClock, double newUsed, int from, int charger) {
        cost[at] = newCost;
        clock[at] = newClock;
        used[at] = newUsed;
        parent[at] = from;
        via[at] = charger;
    }

    private void unroll(int[] stops, int count) {
        int label = 0;
        int base = (count + 1) * LABELS_MAX;
        for (int k = 1; k < labels[count + 1]; k++) {
            label = cost[base + k] < cost[base + label] ? k : label;
        }
        int at = planned.length;
        for (int layer = count + 1; layer > 0; layer--) {
            int index = layer * LABELS_MAX + label;
            if (layer <= count) {
                planned[--at] = stops[layer - 1];
            }
            if (via[index] >= 0) {
                planned[--at] = in.nodes + via[index];
            }
            label = parent[index];
        }
        plannedCount = planned.length - at;
        System.arraycopy(planned, at, planned, 0, plannedCount);
    }

    /** Where the leg's charging places stand, those of the smallest detour first, −1 after the last. */
    private int chargersOf(TypeData type, int from, int to) {
        if (legKnown.length == 0) {
            nearest(type, from, to, scratchChargers, 0);
            return 0;
        }
        int leg = from * places + to;
        if (!legKnown[leg]) {
            nearest(type, from, to, legChargers, leg * PER_LEG);
            legKnown[leg] = true;
        }
        return leg * PER_LEG;
    }

    private void nearest(TypeData type, int from, int to, byte[] into, int base) {
        Arrays.fill(into, base, base + PER_LEG, (byte) -1);
        for (int c = 0; c < Math.min(chargers.length, Byte.MAX_VALUE); c++) {
            double detour = detour(type, from, to, c);
            int at = PER_LEG;
            while (at > 0 && (into[base + at - 1] < 0 || detour < detour(type, from, to, into[base + at - 1]))) {
                at--;
            }
            if (at < PER_LEG && detour < Double.POSITIVE_INFINITY) {
                System.arraycopy(into, base + at, into, base + at + 1, PER_LEG - 1 - at);
                into[base + at] = (byte) c;
            }
        }
    }

    private double detour(TypeData type, int from, int to, int charger) {
        int place = chargers[charger].place();
        return arcs.cost(type.arcClass, from, place) + arcs.cost(type.arcClass, place, to);
    }
}
