package org.cellback.routing.internal.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cellback.routing.api.LeftOut.Reason;
import org.cellback.routing.api.Order;
import org.cellback.routing.api.Rule;
import org.cellback.routing.api.VehicleType;
import org.cellback.routing.internal.model.Instance;
import org.cellback.routing.internal.search.RoundSimulator;
import org.cellback.routing.internal.search.Sequence;
import org.cellback.routing.internal.search.SequenceLoads;
import org.jspecify.annotations.Nullable;

/**
 * Why an order is in no round: tries it in an empty vehicle of each type, then at every position of every round of the
 * type, and reports the rule at the position that came furthest (loads are judged before driving).
 */
final class Diagnosis {
    private final Instance in;
    private final List<Sequence> sequences;
    private final RoundSimulator simulator;
    private final SequenceLoads loads;
    private final int[] used;

    Diagnosis(Instance in, List<Sequence> sequences) {
        this.in = in;
        this.sequences = sequences;
        simulator = new RoundSimulator(in);
        loads = new SequenceLoads(in);
        used = new int[in.types];
        sequences.forEach(sequence -> used[sequence.type()]++);
    }

    List<Reason> reasons(int order) {
        List<Reason> reasons = new ArrayList<>();
        for (int t = 0; t < in.types; t++) {
            reasons.add(reason(order, t));
        }
        return reasons;
    }

    private Reason reason(int order, int t) {
        Order what = in.problem.orders().get(order);
        VehicleType vehicle = in.problem.vehicleTypes().get(t);
        if (!in.fits[t * in.orders + order]) {
            return misfit(what, order, vehicle, t);
        }
        Verdict alone = judge(t, new int[0], order, 0, 0);
        if (alone.rule != null) {
            return new Reason(vehicle.id(), alone.rule, true, "alone in a vehicle: " + alone.text());
        }
        boolean free = used[t] < in.type[t].count;
        double cheapest = free ? alone.cost : Double.POSITIVE_INFINITY;
        Verdict furthest = new Verdict(Rule.VEHICLE_COUNT, -1, 0);
        for (Sequence sequence : sequences) {
            if (sequence.type() != t) {
                continue;
            }
            double before = costOf(sequence);
            for (int i = 0; i <= sequence.stops().length; i++) {
                int last = in.partner[order] < 0 ? i : sequence.stops().length;
                for (int j = i; j <= last; j++) {
                    Verdict verdict = judge(t, sequence.stops(), order, i, j);
                    if (verdict.rule == null) {
                        cheapest = Math.min(cheapest, verdict.cost - before);
                    } else if (verdict.depth > furthest.depth) {
                        furthest = verdict;
                    }
                }
            }
        }
        if (cheapest < Double.POSITIVE_INFINITY) {
            return affordable(order, vehicle, cheapest);
        }
        String busy = "all " + in.type[t].count + " vehicles have rounds";
        String detail = furthest.rule == Rule.VEHICLE_COUNT || furthest.rule == null
                ? busy
                : busy + "; nearest try: " + furthest.text();
        return new Reason(vehicle.id(), furthest.rule == null ? Rule.VEHICLE_COUNT : furthest.rule, false, detail);
    }

    private Reason affordable(int order, VehicleType vehicle, double cheapest) {
        if (!in.mandatory[order] && cheapest >= in.penalty[order]) {
            String detail = String.format(
                    Locale.ROOT, "taking it costs %.2f, leaving it out %.2f", cheapest, in.penalty[order]);
            return new Reason(vehicle.id(), Rule.PENALTY, false, detail);
        }
        String detail = String.format(Locale.ROOT, "a position at cost %.2f is free; search longer", cheapest);
        return new Reason(vehicle.id(), Rule.NOT_FOUND, false, detail);
    }

    private Reason misfit(Order order, int o, VehicleType vehicle, int t) {
        if (!vehicle.skills().containsAll(order.needs().skills())) {
            return new Reason(
                    vehicle.id(),
                    Rule.NEEDS,
                    true,
                    "needs skills " + order.needs().skills());
        }
        if (vehicle.crew() < order.needs().crewMin()) {
            return new Reason(
                    vehicle.id(),
                    Rule.NEEDS,
                    true,
                    "needs a crew of " + order.needs().crewMin() + ", the vehicle has " + vehicle.crew());
        }
        String capacity = loads.excess(t, o);
        if (!capacity.isEmpty()) {
            return new Reason(vehicle.id(), Rule.CAPACITY, true, capacity);
        }
        boolean tied = order.needs().base().isPresent()
                || !order.needs().vehicleTypes().isEmpty();
        boolean mixed = order.collected().batteriesByClass().size() > 1
                || order.delivered().batteriesByClass().size() > 1;
        if (tied && !mixed) {
            return new Reason(vehicle.id(), Rule.NEEDS, true, "tied to another base or vehicle type");
        }
        return tied
                ? new Reason(vehicle.id(), Rule.NEEDS, true, "tied to another base or type, or mixes classes apart")
                : new Reason(
                        vehicle.id(),
                        Rule.SEPARATION,
                        true,
                        "holds safety classes that must be apart; split the order");
    }

    private double costOf(Sequence sequence) {
        simulator.run(sequence.type(), sequence.stops(), sequence.stops().length);
        return simulator.cost();
    }

    /** What a position breaks (null: nothing), how far it came, and the cost of the round with the order in it. */
    private record Verdict(@Nullable Rule rule, int depth, double cost) {
        String text() {
            return rule + (depth >= 1000 ? " at stop " + (depth - 999) : "");
        }
    }

    private Verdict judge(int t, int[] stops, int order, int first, int second) {
        boolean pair = in.partner[order] >= 0;
        int[] all = new int[stops.length + (pair ? 2 : 1)];
        int count = 0;
        for (int i = 0; i <= stops.length; i++) {
            if (i == first) {
                all[count++] = order;
            }
            if (pair && i == second) {
                all[count++] = in.partner[order];
            }
            if (i < stops.length) {
                all[count++] = stops[i];
            }
        }
        Rule rule = loads.broken(t, all, count);
        if (rule != null) {
            return new Verdict(rule, rule == Rule.CAPACITY ? 1 : 2, 0);
        }
        if (!simulator.run(t, all, count)) {
            return new Verdict(simulator.violated(), 1000 + simulator.violatedAt(), 0);
        }
        return new Verdict(null, Integer.MAX_VALUE, simulator.cost());
    }
}
