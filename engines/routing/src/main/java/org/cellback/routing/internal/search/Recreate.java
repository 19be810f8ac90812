package org.cellback.routing.internal.search;

import java.util.Arrays;
import org.cellback.routing.internal.model.Arcs;
import org.cellback.routing.internal.model.Instance;
import org.cellback.routing.internal.model.TypeData;

/**
 * Greedy insertion with blinks (Christiaens and Vanden Berghe 2020, section 5.3): the absent orders in an order drawn by
 * weight (random, large first, far first, near first, and by windows where there are some), each into its cheapest place.
 * An order whose cheapest place costs more than its penalty stays out.
 */
final class Recreate {
    private static final int RANDOM = 0;
    private static final int LARGE = 1;
    private static final int FAR = 2;
    private static final int NEAR = 3;
    private static final int NARROW = 4;
    private static final int EARLY = 5;
    private static final int LATE = 6;
    private static final int[] WEIGHTS = {4, 4, 2, 1};
    private static final int[] WEIGHTS_WINDOWS = {4, 4, 2, 1, 2, 2, 2};
    /** Of the orders absent before, so many are tried again in one iteration. */
    private static final int RETRIED_MAX = 10;

    private final Tours tours;
    private final Instance in;
    private final Undo undo;
    private final Ruin ruin;
    private final Rng rng;
    private final Insertion insertion;
    private final double[][] keys;
    private final int[] weights;
    private final int weightSum;
    private final double[] drawn;
    private final boolean light;

    Recreate(Tours tours, Undo undo, Ruin ruin, Insertion insertion, Rng rng) {
        this.tours = tours;
        in = tours.in;
        this.undo = undo;
        this.ruin = ruin;
        this.insertion = insertion;
        this.rng = rng;
        weights = hasWindows(in) ? WEIGHTS_WINDOWS : WEIGHTS;
        weightSum = Arrays.stream(weights).sum();
        keys = new double[WEIGHTS_WINDOWS.length][in.orders];
        drawn = new double[in.orders];
        boolean anyExact = false;
        for (TypeData type : in.type) {
            anyExact |= type.exact;
        }
        light = !in.timed && !in.hasClasses && !anyExact && tours.data.sumOfLoads;
        fillKeys();
    }

    /** Whether any order has a window. */
    boolean windowed() {
        return weights.length > WEIGHTS.length;
    }

    private static boolean hasWindows(Instance in) {
        for (int i = 0; i < in.windowEnd.length; i++) {
            if (in.windowStart[i] > 0 || Double.isFinite(in.windowEnd[i])) {
                return true;
            }
        }
        return false;
    }

    private void fillKeys() {
        Arcs arcs = in.arcs;
        for (int o = 0; o < in.orders; o++) {
            double size = 0;
            double far = Double.POSITIVE_INFINITY;
            for (TypeData type : in.type) {
                double share = 0;
                for (int d = 0; d < in.dims; d++) {
                    int at = o * in.dims + d;
                    if (type.capacity[d] > 0) {
                        share = Math.max(share, Math.max(in.collected[at], in.delivered[at]) / type.capacity[d]);
                    }
                }
                size = Math.max(size, share);
                far = Math.min(far, arcs.cost(type.arcClass, type.startPlace, in.place[o]));
            }
            int last = in.windowFrom[o + 1] - 1;
            double opens = in.windowStart[in.windowFrom[o]];
            double closes = in.windowEnd[last];
            keys[LARGE][o] = -size;
            keys[FAR][o] = -far;
            keys[NEAR][o] = far;
            keys[NARROW][o] = closes - opens;
            keys[EARLY][o] = opens;
            keys[LATE][o] = -closes;
        }
    }

    /** Inserts what ruin took out, and a few of the orders that were absent already. */
    void run() {
        drawRetried();
        sort(ruin.removed, ruin.removedCount);
        for (int i = 0; i < ruin.removedCount; i++) {
            insert(ruin.removed[i]);
        }
    }

    /** Inserts all absent orders, large ones first. */
    void runAll() {
        int count = tours.absentCount;
        for (int i = 0; i < count; i++) {
            ruin.removed[i] = tours.absent[i];
            drawn[tours.absent[i]] = keys[windowed() ? EARLY : FAR][tours.absent[i]];
        }
        sortMany(ruin.removed, count);
        for (int i = 0; i < count; i++) {
            insert(ruin.removed[i]);
        }
        ruin.removedCount = count;
    }

    private void drawRetried() {
        int before = tours.absentCount - ruin.removedCount;
        if (before == 0) {
            return;
        }
        int tries = Math.min(before, RETRIED_MAX);
        for (int i = 0; i < tries; i++) {
            // Absent orders of before stand first in the list; swap the drawn one to the front part.
            int at = i + rng.nextInt(before - i);
            tours.swapAbsent(i, at);
            ruin.removed[ruin.removedCount++] = tours.absent[i];
        }
    }

    private void sort(int[] orders, int count) {
        int draw = rng.nextInt(weightSum);
        int way = 0;
        while (draw >= weights[way]) {
            draw -= weights[way++];
        }
        for (int i = 0; i < count; i++) {
            drawn[orders[i]] = way == RANDOM ? rng.nextDouble() : keys[way][orders[i]];
        }
        if (count > 64) {
            sortMany(orders, count);
            return;
        }
        for (int i = 1; i < count; i++) {
            int order = orders[i];
            double key = drawn[order];
            int j = i - 1;
            while (j >= 0 && drawn[orders[j]] > key) {
                orders[j + 1] = orders[j];
                j--;
            }
            orders[j + 1] = order;
        }
    }

    private void sortMany(int[] orders, int count) {
        Integer[] boxed = new Integer[count];
        for (int i = 0; i < count; i++) {
            boxed[i] = orders[i];
        }
        Arrays.sort(boxed, (a, b) -> Double.compare(drawn[a], drawn[b]));
        for (int i = 0; i < count; i++) {
            orders[i] = boxed[i];
        }
    }

    /** Inserts an absent order at its cheapest place; false when it stays out. */
    boolean insert(int order) {
        if (!insertion.find(order) || insertion.delta >= in.penalty[order]) {
            return false;
        }
        tours.removeAbsent(order);
        int r = insertion.round;
        boolean opened = insertion.newType != Tours.NONE;
        if (opened) {
            undo.touch(tours.nextFreeRound());
            r = tours.openRound(insertion.newType);
        } else {
            undo.touch(r);
        }
        int slot = opened ? tours.start(r) : insertion.after;
        tours.insertAfter(slot, order);
        if (in.partner[order] >= 0) {
            tours.insertAfter(opened ? order : insertion.secondAfter, in.partner[order]);
        }
        if (light && !opened) {
            insertedLight(r, slot, order);
        } else {
            tours.refreshSound(r);
        }
        return true;
    }

    /** Where only sums matter, a round is brought up to date in constant time. */
    private void insertedLight(int r, int slot, int node) {
        Arcs arcs = in.arcs;
        int arcClass = tours.typeOf(r).arcClass;
        double old = tours.legCost[slot];
        double first = arcs.cost(arcClass, tours.place[slot], in.place[node]);
        double second = arcs.cost(arcClass, in.place[node], tours.place[tours.next[node]]);
        tours.legCost[slot] = first;
        tours.legCost[node] = second;
        tours.cost[r] += first + second - old;
        for (int d = 0; d < in.dims; d++) {
            tours.load[r * in.dims + d] += in.collected[node * in.dims + d] + in.delivered[node * in.dims + d];
        }
    }
}
