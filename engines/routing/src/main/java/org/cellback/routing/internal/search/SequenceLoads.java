package org.cellback.routing.internal.search;

import java.util.Arrays;
import org.cellback.routing.api.Rule;
import org.cellback.routing.internal.model.Instance;
import org.cellback.routing.internal.model.Loads;
import org.jspecify.annotations.Nullable;

/** Loads and classes of a whole sequence, leg by leg; the slow, plain way. Not thread-safe. */
public final class SequenceLoads {
    private final Instance in;
    private final Loads loads;
    private final double[] load;

    public SequenceLoads(Instance in) {
        this.in = in;
        loads = new Loads(in);
        load = new double[in.dims];
    }

    /** CAPACITY or SEPARATION, or null when the sequence breaks neither. */
    public @Nullable Rule broken(int type, int[] stops, int count) {
        Arrays.fill(load, 0);
        for (int i = 0; i < count; i++) {
            add(in.delivered, stops[i], stops[i] < in.orders ? 1 : 0);
        }
        if (!loads.within(load, 0, in.type[type].capacity)) {
            return Rule.CAPACITY;
        }
        for (int i = 0; i < count; i++) {
            boolean visit = stops[i] < in.orders;
            add(in.delivered, stops[i], visit ? -1 : 0);
            add(in.collected, stops[i], visit ? 1 : -1);
            if (!loads.within(load, 0, in.type[type].capacity)) {
                return Rule.CAPACITY;
            }
        }
        return in.hasClasses && classesClash(stops, count) ? Rule.SEPARATION : null;
    }

    private void add(double[] amounts, int node, int sign) {
        for (int d = 0; d < in.dims && sign != 0; d++) {
            load[d] += sign * amounts[node * in.dims + d];
        }
    }

    /** Two loads clash when the legs they are on board share one: delivered [0, i], collected [i + 1, end or unloading]. */
    private boolean classesClash(int[] stops, int count) {
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                if (i == j || stops[i] >= in.orders || stops[j] >= in.orders) {
                    continue;
                }
                boolean bothDelivered = (in.deliveredForbids[stops[i]] & in.deliveredMask[stops[j]]) != 0;
                boolean collectedLater = (in.collectedForbids[stops[i]] & in.collectedMask[stops[j]]) != 0
                        && i < j
                        && until(stops, count, i) > j;
                boolean crossing = (in.collectedForbids[stops[i]] & in.deliveredMask[stops[j]]) != 0 && i < j;
                if (bothDelivered || collectedLater || crossing && until(stops, count, i) > i) {
                    return true;
                }
            }
        }
        return false;
    }

    private int until(int[] stops, int count, int i) {
        int partner = in.partner[stops[i]];
        if (partner < 0) {
            return count;
        }
        int at = i;
        while (at < count && stops[at] != partner) {
            at++;
        }
        return at;
    }

    /** One sentence on the first dimension in which the order alone exceeds the type; empty when none does. */
    public String excess(int type, int order) {
        String both = excess(type, in.collected, order * in.dims);
        return both.isEmpty() ? excess(type, in.delivered, order * in.dims) : both;
    }

    private String excess(int type, double[] amounts, int at) {
        double[] capacity = in.type[type].capacity;
        for (int d = 0; d < in.dims; d++) {
            double used = d < in.namedDims ? loads.used(amounts, at, d) : amounts[at + d];
            if (used > capacity[d] + Instance.TIME_SLACK) {
                String name = d < in.namedDims ? in.problem.dimensions().get(d) : "batteries of one class";
                return "takes " + used + " " + name + ", the vehicle " + capacity[d];
            }
        }
        return "";
    }
}
