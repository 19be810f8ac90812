package org.cellback.routing.formats;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellback.routing.api.LeftOut;
import org.cellback.routing.api.Order;
import org.cellback.routing.api.RoundPlan;
import org.cellback.routing.api.RoutingResult;
import org.cellback.routing.api.StopPlan;
import org.cellback.routing.api.Visit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** VROOM's output JSON. What ours adds: {@code reasons} of each unassigned task. */
final class VroomWriter {
    private final RoutingFile file;
    private final JsonNode source;
    private final Map<String, Order> orders = new HashMap<>();
    /** The input's nodes of tasks, by {@code type id}. */
    private final Map<String, JsonNode> tasks = new HashMap<>();

    private final Map<String, JsonNode> vehicles = new HashMap<>();
    private double setupAll;
    private double serviceAll;
    private double waitingAll;
    private double drivingAll;
    private double metresAll;
    private double priorityAll;
    private double costAll;

    private VroomWriter(RoutingFile file) {
        this.file = file;
        source = JsonInput.parse("problem", file.source());
        file.problem().orders().forEach(order -> orders.put(order.id(), order));
        source.path("jobs").forEach(job -> tasks.put("job " + job.path("id"), job));
        source.path("shipments").forEach(shipment -> {
            tasks.put("pickup " + shipment.path("pickup").path("id"), shipment.path("pickup"));
            tasks.put("delivery " + shipment.path("delivery").path("id"), shipment.path("delivery"));
        });
        source.path("vehicles")
                .forEach(vehicle -> vehicles.put(vehicle.path("id").asString(), vehicle));
    }

    static String write(RoutingFile file, RoutingResult result) {
        return new VroomWriter(file).write(result);
    }

    private String write(RoutingResult result) {
        ObjectNode root = JsonInput.MAPPER.createObjectNode();
        root.put("code", 0);
        ObjectNode summary = root.putObject("summary");
        ArrayNode unassigned = root.putArray("unassigned");
        result.leftOut().forEach(leftOut -> unassigned(unassigned, leftOut));
        ArrayNode routes = root.putArray("routes");
        result.rounds().forEach(round -> route(routes.addObject(), round));
        put(summary, "cost", costAll);
        summary.put("routes", result.rounds().size());
        summary.put("unassigned", unassigned.size());
        put(summary, "setup", setupAll);
        put(summary, "service", serviceAll);
        put(summary, "duration", drivingAll);
        put(summary, "waiting_time", waitingAll);
        put(summary, "priority", priorityAll);
        put(summary, "distance", metresAll);
        summary.putArray("violations");
        return JsonInput.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /** Whole numbers as such; VROOM counts in whole seconds and metres. */
    private static void put(ObjectNode node, String key, double value) {
        if (Math.abs(value - Math.rint(value)) < 1e-6) {
            node.put(key, (long) Math.rint(value));
        } else {
            node.put(key, value);
        }
    }

    private void unassigned(ArrayNode list, LeftOut leftOut) {
        String[] words = leftOut.order().split(" ");
        boolean job = words[0].equals("job");
        for (int i = 1; i < words.length; i++) {
            String type = job ? "job" : i == 1 ? "pickup" : "delivery";
            ObjectNode node = list.addObject();
            node.put("id", Long.parseLong(words[i]));
            node.put("type", type);
            echo(node, tasks.get(type + " " + words[i]));
            ArrayNode reasons = node.putArray("reasons");
            for (LeftOut.Reason reason : leftOut.reasons()) {
                ObjectNode each = reasons.addObject();
                each.put("vehicle", reason.vehicleType());
                each.put("rule", reason.rule().name());
                each.put("detail", reason.detail());
            }
        }
    }

    /** Repeats what the input said of the place. */
    private static void echo(ObjectNode node, @Nullable JsonNode task) {
        if (task == null) {
            return;
        }
        for (String key : List.of("location", "location_index", "description")) {
            if (task.has(key)) {
                node.set(key, task.get(key));
            }
        }
    }

    private void route(ObjectNode route, RoundPlan round) {
        String vehicle = file.vehicleName(round.vehicleType(), round.vehicleNumber());
        route.put("vehicle", Long.parseLong(vehicle));
        put(route, "cost", round.cost());
        double setup = 0;
        double service = 0;
        double waiting = 0;
        double priority = 0;
        double driving = 0;
        ArrayNode steps = JsonInput.MAPPER.createArrayNode();
        StopPlan before = round.stops().getFirst();
        int lastPlace = -1;
        Set<String> counted = new HashSet<>();
        for (StopPlan stop : round.stops()) {
            driving += stop == before ? 0 : stop.arrivalSeconds() - before.departureSeconds();
            double work = stop.departureSeconds() - stop.beginSeconds();
            Visit visit = visit(stop);
            double ownService = visit == null ? work : visit.serviceSeconds();
            double ownSetup = visit == null || lastPlace == stop.place() ? 0 : visit.stopSeconds();
            setup += ownSetup;
            service += ownService;
            waiting += stop.beginSeconds() - stop.arrivalSeconds();
            Order order = orders.get(stop.subject());
            if (order != null && visit != null && counted.add(order.id())) {
                priority += order.priority();
            }
            step(steps.addObject(), stop, vehicle, driving, ownSetup, ownService);
            before = stop;
            boolean moves = stop.kind() != StopPlan.Kind.BREAK;
            lastPlace = moves ? stop.place() : lastPlace;
        }
        put(route, "setup", setup);
        put(route, "service", service);
        put(route, "duration", round.drivingSeconds());
        put(route, "waiting_time", waiting);
        put(route, "priority", priority);
        put(route, "distance", round.distanceMetres());
        route.set("steps", steps);
        route.putArray("violations");
        setupAll += setup;
        serviceAll += service;
        waitingAll += waiting;
        priorityAll += priority;
        drivingAll += round.drivingSeconds();
        metresAll += round.distanceMetres();
        costAll += round.cost();
    }

    private @Nullable Visit visit(StopPlan stop) {
        Order order = orders.get(stop.subject());
        return switch (stop.kind()) {
            case COLLECT, DELIVER, SWAP -> order == null ? null : order.visit();
            case UNLOAD -> order == null ? null : order.unloading().orElse(null);
            case START, END, BREAK, CHARGE -> null;
        };
    }

    private void step(ObjectNode node, StopPlan stop, String vehicle, double driving, double setup, double service) {
        String type = switch (stop.kind()) {
            case START -> "start";
            case END -> "end";
            case BREAK, CHARGE -> "break";
            case UNLOAD -> "delivery";
            case COLLECT, DELIVER, SWAP -> stop.subject().startsWith("job") ? "job" : "pickup";
        };
        node.put("type", type);
        String[] words = stop.subject().split(" ");
        switch (type) {
            case "job", "pickup" -> id(node, type, words[1]);
            case "delivery" -> id(node, type, words[2]);
            case "break" -> node.put("id", Long.parseLong(words[0]));
            default -> terminal(node, type, vehicle);
        }
        put(node, "setup", setup);
        put(node, "service", service);
        put(node, "waiting_time", stop.beginSeconds() - stop.arrivalSeconds());
        put(node, "arrival", stop.arrivalSeconds());
        put(node, "duration", driving);
        ArrayNode load = node.putArray("load");
        for (double amount : stop.loadAfter()) {
            if (Math.abs(amount - Math.rint(amount)) < 1e-6) {
                load.add((long) Math.rint(amount));
            } else {
                load.add(amount);
            }
        }
        node.putArray("violations");
    }

    private void id(ObjectNode node, String type, String id) {
        node.put("id", Long.parseLong(id));
        if (type.equals("job")) {
            node.put("job", Long.parseLong(id));
        }
        echo(node, tasks.get(type + " " + id));
    }

    /** A start or end repeats the vehicle's own place. */
    private void terminal(ObjectNode node, String type, String vehicle) {
        JsonNode input = vehicles.get(vehicle);
        if (input == null) {
            return;
        }
        if (input.has(type)) {
            node.set("location", input.get(type));
        }
        if (input.has(type + "_index")) {
            node.set("location_index", input.get(type + "_index"));
        }
    }
}
