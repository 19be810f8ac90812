package org.cellback.routing.internal.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellback.routing.api.Order;
import org.cellback.routing.api.RoundPlan;
import org.cellback.routing.api.RoutingProblem;
import org.cellback.routing.api.Rule;
import org.cellback.routing.api.Violation;
import org.cellback.routing.internal.model.Compiler;
import org.cellback.routing.internal.model.Instance;
import org.cellback.routing.internal.search.RoundSimulator;
import org.cellback.routing.internal.search.Sequence;
import org.cellback.routing.internal.search.SequenceLoads;

/** Gives times to rounds of which only the order of stops is known, as in solution files. */
public final class Rescheduler {
    private final Instance in;
    private final RoundSimulator simulator;
    private final int[] used;
    private final List<RoundPlan> rounds = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, Integer> orderIndex = new HashMap<>();
    private double undrivableCost;

    public Rescheduler(RoutingProblem problem) {
        in = Compiler.compile(problem);
        simulator = new RoundSimulator(in);
        used = new int[in.types];
        List<Order> orders = problem.orders();
        for (int o = 0; o < orders.size(); o++) {
            orderIndex.put(orders.get(o).id(), o);
        }
    }

    /** Index of an order, negative when there is none of that id. */
    public int order(String id) {
        return orderIndex.getOrDefault(id, -1);
    }

    /** The node where order number {@code order} is unloaded, negative when it has no such place. */
    public int unloading(int order) {
        return in.partner[order];
    }

    /** Code of a charging place as a stop. */
    public int charging(int index) {
        return in.nodes + index;
    }

    /**
     * Adds a round; {@code type} negative lets the cheapest type that has a vehicle left take it.
     *
     * @param name for violations
     */
    public void add(String name, int[] stops, int type) {
        int best = -1;
        double bestCost = Double.POSITIVE_INFINITY;
        Rule why = Rule.VEHICLE_COUNT;
        int whyAt = stops.length;
        for (int t = 0; t < in.types; t++) {
            if ((type >= 0 && t != type) || used[t] >= in.type[t].count) {
                continue;
            }
            if (simulator.run(t, stops, stops.length)) {
                double cost = simulator.cost() + (loadsFit(t, stops) ? 0 : 1e12);
                if (cost < bestCost) {
                    best = t;
                    bestCost = cost;
                }
            } else {
                why = simulator.violated() == null ? why : simulator.violated();
                whyAt = simulator.violatedAt();
            }
        }
        if (best < 0) {
            violations.add(
                    new Violation(why, name, "cannot be driven: at stop " + (whyAt + 1) + " of " + stops.length));
            undrivableCost += legs(stops, Math.max(0, type));
            return;
        }
        rounds.add(new ResultBuilder(in).round(new Sequence(best, stops), ++used[best]));
    }

    private boolean loadsFit(int type, int[] stops) {
        return new SequenceLoads(in).broken(type, visits(stops), visits(stops).length) == null;
    }

    private int[] visits(int[] stops) {
        return Arrays.stream(stops).filter(stop -> stop < in.nodes).toArray();
    }

    private double legs(int[] stops, int type) {
        int from = in.type[type].startPlace;
        double cost = in.type[type].fixedCost;
        for (int stop : visits(stops)) {
            cost += in.arcs.cost(in.type[type].arcClass, from, in.place[stop]);
            from = in.place[stop];
        }
        return cost + in.arcs.cost(in.type[type].arcClass, from, in.type[type].endPlace);
    }

    public List<RoundPlan> rounds() {
        return List.copyOf(rounds);
    }

    /** Rounds that no vehicle can drive. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** Legs and fixed cost of the rounds that cannot be driven. */
    public double undrivableCost() {
        return undrivableCost;
    }
}
