package org.cellback.routing.internal.search;

import org.cellback.routing.internal.model.Arcs;
import org.cellback.routing.internal.model.Instance;
import org.cellback.routing.internal.model.TypeData;

/**
 * Figures of each slot that make the judgement of an insertion constant-time: loads and classes before and after, the
 * earliest departure, the latest arrival, and the duration segments of Vidal et al. (2014) from the start to the slot
 * and from the slot to the end. Which of them are kept depends on what occurs in the problem.
 */
final class RoundData {
    private final Tours tours;
    private final Instance in;
    private final Arcs arcs;
    private final int dims;
    /** True when loads only grow or only shrink along every round: then one sum per round is enough. */
    final boolean sumOfLoads;

    final boolean legLoads;
    final boolean segments;

    // Per slot and dimension: load on the leg after the slot; the most up to it; the most from it on.
    final double[] legLoad;
    final double[] mostBefore;
    final double[] mostAfter;
    // Classes on board on the leg after the slot, on any leg up to it, on any leg from it on.
    final long[] legMask;
    final long[] maskBefore;
    final long[] maskAfter;
    /** Earliest departure. */
    final double[] departure;
    /** Latest arrival for which the rest of the round is on time. */
    final double[] latest;
    // Duration segments: length, earliest and latest start of the first visit; from the start, and to the end.
    final double[] headDuration;
    final double[] headEarliest;
    final double[] headLatest;
    final double[] tailDuration;
    final double[] tailEarliest;
    final double[] tailLatest;

    private final RoundSimulator simulator;
    private final int[] scratch;

    RoundData(Tours tours) {
        this.tours = tours;
        in = tours.in;
        arcs = in.arcs;
        dims = in.dims;
        boolean oneWay = !in.hasPairs && !(in.hasCollected && in.hasDelivered);
        sumOfLoads = oneWay;
        legLoads = !oneWay;
        boolean duty = false;
        for (TypeData type : in.type) {
            duty |= type.dutyMatters;
        }
        segments = in.timed && duty && !in.multiWindow;
        int slots = tours.next.length;
        int loadSlots = legLoads ? slots * dims : 0;
        legLoad = new double[loadSlots];
        mostBefore = new double[loadSlots];
        mostAfter = new double[loadSlots];
        int maskSlots = in.hasClasses ? slots : 0;
        legMask = new long[maskSlots];
        maskBefore = new long[maskSlots];
        maskAfter = new long[maskSlots];
        int timeSlots = in.timed ? slots : 0;
        departure = new double[timeSlots];
        latest = new double[timeSlots];
        int segmentSlots = segments ? slots : 0;
        headDuration = new double[segmentSlots];
        headEarliest = new double[segmentSlots];
        headLatest = new double[segmentSlots];
        tailDuration = new double[segmentSlots];
        tailEarliest = new double[segmentSlots];
        tailLatest = new double[segmentSlots];
        simulator = new RoundSimulator(in);
        scratch = new int[in.nodes + 2];
    }

    /**
     * Recomputes everything about a round after its order or type changed; false when it cannot be driven any more.
     * Taking a stop out can do that: a direct way may be longer than the way through the stop, and a wait may have
     * served as a break.
     */
    boolean refresh(int r) {
        legs(r);
        sums(r);
        if (legLoads) {
            loadsForward(r);
            loadsBackward(r);
        }
        if (in.hasClasses) {
            masks(r);
        }
        if (in.timed) {
            timesForward(r);
            timesBackward(r);
        }
        TypeData type = tours.typeOf(r);
        if (type.exact) {
            int count = tours.copyStops(r, scratch);
            boolean runs = count > 0 && simulator.run(tours.type[r], scratch, count);
            tours.cost[r] = runs ? simulator.cost : 0;
            return runs || count == 0;
        }
        double duty = segments ? dutySeconds(r) : 0;
        tours.cost[r] += segments ? type.perDutySecond * duty : 0;
        return tours.cost[r] < Double.POSITIVE_INFINITY
                && duty <= type.dutyMax + Instance.TIME_SLACK
                && (!in.timed || onTime(departure[tours.end(r)], type));
    }

    private static boolean onTime(double end, TypeData type) {
        return end < Double.POSITIVE_INFINITY && end <= type.shiftEnd + Instance.TIME_SLACK;
    }

    /** Shortest duty of a round; segments only. */
    double dutySeconds(int r) {
        return headDuration[tours.end(r)];
    }

    private void legs(int r) {
        int arcClass = tours.typeOf(r).arcClass;
        int end = tours.end(r);
        double sum = tours.typeOf(r).fixedCost;
        int position = 0;
        for (int slot = tours.start(r); slot != end; slot = tours.next[slot]) {
            double leg = arcs.cost(arcClass, tours.place[slot], tours.place[tours.next[slot]]);
            tours.legCost[slot] = leg;
            tours.position[slot] = position++;
            sum += leg;
        }
        tours.position[end] = position;
        tours.cost[r] = sum;
    }

    private void sums(int r) {
        for (int d = 0; d < dims; d++) {
            tours.load[r * dims + d] = 0;
        }
        int end = tours.end(r);
        for (int node = tours.next[tours.start(r)]; node != end; node = tours.next[node]) {
            if (node < in.orders) {
                for (int d = 0; d < dims; d++) {
                    tours.load[r * dims + d] += in.collected[node * dims + d] + in.delivered[node * dims + d];
                }
            }
        }
    }

    private void loadsForward(int r) {
        int slot = tours.start(r);
        int end = tours.end(r);
        for (int d = 0; d < dims; d++) {
            double brought = 0;
            for (int node = tours.next[slot]; node != end; node = tours.next[node]) {
                brought += in.delivered[node * dims + d];
            }
            legLoad[slot * dims + d] = brought;
            mostBefore[slot * dims + d] = brought;
        }
        int before = slot;
        for (int node = tours.next[slot]; node != end; node = tours.next[node]) {
            for (int d = 0; d < dims; d++) {
                int at = node * dims + d;
                double comes = node < in.orders ? in.collected[at] : -in.collected[at];
                legLoad[at] = legLoad[before * dims + d] + comes - in.delivered[at];
                mostBefore[at] = Math.max(mostBefore[before * dims + d], legLoad[at]);
            }
            before = node;
        }
    }

    private void loadsBackward(int r) {
        int start = tours.start(r);
        int slot = tours.prev[tours.end(r)];
        for (int d = 0; d < dims; d++) {
            mostAfter[slot * dims + d] = legLoad[slot * dims + d];
        }
        while (slot != start) {
            int before = tours.prev[slot];
            for (int d = 0; d < dims; d++) {
                mostAfter[before * dims + d] = Math.max(mostAfter[slot * dims + d], legLoad[before * dims + d]);
            }
            slot = before;
        }
    }

    private void masks(int r) {
        int start = tours.start(r);
        int end = tours.end(r);
        for (int slot = start; slot != end; slot = tours.next[slot]) {
            legMask[slot] = 0;
        }
        long brought = 0;
        for (int node = tours.prev[end]; node != start; node = tours.prev[node]) {
            brought |= in.deliveredMask[node];
            legMask[tours.prev[node]] |= brought;
        }
        for (int node = tours.next[start]; node != end; node = tours.next[node]) {
            if (node < in.orders && in.collectedMask[node] != 0) {
                int until = in.partner[node] < 0 ? end : in.partner[node];
                for (int slot = node; slot != until; slot = tours.next[slot]) {
                    legMask[slot] |= in.collectedMask[node];
                }
            }
        }
        long all = 0;
        for (int slot = start; slot != end; slot = tours.next[slot]) {
            all |= legMask[slot];
            maskBefore[slot] = all;
        }
        all = 0;
        for (int slot = tours.prev[end]; ; slot = tours.prev[slot]) {
            all |= legMask[slot];
            maskAfter[slot] = all;
            if (slot == start) {
                return;
            }
        }
    }

    private void timesForward(int r) {
        TypeData type = tours.typeOf(r);
        int start = tours.start(r);
        int end = tours.end(r);
        departure[start] = type.shiftStart;
        if (segments) {
            headDuration[start] = 0;
            headEarliest[start] = type.shiftStart;
            headLatest[start] = type.shiftEnd;
        }
        int before = start;
        for (int slot = tours.next[start]; ; slot = tours.next[slot]) {
            double leg = arcs.seconds(type.arcClass, tours.place[before], tours.place[slot]);
            double arrival = departure[before] + leg;
            if (slot == end) {
                departure[end] = arrival;
                joinHead(end, before, leg, 0, type.shiftStart, type.shiftEnd);
                return;
            }
            double work = in.workSeconds(slot, tours.place[before]);
            departure[slot] = in.begin(slot, arrival) + work;
            int window = in.windowFrom[slot];
            joinHead(slot, before, leg, work, in.windowStart[window], in.windowEnd[window]);
            before = slot;
        }
    }

    private void joinHead(int slot, int before, double leg, double work, double opens, double closes) {
        if (segments) {
            double shift = headDuration[before] + leg;
            double wait = Math.max(opens - shift - headLatest[before], 0);
            headDuration[slot] = shift + work + wait;
            headEarliest[slot] = Math.max(opens - shift, headEarliest[before]) - wait;
            headLatest[slot] = Math.min(closes - shift, headLatest[before]);
        }
    }

    private void timesBackward(int r) {
        TypeData type = tours.typeOf(r);
        int start = tours.start(r);
        int end = tours.end(r);
        latest[end] = type.shiftEnd;
        if (segments) {
            tailDuration[end] = 0;
            tailEarliest[end] = type.shiftStart;
            tailLatest[end] = type.shiftEnd;
        }
        int after = end;
        for (int slot = tours.prev[end]; slot != start; slot = tours.prev[slot]) {
            double leg = arcs.seconds(type.arcClass, tours.place[slot], tours.place[after]);
            double work = in.workSeconds(slot, tours.place[tours.prev[slot]]);
            latest[slot] = in.latestBegin(slot, latest[after] - leg - work);
            if (segments) {
                int window = in.windowFrom[slot];
                double shift = work + leg;
                double wait = Math.max(tailEarliest[after] - shift - in.windowEnd[window], 0);
                tailDuration[slot] = shift + tailDuration[after] + wait;
                tailEarliest[slot] = Math.max(tailEarliest[after] - shift, in.windowStart[window]) - wait;
                tailLatest[slot] = Math.min(tailLatest[after] - shift, in.windowEnd[window]);
            }
            after = slot;
        }
    }
}
