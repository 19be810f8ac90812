package org.cellback.routing.internal.search;

import org.cellback.routing.internal.model.Instance;

/** The highest assertion level: everything about the tours again, from nothing, compared with what the search believes. */
final class Recompute {
    private static final double ROOM = 1e-6;

    private Recompute() {}

    /** @throws IllegalStateException when a round's cost, the total or the lists disagree */
    static void require(Tours tours, double believed) {
        Instance in = tours.in;
        RoundSimulator simulator = new RoundSimulator(in);
        int[] stops = new int[in.nodes + 1];
        double total = 0;
        int seen = 0;
        for (int i = 0; i < tours.openCount; i++) {
            int r = tours.openRounds[i];
            int count = tours.copyStops(r, stops);
            demand(
                    count == tours.stops[r] && count > 0,
                    "round " + r + " holds " + count + " stops, not " + tours.stops[r]);
            for (int k = 0; k < count; k++) {
                demand(tours.roundOf[stops[k]] == r, "node " + stops[k] + " does not know its round " + r);
            }
            demand(simulator.run(tours.type[r], stops, count), "round " + r + " breaks " + simulator.violated);
            near(simulator.cost, tours.cost[r], "cost of round " + r);
            total += simulator.cost;
            seen += count;
        }
        for (int i = 0; i < tours.absentCount; i++) {
            int order = tours.absent[i];
            demand(tours.absentIndex[order] == i && tours.roundOf[order] == Tours.NONE, "order " + order + " absent?");
            total += in.penalty[order];
            seen += in.partner[order] >= 0 ? 2 : 1;
        }
        demand(seen == in.nodes, seen + " of " + in.nodes + " nodes seen");
        near(total, believed, "total cost");
    }

    private static void near(double real, double believed, String what) {
        demand(
                Math.abs(real - believed) <= ROOM * (1 + Math.abs(real)),
                what + " is " + real + ", believed " + believed);
    }

    private static void demand(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("The search's figures are wrong: " + what + ".\nMaybe a delta was missed.");
        }
    }
}
