package org.cellback.routing.internal.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A copy of the rounds that follows them cheaply: only rounds changed since the last copy are written again. */
public final class Snapshot {
    private final Tours tours;
    private final int[] next;
    private final int[] type;
    private final boolean[] changed;
    private final int[] changedRounds;
    private int changedCount;
    private double cost = Double.POSITIVE_INFINITY;

    Snapshot(Tours tours) {
        this.tours = tours;
        next = new int[tours.next.length];
        type = new int[tours.roundsMax];
        Arrays.fill(type, Tours.NONE);
        changed = new boolean[tours.roundsMax];
        changedRounds = new int[tours.roundsMax];
    }

    void noteChanged(int r) {
        if (!changed[r]) {
            changed[r] = true;
            changedRounds[changedCount++] = r;
        }
    }

    void save(double cost) {
        this.cost = cost;
        for (int i = 0; i < changedCount; i++) {
            int r = changedRounds[i];
            changed[r] = false;
            type[r] = tours.open[r] ? tours.type[r] : Tours.NONE;
            if (tours.open[r]) {
                int end = tours.end(r);
                for (int slot = tours.start(r); slot != end; slot = tours.next[slot]) {
                    next[slot] = tours.next[slot];
                }
            }
        }
        changedCount = 0;
    }

    /** Cost with the stand-ins of mandatory orders left out. */
    public double cost() {
        return cost;
    }

    /** The nodes of a used round in order. */
    private int[] stops(int r) {
        int[] stops = new int[tours.in.nodes];
        int count = 0;
        for (int node = next[tours.start(r)]; node != tours.end(r); node = next[node]) {
            stops[count++] = node;
        }
        return Arrays.copyOf(stops, count);
    }

    /** Number of used rounds. */
    int rounds() {
        int count = 0;
        for (int each : type) {
            count += each == Tours.NONE ? 0 : 1;
        }
        return count;
    }

    /** All used rounds. */
    public List<Sequence> sequences() {
        List<Sequence> sequences = new ArrayList<>();
        for (int r = 0; r < type.length; r++) {
            if (type[r] != Tours.NONE) {
                sequences.add(new Sequence(type[r], stops(r)));
            }
        }
        return sequences;
    }

    /** Makes the tours what they were when this was saved. */
    void restore() {
        while (tours.openCount > 0) {
            int r = tours.openRounds[0];
            for (int node = tours.next[tours.start(r)]; node != tours.end(r); node = tours.next[node]) {
                tours.roundOf[node] = Tours.NONE;
            }
            tours.close(r);
        }
        for (int r = 0; r < type.length; r++) {
            if (type[r] != Tours.NONE) {
                int[] stops = stops(r);
                tours.reopen(r, type[r]);
                tours.chain(r, stops, 0, stops.length);
                tours.refreshSound(r);
            }
        }
        for (int o = 0; o < tours.in.orders; o++) {
            tours.settleAbsent(o);
        }
        for (int r = 0; r < type.length; r++) {
            noteChanged(r);
        }
    }
}
