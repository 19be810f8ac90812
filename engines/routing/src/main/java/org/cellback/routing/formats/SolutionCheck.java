package org.cellback.routing.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellback.routing.RoutingService;
import org.cellback.routing.api.BadRoutingInput;
import org.cellback.routing.api.Order;
import org.cellback.routing.api.RoundPlan;
import org.cellback.routing.api.Rule;
import org.cellback.routing.api.Violation;
import org.cellback.routing.internal.result.Rescheduler;
import tools.jackson.databind.JsonNode;

/**
 * Checks a solution that somebody else wrote: the order of stops is taken as stated, times are given anew (as early as
 * the rules allow), and the independent checker looks at the whole.
 */
final class SolutionCheck {
    private final RoutingFile file;
    private final Rescheduler rescheduler;
    private final Map<String, Integer> placeIndex = new HashMap<>();
    private final Map<Integer, List<Integer>> stopsAtPlace = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();
    private final Set<Integer> seen = new HashSet<>();
    /** Orders that the solution itself says it leaves out, which only VROOM's tasks may be. */
    private final Set<Integer> declaredOut = new HashSet<>();

    private int rounds;

    private SolutionCheck(RoutingFile file) {
        this.file = file;
        rescheduler = new Rescheduler(file.problem());
        for (int i = 0; i < file.placeNames().size(); i++) {
            placeIndex.put(file.placeNames().get(i), i);
        }
        List<Order> orders = file.problem().orders();
        for (int o = 0; o < orders.size(); o++) {
            stopsAtPlace
                    .computeIfAbsent(orders.get(o).visit().place(), any -> new ArrayList<>())
                    .add(o);
            int unloading = rescheduler.unloading(o);
            if (unloading >= 0) {
                int place = orders.get(o).unloading().orElseThrow().place();
                stopsAtPlace.computeIfAbsent(place, any -> new ArrayList<>()).add(unloading);
            }
        }
        for (int c = 0; c < file.problem().chargingPlaces().size(); c++) {
            int place = file.problem().chargingPlaces().get(c).place();
            stopsAtPlace.computeIfAbsent(place, any -> new ArrayList<>()).add(rescheduler.charging(c));
        }
    }

    static CheckReport check(RoutingFile file, String text) {
        SolutionCheck check = new SolutionCheck(file);
        if (text.strip().startsWith("{")) {
            JsonNode root = JsonInput.parse("solution", text);
            if (root.has("routes")) {
                check.vroom(root);
            } else {
                check.full(root);
            }
        } else {
            check.lines(RouteLines.read(text));
        }
        return check.report();
    }

    private CheckReport report() {
        List<RoundPlan> plans = rescheduler.rounds();
        violations.addAll(rescheduler.violations());
        violations.addAll(RoutingService.check(file.problem(), plans));
        double cost = rescheduler.undrivableCost();
        for (RoundPlan plan : plans) {
            cost += plan.cost();
        }
        List<Order> orders = file.problem().orders();
        for (int o = 0; o < orders.size(); o++) {
            if (!seen.contains(o)) {
                if (Double.isInfinite(orders.get(o).penalty()) && !declaredOut.contains(o)) {
                    String where = file.format() == FileFormat.VROOM ? "in no route and not unassigned" : "in no round";
                    violations.add(new Violation(
                            Rule.STRUCTURE, "order " + orders.get(o).id(), where));
                } else if (Double.isFinite(orders.get(o).penalty())) {
                    cost += orders.get(o).penalty();
                }
            }
        }
        return new CheckReport(cost, rounds, violations);
    }

    private void add(List<Integer> stops, int type) {
        rounds++;
        rescheduler.add(
                "round " + rounds, stops.stream().mapToInt(Integer::intValue).toArray(), type);
    }

    private void lines(List<List<String>> routes) {
        for (List<String> route : routes) {
            List<Integer> stops = new ArrayList<>();
            for (String name : route) {
                Integer place = placeIndex.get(name);
                List<Integer> candidates = place == null ? List.of() : stopsAtPlace.getOrDefault(place, List.of());
                if (candidates.isEmpty()) {
                    throw new BadRoutingInput(
                            "solution, route " + (rounds + 1),
                            "\"" + name + "\" is no stop of the problem",
                            "Maybe customers are counted from 1 without the depot.");
                }
                stops.add(choose(candidates, name));
            }
            add(stops, -1);
        }
    }

    /** Several orders may share a place: the first not seen yet. */
    private int choose(List<Integer> candidates, String name) {
        for (int candidate : candidates) {
            boolean charging = candidate >= rescheduler.charging(0);
            if (charging || seen.add(candidate)) {
                return candidate;
            }
        }
        violations.add(new Violation(Rule.STRUCTURE, "round " + (rounds + 1), name + " is visited twice"));
        return candidates.getFirst();
    }

    private void vroom(JsonNode root) {
        Map<String, Integer> typeOf = new HashMap<>();
        for (int t = 0; t < file.problem().vehicleTypes().size(); t++) {
            for (String name : file.vehicles()
                    .getOrDefault(file.problem().vehicleTypes().get(t).id(), List.of())) {
                typeOf.put(name, t);
            }
        }
        Map<String, String> orderOfTask = new HashMap<>();
        for (Order order : file.problem().orders()) {
            String[] words = order.id().split(" ");
            if (words[0].equals("job")) {
                orderOfTask.put("job " + words[1], order.id());
            } else {
                orderOfTask.put("pickup " + words[1], order.id());
                orderOfTask.put("delivery " + words[2], order.id());
            }
        }
        for (JsonNode task : root.path("unassigned")) {
            String name =
                    task.path("type").asString("job") + " " + task.path("id").asString("");
            declaredOut.add(rescheduler.order(orderOfTask.getOrDefault(name, name)));
        }
        for (JsonNode route : root.path("routes")) {
            List<Integer> stops = new ArrayList<>();
            for (JsonNode step : route.path("steps")) {
                String type = step.path("type").asString("");
                if (type.equals("job") || type.equals("pickup") || type.equals("delivery")) {
                    String task = type + " "
                            + step.path("id").asString(step.path("job").asString(""));
                    stops.add(stop(orderOfTask.getOrDefault(task, task), type.equals("delivery")));
                }
            }
            Integer type = typeOf.get(route.path("vehicle").asString(""));
            if (type == null) {
                throw new BadRoutingInput(
                        "/routes/" + rounds + "/vehicle",
                        route.path("vehicle") + " is unknown",
                        "Maybe another problem.");
            }
            add(stops, type);
        }
    }

    private void full(JsonNode root) {
        Map<String, Integer> typeOf = new HashMap<>();
        for (int t = 0; t < file.problem().vehicleTypes().size(); t++) {
            typeOf.put(file.problem().vehicleTypes().get(t).id(), t);
        }
        if (file.format() == FileFormat.VROOM) {
            for (JsonNode out : root.path("leftOut")) {
                declaredOut.add(rescheduler.order(out.path("order").asString("")));
            }
        }
        for (JsonNode round : root.path("rounds")) {
            List<Integer> stops = new ArrayList<>();
            for (JsonNode stop : round.path("stops")) {
                switch (stop.path("kind").asString("")) {
                    case "collect", "deliver", "swap" ->
                        stops.add(stop(stop.path("order").asString(""), false));
                    case "unload" -> stops.add(stop(stop.path("order").asString(""), true));
                    case "charge" -> stops.add(charging(stop.path("order").asString("")));
                    default -> {}
                }
            }
            add(stops, typeOf.getOrDefault(round.path("vehicleType").asString(""), -1));
        }
    }

    private int charging(String id) {
        for (int c = 0; c < file.problem().chargingPlaces().size(); c++) {
            if (file.problem().chargingPlaces().get(c).id().equals(id)) {
                return rescheduler.charging(c);
            }
        }
        throw new BadRoutingInput(
                "/rounds/" + rounds, "charging place " + id + " is unknown", "Maybe another problem.");
    }

    private int stop(String id, boolean unloading) {
        int order = rescheduler.order(id);
        int node = order >= 0 && unloading ? rescheduler.unloading(order) : order;
        if (node < 0) {
            throw new BadRoutingInput("/rounds/" + rounds, "\"" + id + "\" is no order", "Maybe another problem.");
        }
        return choose(List.of(node), id);
    }
}
