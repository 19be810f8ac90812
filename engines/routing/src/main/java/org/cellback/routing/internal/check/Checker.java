package org.cellback.routing.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cellback.routing.api.LeftOut;
import org.cellback.routing.api.Order;
import org.cellback.routing.api.RoundPlan;
import org.cellback.routing.api.RoutingProblem;
import org.cellback.routing.api.RoutingResult;
import org.cellback.routing.api.Rule;
import org.cellback.routing.api.VehicleType;
import org.cellback.routing.api.Violation;

/**
 * Reads a plan as a stranger would: from the problem and the stated stops alone, with plain loops and no code of the
 * search. Times are checked as stated, not scheduled again: any schedule that keeps the rules passes.
 */
public final class Checker {
    private final RoutingProblem problem;
    private final List<Violation> violations = new ArrayList<>();

    private Checker(RoutingProblem problem) {
        this.problem = problem;
    }

    /** Everything the rounds violate; empty when they are a valid plan (orders may be left out). */
    public static List<Violation> check(RoutingProblem problem, List<RoundPlan> rounds) {
        Checker checker = new Checker(problem);
        checker.rounds(rounds);
        return List.copyOf(checker.violations);
    }

    /** The same, and that rounds and left-out orders make up all orders, and that the cost adds up. */
    public static List<Violation> check(RoutingProblem problem, RoutingResult result) {
        Checker checker = new Checker(problem);
        Set<String> served = checker.rounds(result.rounds());
        double cost = result.rounds().stream().mapToDouble(RoundPlan::cost).sum();
        Set<String> leftOut = result.leftOut().stream().map(LeftOut::order).collect(Collectors.toSet());
        for (Order order : problem.orders()) {
            if (served.contains(order.id()) == leftOut.contains(order.id())) {
                checker.add(
                        Rule.STRUCTURE,
                        "order " + order.id(),
                        served.contains(order.id()) ? "served and left out" : "neither served nor left out");
            }
            if (leftOut.contains(order.id()) && Double.isFinite(order.penalty())) {
                cost += order.penalty();
            }
        }
        if (differs(cost, result.cost())) {
            checker.add(Rule.FIGURES, "plan", "cost " + result.cost() + ", recomputed " + cost);
        }
        return List.copyOf(checker.violations);
    }

    /** Room for rounding: a millionth, or a ten-thousandth of a unit. */
    static boolean differs(double stated, double recomputed) {
        return !(Math.abs(stated - recomputed) <= 1e-4 + 1e-6 * Math.abs(recomputed));
    }

    private void add(Rule rule, String where, String detail) {
        violations.add(new Violation(rule, where, detail));
    }

    private Set<String> rounds(List<RoundPlan> rounds) {
        Map<String, Order> orders =
                problem.orders().stream().collect(Collectors.toMap(Order::id, Function.identity(), (a, b) -> a));
        Map<String, VehicleType> types = problem.vehicleTypes().stream()
                .collect(Collectors.toMap(VehicleType::id, Function.identity(), (a, b) -> a));
        Map<String, Set<Integer>> vehicles = new HashMap<>();
        Set<String> served = new HashSet<>();
        for (int r = 0; r < rounds.size(); r++) {
            RoundPlan round = rounds.get(r);
            String where = "round " + (r + 1);
            VehicleType type = types.get(round.vehicleType());
            if (type == null) {
                add(Rule.STRUCTURE, where, "unknown vehicle type " + round.vehicleType());
                continue;
            }
            int number = round.vehicleNumber();
            boolean fresh =
                    vehicles.computeIfAbsent(type.id(), id -> new HashSet<>()).add(number);
            if (!fresh || number < 1 || number > type.count()) {
                add(
                        Rule.VEHICLE_COUNT,
                        where,
                        "vehicle " + number + " of " + type.count() + " of type " + type.id()
                                + (fresh ? "" : " makes two rounds"));
            }
            RoundChecker checker = new RoundChecker(problem, type, orders, round, where, violations);
            for (String order : checker.check()) {
                if (!served.add(order)) {
                    add(Rule.STRUCTURE, where, "order " + order + " is served twice");
                }
            }
        }
        return served;
    }
}
