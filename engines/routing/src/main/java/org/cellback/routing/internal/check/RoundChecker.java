package org.cellback.routing.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.cellback.routing.api.BreakRule;
import org.cellback.routing.api.Order;
import org.cellback.routing.api.RoundPlan;
import org.cellback.routing.api.RoutingProblem;
import org.cellback.routing.api.Rule;
import org.cellback.routing.api.StopPlan;
import org.cellback.routing.api.StopPlan.Kind;
import org.cellback.routing.api.TimeWindow;
import org.cellback.routing.api.VehicleType;
import org.cellback.routing.api.Violation;
import org.cellback.routing.api.Visit;
import org.jspecify.annotations.Nullable;

/** Order, times and places of one round; {@link LoadChecker} and {@link DrivingChecker} see to the rest. */
final class RoundChecker {
    /** Ten times the rounding room the search takes. */
    static final double ROOM = 1e-6;

    private final RoutingProblem problem;
    private final VehicleType type;
    private final Map<String, Order> orders;
    private final RoundPlan round;
    private final String where;
    private final List<Violation> violations;
    private final Map<String, Integer> openOrders = new HashMap<>();
    private final List<String> served = new ArrayList<>();

    RoundChecker(
            RoutingProblem problem,
            VehicleType type,
            Map<String, Order> orders,
            RoundPlan round,
            String where,
            List<Violation> violations) {
        this.problem = problem;
        this.type = type;
        this.orders = orders;
        this.round = round;
        this.where = where + " (" + type.id() + ")";
        this.violations = violations;
    }

    /** Adds what is violated; the orders that were served. */
    List<String> check() {
        List<StopPlan> stops = round.stops();
        if (stops.size() < 2
                || stops.getFirst().kind() != Kind.START
                || stops.getLast().kind() != Kind.END) {
            add(Rule.STRUCTURE, -1, "does not go from a start to an end");
            return served;
        }
        for (int i = 0; i < stops.size(); i++) {
            if (!kindAndPlace(i, stops.get(i))) {
                return served;
            }
        }
        openOrders.forEach((order, at) -> add(Rule.STRUCTURE, at, "order " + order + " is never unloaded"));
        if (!openOrders.isEmpty()) {
            return served;
        }
        times();
        shift();
        breaks();
        new DrivingChecker(problem, type, round, where, violations).check();
        new LoadChecker(problem, type, orders, round, where, violations).check();
        return served;
    }

    private void add(Rule rule, int stop, String detail) {
        String at = stop < 0
                ? where
                : where + ", stop " + (stop + 1) + " (" + name(round.stops().get(stop)) + ")";
        violations.add(new Violation(rule, at, detail));
    }

    private static String name(StopPlan stop) {
        return stop.subject().isEmpty() ? stop.kind().toString() : stop.kind() + " " + stop.subject();
    }

    /** The visit a stop makes, or null when it makes none. */
    private @Nullable Visit visit(StopPlan stop) {
        Order order = orders.get(stop.subject());
        return switch (stop.kind()) {
            case COLLECT, DELIVER, SWAP -> order == null ? null : order.visit();
            case UNLOAD -> order == null ? null : order.unloading().orElse(null);
            case START, END, BREAK, CHARGE -> null;
        };
    }

    private boolean kindAndPlace(int index, StopPlan stop) {
        switch (stop.kind()) {
            case START, END -> {
                if (index != (stop.kind() == Kind.START ? 0 : round.stops().size() - 1)) {
                    return broken(index, "a start or end in the middle");
                }
                OptionalInt base = stop.kind() == Kind.START ? type.start() : type.end();
                if (base.isPresent() && base.getAsInt() != stop.place()) {
                    return broken(index, "place " + stop.place() + " is not the vehicle's " + base.getAsInt());
                }
            }
            case CHARGE -> {
                boolean known = problem.chargingPlaces().stream()
                        .anyMatch(each -> each.id().equals(stop.subject()) && each.place() == stop.place());
                if (!known) {
                    return broken(index, "no such charging place");
                }
            }
            case BREAK -> {
                if (stop.place() < 0 || stop.place() >= problem.travel().size()) {
                    return broken(index, "no such place");
                }
            }
            case COLLECT, DELIVER, SWAP, UNLOAD -> {
                return orderStop(index, stop);
            }
        }
        return true;
    }

    private boolean broken(int index, String detail) {
        add(Rule.STRUCTURE, index, detail);
        return false;
    }

    private boolean orderStop(int index, StopPlan stop) {
        Order order = orders.get(stop.subject());
        Visit visit = visit(stop);
        if (order == null || visit == null) {
            return broken(index, "no such order, or it has no such stop");
        }
        if (visit.place() != stop.place()) {
            return broken(index, "place " + stop.place() + " is not the order's " + visit.place());
        }
        if (stop.kind() == Kind.UNLOAD) {
            if (openOrders.remove(order.id()) == null) {
                return broken(index, "unloaded before it is collected");
            }
            return true;
        }
        served.add(order.id());
        if (order.unloading().isPresent() && openOrders.put(order.id(), index) != null) {
            return broken(index, "collected twice");
        }
        needs(index, order);
        return true;
    }

    private void needs(int index, Order order) {
        if (!type.skills().containsAll(order.needs().skills())) {
            add(Rule.NEEDS, index, "skills " + order.needs().skills() + ", the vehicle has " + type.skills());
        }
        if (type.crew() < order.needs().crewMin()) {
            add(Rule.NEEDS, index, "crew of " + order.needs().crewMin() + ", the vehicle has " + type.crew());
        }
        OptionalInt base = order.needs().base();
        if (base.isPresent() && !(base.equals(type.start()) && base.equals(type.end()))) {
            add(Rule.NEEDS, index, "tied to base " + base.getAsInt());
        }
        if (!order.needs().vehicleTypes().isEmpty()
                && !order.needs().vehicleTypes().contains(type.id())) {
            add(Rule.NEEDS, index, "only for " + order.needs().vehicleTypes());
        }
    }

    private void times() {
        int lastPlace = type.start().orElse(-1);
        for (int i = 0; i < round.stops().size(); i++) {
            StopPlan stop = round.stops().get(i);
            if (!(stop.arrivalSeconds() <= stop.beginSeconds() + ROOM)
                    || !(stop.beginSeconds() <= stop.departureSeconds() + ROOM)) {
                add(Rule.FIGURES, i, "arrival, begin and departure are not in order");
            }
            Visit visit = visit(stop);
            if (visit != null) {
                if (!within(visit.windows(), stop.beginSeconds())) {
                    add(Rule.TIME_WINDOW, i, "begins at " + stop.beginSeconds() + ", windows " + visit.windows());
                }
                double work = visit.serviceSeconds() + (lastPlace == stop.place() ? 0 : visit.stopSeconds());
                if (stop.departureSeconds() < stop.beginSeconds() + work - ROOM) {
                    add(
                            Rule.FIGURES,
                            i,
                            "works " + (stop.departureSeconds() - stop.beginSeconds()) + " s instead of " + work);
                }
            }
            if (stop.kind() != Kind.BREAK
                    && (stop.kind() != Kind.START || type.start().isPresent())) {
                lastPlace = stop.place();
            }
        }
    }

    private static boolean within(List<TimeWindow> windows, double moment) {
        return windows.stream()
                .anyMatch(window -> moment >= window.startSeconds() - ROOM && moment <= window.endSeconds() + ROOM);
    }

    private void shift() {
        StopPlan start = round.stops().getFirst();
        StopPlan end = round.stops().getLast();
        if (start.departureSeconds() < type.shift().startSeconds() - ROOM) {
            add(Rule.SHIFT, 0, "leaves at " + start.departureSeconds() + ", the shift is " + type.shift());
        }
        if (end.arrivalSeconds() > type.shift().endSeconds() + ROOM) {
            add(
                    Rule.SHIFT,
                    round.stops().size() - 1,
                    "is back at " + end.arrivalSeconds() + ", the shift is " + type.shift());
        }
    }

    private void breaks() {
        for (BreakRule rule : type.breaks()) {
            List<StopPlan> taken = round.stops().stream()
                    .filter(stop -> stop.kind() == Kind.BREAK && stop.subject().equals(rule.id()))
                    .toList();
            if (taken.size() != 1) {
                add(Rule.BREAK, -1, "break " + rule.id() + " is taken " + taken.size() + " times");
                continue;
            }
            StopPlan stop = taken.getFirst();
            if (!within(rule.windows(), stop.beginSeconds())
                    || stop.departureSeconds() - stop.beginSeconds() < rule.durationSeconds() - ROOM) {
                add(
                        Rule.BREAK,
                        -1,
                        "break " + rule.id() + " from " + stop.beginSeconds() + " to " + stop.departureSeconds());
            }
        }
    }
}
