package org.cellback.routing.internal.search;

/** What an iteration changed, so that it can be taken back: the rounds it touched as they were. */
final class Undo {
    private final Tours tours;
    private final boolean[] touched;
    private final int[] rounds;
    private int count;
    private final int[] savedType;
    private final double[] savedCost;
    private final int[] savedFrom;
    private final int[] savedStops;
    private int savedEnd;
    private double savedSum;

    Undo(Tours tours) {
        this.tours = tours;
        touched = new boolean[tours.roundsMax];
        rounds = new int[tours.roundsMax];
        savedType = new int[tours.roundsMax];
        savedCost = new double[tours.roundsMax];
        savedFrom = new int[tours.roundsMax + 1];
        savedStops = new int[tours.in.nodes];
    }

    void begin() {
        for (int i = 0; i < count; i++) {
            touched[rounds[i]] = false;
        }
        count = 0;
        savedEnd = 0;
        savedSum = 0;
    }

    /** Remembers a round before its first change. */
    void touch(int r) {
        if (touched[r]) {
            return;
        }
        touched[r] = true;
        savedFrom[count] = savedEnd;
        savedType[count] = tours.open[r] ? tours.type[r] : Tours.NONE;
        savedCost[count] = tours.open[r] ? tours.cost[r] : 0;
        savedSum += savedCost[count];
        if (tours.open[r]) {
            int end = tours.end(r);
            for (int node = tours.next[tours.start(r)]; node != end; node = tours.next[node]) {
                savedStops[savedEnd++] = node;
            }
        }
        rounds[count++] = r;
        savedFrom[count] = savedEnd;
    }

    int touchedCount() {
        return count;
    }

    int touchedRound(int i) {
        return rounds[i];
    }

    boolean isTouched(int r) {
        return touched[r];
    }

    /** Change of the rounds' cost since {@link #begin()}. */
    double costChange() {
        double now = 0;
        for (int i = 0; i < count; i++) {
            if (tours.open[rounds[i]]) {
                now += tours.cost[rounds[i]];
            }
        }
        return now - savedSum;
    }

    /** Brings the touched rounds back; the caller brings back the list of absent orders. */
    void rollback() {
        for (int i = 0; i < count; i++) {
            int r = rounds[i];
            if (tours.open[r]) {
                int end = tours.end(r);
                for (int node = tours.next[tours.start(r)]; node != end; node = tours.next[node]) {
                    tours.roundOf[node] = Tours.NONE;
                }
                tours.close(r);
            }
        }
        for (int i = 0; i < count; i++) {
            if (savedType[i] != Tours.NONE) {
                tours.reopen(rounds[i], savedType[i]);
                tours.chain(rounds[i], savedStops, savedFrom[i], savedFrom[i + 1]);
                tours.refreshSound(rounds[i]);
            }
        }
    }
}
