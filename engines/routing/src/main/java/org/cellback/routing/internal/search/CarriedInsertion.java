package org.cellback.routing.internal.search;

import org.cellback.routing.internal.model.Arcs;
import org.cellback.routing.internal.model.Instance;
import org.cellback.routing.internal.model.TypeData;

/** Tries both stops of a carried order at every pair of positions of a round. */
final class CarriedInsertion {
    private static final double SLACK = Instance.TIME_SLACK;

    private final Tours tours;
    private final Instance in;
    private final Arcs arcs;
    private final RoundData data;
    private final Insertion best;
    private final RoundSimulator simulator;
    private final int[] scratch;

    // The order and round at hand.
    private int first;
    private int second;
    private int round;
    private TypeData type;

    CarriedInsertion(Tours tours, Insertion best, RoundSimulator simulator) {
        this.tours = tours;
        in = tours.in;
        arcs = in.arcs;
        data = tours.data;
        this.best = best;
        this.simulator = simulator;
        scratch = new int[in.nodes + 2];
        type = in.type[0];
    }

    void tryRound(int order, int r) {
        first = order;
        second = in.partner[order];
        round = r;
        type = tours.typeOf(r);
        int end = tours.end(r);
        for (int slot = tours.start(r); slot != end; slot = tours.next[slot]) {
            if (loadFits(slot) && classFits(slot) && !best.blinks()) {
                firstAfter(slot);
            }
        }
    }

    private boolean loadFits(int slot) {
        return tours.loads.within(data.legLoad, slot * in.dims, in.collected, first * in.dims, type.capacity);
    }

    private boolean classFits(int slot) {
        return !in.hasClasses || (in.collectedForbids[first] & data.legMask[slot]) == 0;
    }

    private double cost(int from, int to) {
        return arcs.cost(type.arcClass, from, to);
    }

    private double seconds(int from, int to) {
        return arcs.seconds(type.arcClass, from, to);
    }

    /** Collecting after {@code slot}: then unloading at once, or after each later stop while time and load allow. */
    private void firstAfter(int slot) {
        int to = tours.next[slot];
        int from = tours.place[slot];
        int place = in.place[first];
        double reach = cost(from, place) - tours.legCost[slot];
        double clock = 0;
        if (in.timed) {
            double begin = in.begin(first, data.departure[slot] + seconds(from, place));
            if (begin == Double.POSITIVE_INFINITY) {
                return;
            }
            clock = begin + in.workSeconds(first, from);
        }
        double adjacent = reach + cost(place, in.place[second]) + cost(in.place[second], tours.place[to]);
        if (adjacent < best.delta && unloadOnTime(clock, place, to)) {
            offer(slot, first, adjacent);
        }
        if (!tours.isTerminal(to)) {
            double detour = reach + cost(place, tours.place[to]);
            secondLater(slot, to, detour, clock, place);
        }
    }

    private void secondLater(int slot, int from, double detour, double start, int startPlace) {
        double clock = start;
        int before = startPlace;
        for (int stop = from; !tours.isTerminal(stop); stop = tours.next[stop]) {
            if (in.timed) {
                double arrival = clock + seconds(before, tours.place[stop]);
                if (!irregular() && arrival > data.latest[stop] + SLACK) {
                    return;
                }
                double begin = in.begin(stop, arrival);
                if (begin == Double.POSITIVE_INFINITY) {
                    return;
                }
                clock = begin + in.workSeconds(stop, before);
            }
            if (!loadFits(stop) || !classFits(stop)) {
                return;
            }
            before = tours.place[stop];
            int to = tours.next[stop];
            double all = detour
                    + cost(before, in.place[second])
                    + cost(in.place[second], tours.place[to])
                    - tours.legCost[stop];
            if (all < best.delta && unloadOnTime(clock, before, to)) {
                offer(slot, stop, all);
            }
        }
    }

    /** Stop times that depend on the stop before spoil {@code latest}; the simulation decides then. */
    private boolean irregular() {
        return in.hasStopSeconds;
    }

    private boolean unloadOnTime(double clock, int from, int to) {
        if (!in.timed) {
            return true;
        }
        double begin = in.begin(second, clock + seconds(from, in.place[second]));
        if (begin == Double.POSITIVE_INFINITY) {
            return false;
        }
        double done = begin + in.workSeconds(second, from);
        return irregular() || done + seconds(in.place[second], tours.place[to]) <= data.latest[to] + SLACK;
    }

    private void offer(int slot, int unloadAfter, double legs) {
        double more = legs;
        if (type.exact || (in.timed && (irregular() || type.dutyMatters))) {
            more = simulated(slot, unloadAfter);
        }
        if (more < best.delta) {
            best.take(round, slot, unloadAfter, more);
        }
    }

    private double simulated(int slot, int unloadAfter) {
        int count = 0;
        int end = tours.end(round);
        for (int each = tours.start(round); each != end; each = tours.next[each]) {
            if (!tours.isTerminal(each)) {
                scratch[count++] = each;
            }
            if (each == slot) {
                scratch[count++] = first;
                if (unloadAfter == first) {
                    scratch[count++] = second;
                }
            }
            if (each == unloadAfter) {
                scratch[count++] = second;
            }
        }
        boolean runs = simulator.run(tours.type[round], scratch, count);
        return runs ? simulator.cost - tours.cost[round] : Double.POSITIVE_INFINITY;
    }
}
