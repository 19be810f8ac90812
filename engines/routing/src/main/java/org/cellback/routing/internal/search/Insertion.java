package org.cellback.routing.internal.search;

import org.cellback.routing.internal.model.Arcs;
import org.cellback.routing.internal.model.Instance;
import org.cellback.routing.internal.model.TypeData;

/**
 * Finds the cheapest place for an order: beside its nearest neighbours or, when they have none, anywhere; or in a new
 * round. Positions are skipped with a small chance (blinks). Cost comes first, then the rules from cheap to dear, so
 * that the exact simulation runs only for positions that would win.
 */
final class Insertion {
    private static final double BLINK = 0.01;

    private final Tours tours;
    private final Instance in;
    private final Arcs arcs;
    private final RoundData data;
    private final Neighbours neighbours;
    private final Rng rng;
    private final RoundSimulator simulator;
    private final CarriedInsertion carried;
    private final int[] scratch;
    /** Round-level judgement of the order at hand: stamp × 2 + (1: may take it). */
    private final long[] gate;

    private long stamp;
    boolean blinking = true;

    // What was found.
    int round;
    int newType;
    int after;
    /** For carried orders: the slot the unloading goes after; the collecting node itself when they are adjacent. */
    int secondAfter;

    double delta;

    Insertion(Tours tours, Neighbours neighbours, Rng rng) {
        this.tours = tours;
        this.in = tours.in;
        this.arcs = in.arcs;
        this.data = tours.data;
        this.neighbours = neighbours;
        this.rng = rng;
        simulator = new RoundSimulator(in);
        scratch = new int[in.nodes + 2];
        gate = new long[tours.roundsMax];
        carried = new CarriedInsertion(tours, this, simulator);
    }

    /** Looks for the cheapest place of an absent order; true when there is one. */
    boolean find(int order) {
        stamp++;
        round = Tours.NONE;
        newType = Tours.NONE;
        delta = Double.POSITIVE_INFINITY;
        boolean everywhere = tours.openCount <= 3 || in.nodes <= neighbours.insertCount + 1;
        if (!everywhere) {
            findNear(order);
        }
        if (delta == Double.POSITIVE_INFINITY) {
            findAnywhere(order);
        }
        findNewRound(order);
        return delta < Double.POSITIVE_INFINITY;
    }

    private void findNear(int order) {
        int second = in.partner[order];
        if (second >= 0) {
            nearRounds(order, order);
            nearRounds(order, second);
            return;
        }
        if (arcs.oneSymmetricTable()) {
            nearByRow(order);
            return;
        }
        int[] near = neighbours.near[order];
        int count = neighbours.insertCount;
        for (int i = 0; i < count; i++) {
            int beside = near[i];
            int r = tours.roundOf[beside];
            if (r >= 0) {
                tryBeside(order, r, beside, legsAfter(order, r, beside), legsAfter(order, r, tours.prev[beside]));
            }
        }
    }

    /** Cost decides first: most positions are too dear, and only of the others the round is asked. */
    private void tryBeside(int order, int r, int beside, double after, double before) {
        if ((after < delta || before < delta) && mayTake(order, r)) {
            tryAfter(order, r, beside, after);
            tryAfter(order, r, tours.prev[beside], before);
        }
    }

    /** The same where one row of one table holds all costs from and to the order: three reads for two positions. */
    private void nearByRow(int order) {
        double[] table = arcs.onlyTable();
        int row = in.place[order] * arcs.size();
        int[] near = neighbours.near[order];
        int[] place = tours.place;
        int count = neighbours.insertCount;
        for (int i = 0; i < count; i++) {
            int beside = near[i];
            int prev = tours.prev[beside];
            double there = table[row + place[beside]];
            double after = there + table[row + place[tours.next[beside]]] - tours.legCost[beside];
            double before = there + table[row + place[prev]] - tours.legCost[prev];
            // Absent neighbours still point where they were; their figures are read but never used.
            if ((after < delta || before < delta) && tours.roundOf[beside] >= 0) {
                tryBeside(order, tours.roundOf[beside], beside, after, before);
            }
        }
    }

    private double legsAfter(int node, int r, int slot) {
        int arcClass = tours.typeOf(r).arcClass;
        int at = in.place[node];
        return arcs.cost(arcClass, tours.place[slot], at)
                + arcs.cost(arcClass, at, tours.place[tours.next[slot]])
                - tours.legCost[slot];
    }

    /** A carried order is tried everywhere in each round that passes near one of its two places. */
    private void nearRounds(int order, int node) {
        int[] near = neighbours.near[node];
        int count = Math.min(neighbours.insertCount, near.length);
        for (int i = 0; i < count; i++) {
            int r = tours.roundOf[near[i]];
            if (r >= 0 && mayTake(order, r)) {
                carried.tryRound(order, r);
                gate[r] = stamp * 2;
            }
        }
    }

    private void findAnywhere(int order) {
        for (int i = 0; i < tours.openCount; i++) {
            int r = tours.openRounds[i];
            if (mayTake(order, r)) {
                if (in.partner[order] >= 0) {
                    carried.tryRound(order, r);
                } else {
                    int end = tours.end(r);
                    for (int slot = tours.start(r); slot != end; slot = tours.next[slot]) {
                        tryAfter(order, r, slot, legsAfter(order, r, slot));
                    }
                }
            }
        }
    }

    /** What can be said of a round without looking at positions; asked once per order and round. */
    private boolean mayTake(int order, int r) {
        if (gate[r] >> 1 == stamp) {
            return (gate[r] & 1) != 0;
        }
        TypeData type = tours.typeOf(r);
        boolean ok = in.fits[tours.type[r] * in.orders + order]
                && tours.stops[r] + (in.partner[order] >= 0 ? 2 : 1) <= type.stopsMax;
        if (ok && data.sumOfLoads) {
            double[] amounts = in.hasDelivered ? in.delivered : in.collected;
            ok = tours.loads.within(tours.load, r * in.dims, amounts, order * in.dims, type.capacity);
        }
        gate[r] = stamp * 2 + (ok ? 1 : 0);
        return ok;
    }

    boolean blinks() {
        return blinking && rng.nextDouble() < BLINK;
    }

    /** Judges the position after {@code slot}, whose legs cost {@code legs} more than now. */
    private void tryAfter(int node, int r, int slot, double legs) {
        double more = legs;
        int to = tours.next[slot];
        if (more >= delta || blinks()) {
            return;
        }
        if (data.legLoads && !loadsFit(node, r, slot)) {
            return;
        }
        if (in.hasClasses && !classesFit(node, slot)) {
            return;
        }
        if (in.timed) {
            more = timed(node, r, slot, to, more);
        } else if (tours.typeOf(r).exact) {
            more = simulated(node, r, slot);
        }
        if (more < delta) {
            delta = more;
            round = r;
            after = slot;
            newType = Tours.NONE;
        }
    }

    private boolean loadsFit(int node, int r, int slot) {
        double[] capacity = tours.typeOf(r).capacity;
        int at = node * in.dims;
        if (tours.loads.within(data.mostBefore, slot * in.dims, in.delivered, at, capacity)
                && tours.loads.within(data.mostAfter, slot * in.dims, in.collected, at, capacity)) {
            return true;
        }
        return in.hasStacks && legsFit(node, r, slot, capacity);
    }

    /** Stacks round up, so the most of each dimension may be too strict a bound: look at each leg. */
    private boolean legsFit(int node, int r, int slot, double[] capacity) {
        int at = node * in.dims;
        for (int leg = slot; ; leg = tours.prev[leg]) {
            if (!tours.loads.within(data.legLoad, leg * in.dims, in.delivered, at, capacity)) {
                return false;
            }
            if (leg == tours.start(r)) {
                break;
            }
        }
        for (int leg = slot; leg != tours.end(r); leg = tours.next[leg]) {
            if (!tours.loads.within(data.legLoad, leg * in.dims, in.collected, at, capacity)) {
                return false;
            }
        }
        return true;
    }

    private boolean classesFit(int node, int slot) {
        return (in.deliveredForbids[node] & data.maskBefore[slot]) == 0
                && (in.collectedForbids[node] & data.maskAfter[slot]) == 0;
    }

    /** The full cost of the position, infinite when it breaks a time rule. */
    private double timed(int node, int r, int slot, int to, double legs) {
        TypeData type = tours.typeOf(r);
        int place = in.place[node];
        double out = arcs.seconds(type.arcClass, tours.place[slot], place);
        double begin = in.begin(node, data.departure[slot] + out);
        if (begin == Double.POSITIVE_INFINITY) {
            return Double.POSITIVE_INFINITY;
        }
        double work = in.workSeconds(node, tours.place[slot]);
        double on = arcs.seconds(type.arcClass, place, tours.place[to]);
        boolean stopChanges = in.hasStopSeconds
                && !tours.isTerminal(to)
                && (tours.place[slot] == tours.place[to]) != (place == tours.place[to]);
        if (stopChanges) {
            return simulated(node, r, slot);
        }
        if (begin + work + on > data.latest[to] + Instance.TIME_SLACK) {
            return Double.POSITIVE_INFINITY;
        }
        if (type.exact) {
            return simulated(node, r, slot);
        }
        return type.dutyMatters ? withDuty(type, node, r, slot, to, legs, out, work, on) : legs;
    }

    /** Joins head, node and tail (Vidal et al. 2014) to the new duty. */
    private double withDuty(
            TypeData type, int node, int r, int slot, int to, double legs, double out, double work, double on) {
        int window = in.windowFrom[node];
        double shift = data.headDuration[slot] + out;
        double wait = Math.max(in.windowStart[window] - shift - data.headLatest[slot], 0);
        double duty = shift + work + wait;
        double latest = Math.min(in.windowEnd[window] - shift, data.headLatest[slot]);
        shift = duty + on;
        wait = Math.max(data.tailEarliest[to] - shift - latest, 0);
        duty = shift + data.tailDuration[to] + wait;
        if (duty > type.dutyMax + Instance.TIME_SLACK) {
            return Double.POSITIVE_INFINITY;
        }
        return legs + type.perDutySecond * (duty - data.dutySeconds(r));
    }

    private double simulated(int node, int r, int slot) {
        int count = 0;
        int end = tours.end(r);
        for (int each = tours.start(r); each != end; each = tours.next[each]) {
            if (!tours.isTerminal(each)) {
                scratch[count++] = each;
            }
            if (each == slot) {
                scratch[count++] = node;
            }
        }
        return simulator.run(tours.type[r], scratch, count) ? simulator.cost - tours.cost[r] : Double.POSITIVE_INFINITY;
    }

    private void findNewRound(int order) {
        for (int t = 0; t < in.types; t++) {
            if (!in.fits[t * in.orders + order] || !tours.mayOpen(t)) {
                continue;
            }
            double all = newRoundCost(order, t);
            if (all < delta && !blinks()) {
                delta = all;
                round = Tours.NONE;
                newType = t;
            }
        }
    }

    /** Cost of a round of type {@code t} for the order alone; infinite when it cannot be. */
    double newRoundCost(int order, int t) {
        TypeData type = in.type[t];
        int second = in.partner[order];
        int last = second >= 0 ? second : order;
        double legs = type.fixedCost
                + arcs.cost(type.arcClass, type.startPlace, in.place[order])
                + arcs.cost(type.arcClass, in.place[last], type.endPlace);
        if (second >= 0) {
            legs += arcs.cost(type.arcClass, in.place[order], in.place[second]);
        }
        if (legs >= delta || (second >= 0 ? 2 : 1) > type.stopsMax) {
            return Double.POSITIVE_INFINITY;
        }
        if (!in.timed && !type.exact) {
            return legs;
        }
        scratch[0] = order;
        scratch[1] = second;
        return simulator.run(t, scratch, second >= 0 ? 2 : 1) ? simulator.cost : Double.POSITIVE_INFINITY;
    }

    /** A carried order's best position so far. */
    void take(int r, int firstAfter, int unloadAfter, double more) {
        delta = more;
        round = r;
        after = firstAfter;
        secondAfter = unloadAfter;
        newType = Tours.NONE;
    }
}
