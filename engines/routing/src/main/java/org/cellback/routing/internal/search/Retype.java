package org.cellback.routing.internal.search;

import org.cellback.routing.internal.model.Instance;

/** Gives each changed round a try with one other vehicle type that has a vehicle left; keeps it when it is cheaper. */
final class Retype {
    private static final double LEAST_GAIN = 1e-9;

    private final Tours tours;
    private final Instance in;
    private final Undo undo;
    private final Rng rng;
    private final RoundSimulator simulator;
    private final SequenceLoads loads;
    private final int[] stops;

    Retype(Tours tours, Undo undo, Rng rng) {
        this.tours = tours;
        in = tours.in;
        this.undo = undo;
        this.rng = rng;
        simulator = new RoundSimulator(in);
        loads = new SequenceLoads(in);
        stops = new int[in.nodes];
    }

    void run() {
        if (in.types == 1) {
            return;
        }
        for (int i = 0; i < undo.touchedCount(); i++) {
            int r = undo.touchedRound(i);
            int t = rng.nextInt(in.types);
            if (tours.open[r] && t != tours.type[r] && tours.typeUsed[t] < tours.typeMax[t]) {
                tryType(r, t);
            }
        }
    }

    private void tryType(int r, int t) {
        int count = tours.copyStops(r, stops);
        for (int i = 0; i < count; i++) {
            if (!in.fits[t * in.orders + in.orderOf(stops[i])]) {
                return;
            }
        }
        if (loads.broken(t, stops, count) == null
                && simulator.run(t, stops, count)
                && simulator.cost < tours.cost[r] - LEAST_GAIN) {
            tours.changeType(r, t);
            tours.refreshSound(r);
        }
    }
}
