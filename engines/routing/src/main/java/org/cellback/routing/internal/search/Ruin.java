package org.cellback.routing.internal.search;

import org.cellback.routing.internal.model.Instance;

/**
 * Adjacent string removal (Christiaens and Vanden Berghe 2020, section 5.2): around a random order, takes a string of
 * neighbouring stops out of each of a few rounds. Unlike the paper, the two stops of a carried order go together.
 */
final class Ruin {
    private static final double AVERAGE_REMOVED = 10;
    private static final double STRING_LENGTH_MAX = 10;
    private static final double SPLIT_CHANCE = 0.5;
    private static final double SPLIT_DEPTH = 0.01;

    private final Tours tours;
    private final Instance in;
    private final Neighbours neighbours;
    private final Undo undo;
    private final Rng rng;
    private final int[] string;
    private final long[] ruinedStamp;
    private long stamp;

    /** Orders taken out, then also those that were absent before and are tried again. */
    final int[] removed;

    int removedCount;

    Ruin(Tours tours, Neighbours neighbours, Undo undo, Rng rng) {
        this.tours = tours;
        this.in = tours.in;
        this.neighbours = neighbours;
        this.undo = undo;
        this.rng = rng;
        string = new int[in.nodes];
        ruinedStamp = new long[tours.roundsMax];
        removed = new int[in.orders];
    }

    void run() {
        removedCount = 0;
        stamp++;
        if (tours.openCount == 0) {
            return;
        }
        double averageStops = (double) (in.nodes - tours.absentCount) / tours.openCount;
        double lengthMax = Math.min(STRING_LENGTH_MAX, averageStops);
        double stringsMax = 4 * AVERAGE_REMOVED / (1 + lengthMax) - 1;
        int strings = (int) (1 + rng.nextDouble() * stringsMax);
        int seed = rng.nextInt(in.nodes);
        int ruined = ruinRoundOf(seed, lengthMax) ? 1 : 0;
        int[] near = neighbours.near[seed];
        for (int i = 0; i < near.length && ruined < strings; i++) {
            if (ruinRoundOf(near[i], lengthMax)) {
                ruined++;
            }
        }
        tidy();
    }

    private boolean ruinRoundOf(int node, double lengthMax) {
        int r = tours.roundOf[node];
        if (r == Tours.NONE || ruinedStamp[r] == stamp) {
            return false;
        }
        ruinedStamp[r] = stamp;
        undo.touch(r);
        int stops = tours.stops[r];
        int length = (int) (1 + rng.nextDouble() * Math.min(stops, lengthMax));
        length = Math.min(length, stops);
        int keep = 0;
        if (length > 1 && length < stops && rng.nextDouble() < SPLIT_CHANCE) {
            keep = 1;
            while (length + keep < stops && rng.nextDouble() <= SPLIT_DEPTH) {
                keep++;
            }
        }
        removeString(r, node, length, keep);
        return true;
    }

    /** Removes {@code length} of {@code length + keep} stops in a row around node; those kept lie together inside. */
    private void removeString(int r, int node, int length, int keep) {
        int span = length + keep;
        int first = windowStart(r, node, span);
        int keepFrom = keep == 0 ? span : 1 + rng.nextInt(length);
        int slot = first;
        int count = 0;
        for (int i = 0; i < span; i++) {
            if (i < keepFrom || i >= keepFrom + keep) {
                string[count++] = slot;
            }
            slot = tours.next[slot];
        }
        for (int i = 0; i < count; i++) {
            if (tours.roundOf[string[i]] != Tours.NONE) {
                removeOrder(in.orderOf(string[i]));
            }
        }
    }

    /** First stop of a random window of {@code span} stops that holds node. */
    private int windowStart(int r, int node, int span) {
        int ahead = 0;
        for (int slot = tours.prev[node]; slot != tours.start(r) && ahead < span - 1; slot = tours.prev[slot]) {
            ahead++;
        }
        int behind = 0;
        for (int slot = tours.next[node]; slot != tours.end(r) && behind < span - 1; slot = tours.next[slot]) {
            behind++;
        }
        int least = span - 1 - behind;
        int back = Math.max(0, least) + rng.nextInt(ahead - Math.max(0, least) + 1);
        int slot = node;
        for (int i = 0; i < back; i++) {
            slot = tours.prev[slot];
        }
        return slot;
    }

    void removeOrder(int order) {
        tours.remove(order);
        if (in.partner[order] >= 0) {
            tours.remove(in.partner[order]);
        }
        tours.addAbsent(order);
        removed[removedCount++] = order;
    }

    /** Rounds left empty are closed, the others brought up to date, those that cannot be driven any more taken apart. */
    void tidy() {
        for (int i = 0; i < undo.touchedCount(); i++) {
            int r = undo.touchedRound(i);
            if (tours.open[r]) {
                if (tours.stops[r] == 0) {
                    tours.close(r);
                } else if (!tours.data.refresh(r)) {
                    dissolve(r);
                }
            }
        }
    }

    /** Takes all orders out of a round and closes it. */
    void dissolve(int r) {
        while (tours.stops[r] > 0) {
            removeOrder(in.orderOf(tours.next[tours.start(r)]));
        }
        tours.close(r);
    }
}
