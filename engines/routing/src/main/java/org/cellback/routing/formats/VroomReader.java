package org.cellback.routing.formats;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cellback.routing.api.BreakRule;
import org.cellback.routing.api.Load;
import org.cellback.routing.api.Needs;
import org.cellback.routing.api.Order;
import org.cellback.routing.api.RoundLimits;
import org.cellback.routing.api.RoutingProblem;
import org.cellback.routing.api.Rules;
import org.cellback.routing.api.TimeWindow;
import org.cellback.routing.api.VehicleCost;
import org.cellback.routing.api.VehicleType;
import org.cellback.routing.api.Visit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * VROOM's input JSON (its API of version 1.14): jobs, shipments, vehicles with breaks, skills, costs and limits, one
 * profile's matrices or coordinates. Vehicles that are alike become one type. Not read, and refused where they occur:
 * {@code steps} of vehicles (plan mode), {@code max_load} of breaks, times per vehicle type, several profiles.
 */
final class VroomReader {
    /** A vehicle without capacity takes anything. */
    private static final double UNLIMITED = Double.POSITIVE_INFINITY;

    private final JsonInput input = new JsonInput();
    private final JsonNode root;
    private final String text;
    private final VroomPlaces places;
    private final int dims;

    private VroomReader(JsonNode root, String text) {
        this.root = root;
        this.text = text;
        places = new VroomPlaces(input, root, profile());
        dims = dims();
    }

    static RoutingFile read(Path path, Objective objective) throws java.io.IOException {
        String text = TextFile.text(path);
        return new VroomReader(JsonInput.parse(path.getFileName().toString(), text), text).read(objective);
    }

    /** Name of an order made of a job. */
    static String jobId(long id) {
        return "job " + id;
    }

    static String shipmentId(long pickup, long delivery) {
        return "shipment " + pickup + " " + delivery;
    }

    private RoutingFile read(Objective objective) {
        List<Order> orders = new ArrayList<>();
        List<JsonNode> jobs = input.list(root, "", "jobs");
        for (int i = 0; i < jobs.size(); i++) {
            orders.add(job(jobs.get(i), "/jobs/" + i));
        }
        List<JsonNode> shipments = input.list(root, "", "shipments");
        for (int i = 0; i < shipments.size(); i++) {
            orders.add(shipment(shipments.get(i), "/shipments/" + i));
        }
        requireDistinct(jobs, "/jobs");
        Map<String, List<String>> names = new LinkedHashMap<>();
        List<VehicleType> types = vehicles(names);
        input.requireSound();
        List<String> dimensions = new ArrayList<>();
        for (int d = 0; d < dims; d++) {
            dimensions.add("amount " + d);
        }
        RoutingProblem problem = new RoutingProblem(places.matrix(), dimensions, orders, types, Rules.NONE);
        return new RoutingFile(problem, FileFormat.VROOM, objective, places.names(), names, text);
    }

    private String profile() {
        Set<String> profiles = new LinkedHashSet<>();
        List<JsonNode> vehicles = input.list(root, "", "vehicles");
        vehicles.forEach(vehicle -> profiles.add(vehicle.path("profile").asString("car")));
        if (profiles.size() > 1) {
            input.fault("/vehicles", "profiles " + profiles + ", only one is supported", "Maybe split the problem.");
        }
        if (vehicles.isEmpty()) {
            input.fault("/vehicles", "empty or missing", "Maybe this is not a VROOM problem.");
            input.requireSound();
        }
        return profiles.iterator().next();
    }

    private int dims() {
        int most = 0;
        for (JsonNode vehicle : input.list(root, "", "vehicles")) {
            most = Math.max(most, vehicle.path("capacity").size());
        }
        for (JsonNode job : input.list(root, "", "jobs")) {
            most = Math.max(
                    most,
                    Math.max(job.path("pickup").size(), job.path("delivery").size()));
        }
        for (JsonNode shipment : input.list(root, "", "shipments")) {
            most = Math.max(most, shipment.path("amount").size());
        }
        return most;
    }

    private void requireDistinct(List<JsonNode> nodes, String pointer) {
        Set<Long> seen = new LinkedHashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            long id = nodes.get(i).path("id").asLong(-1);
            if (!seen.add(id)) {
                input.fault(pointer + "/" + i + "/id", id + " is used twice", "Maybe a job was copied.");
            }
        }
    }

    private Order job(JsonNode job, String pointer) {
        Order order = Order.collect(jobId(input.id(job, pointer)), visit(job, pointer), load(job, pointer, "pickup"));
        Load delivered = load(job, pointer, "delivery");
        order = new Order(
                order.id(),
                order.visit(),
                Optional.empty(),
                order.collected(),
                delivered,
                needs(job, pointer),
                Order.MANDATORY,
                priority(job, pointer));
        return order;
    }

    private Order shipment(JsonNode shipment, String pointer) {
        JsonNode pickup = shipment.path("pickup");
        JsonNode delivery = shipment.path("delivery");
        String id = shipmentId(input.id(pickup, pointer + "/pickup"), input.id(delivery, pointer + "/delivery"));
        return Order.carry(
                        id,
                        visit(pickup, pointer + "/pickup"),
                        visit(delivery, pointer + "/delivery"),
                        load(shipment, pointer, "amount"))
                .withNeeds(needs(shipment, pointer))
                .withPriority(priority(shipment, pointer));
    }

    private Visit visit(JsonNode task, String pointer) {
        input.refuse(task, pointer, "service_per_type", "setup_per_type");
        return Visit.at(places.of(task, pointer))
                .within(input.windows(task, pointer, "time_windows"))
                .taking(input.amount(task, pointer, "setup", 0), input.amount(task, pointer, "service", 0));
    }

    private Needs needs(JsonNode task, String pointer) {
        return Needs.NONE.withSkills(input.skills(task, pointer));
    }

    private int priority(JsonNode task, String pointer) {
        double priority = input.amount(task, pointer, "priority", 0);
        if (priority > 100) {
            input.fault(pointer + "/priority", priority + " is not from 0 to 100", "Maybe scale it.");
            return 100;
        }
        return (int) priority;
    }

    private Load load(JsonNode task, String pointer, String key) {
        List<JsonNode> amounts = input.list(task, pointer, key);
        if (amounts.isEmpty()) {
            return Load.NONE;
        }
        double[] values = new double[dims];
        for (int d = 0; d < amounts.size(); d++) {
            values[d] = input.number(amounts.get(d), pointer + "/" + key + "/" + d);
            if (values[d] < 0) {
                input.fault(
                        pointer + "/" + key + "/" + d, values[d] + " is negative", "Maybe swap pickup and delivery.");
            }
        }
        return Load.of(values);
    }

    private List<VehicleType> vehicles(Map<String, List<String>> names) {
        Map<JsonNode, VehicleType> alike = new LinkedHashMap<>();
        Set<Long> seen = new LinkedHashSet<>();
        List<JsonNode> vehicles = input.list(root, "", "vehicles");
        for (int i = 0; i < vehicles.size(); i++) {
            String pointer = "/vehicles/" + i;
            long id = input.id(vehicles.get(i), pointer);
            if (!seen.add(id)) {
                input.fault(pointer + "/id", id + " is used twice", "Maybe a vehicle was copied.");
            }
            if (!(vehicles.get(i).deepCopy() instanceof ObjectNode kind)) {
                input.fault(pointer, "no object", "Maybe a brace is missing.");
                continue;
            }
            kind.remove("id");
            kind.remove("description");
            VehicleType known = alike.get(kind);
            String type = known == null ? "vehicle " + id : known.id();
            names.computeIfAbsent(type, any -> new ArrayList<>()).add(String.valueOf(id));
            alike.put(kind, known == null ? vehicle(vehicles.get(i), pointer, type) : oneMore(known));
        }
        return List.copyOf(alike.values());
    }

    private static VehicleType oneMore(VehicleType type) {
        return new VehicleType(
                type.id(),
                type.count() + 1,
                type.start(),
                type.end(),
                type.capacity(),
                type.cost(),
                type.shift(),
                type.limits(),
                type.skills(),
                type.crew(),
                type.energy(),
                type.hours(),
                type.breaks(),
                type.speedFactor());
    }

    private VehicleType vehicle(JsonNode vehicle, String pointer, String id) {
        input.refuse(vehicle, pointer, "steps");
        OptionalInt start = places.find(vehicle, pointer, "start", "start_index");
        OptionalInt end = places.find(vehicle, pointer, "end", "end_index");
        if (start.isEmpty() && end.isEmpty()) {
            input.fault(pointer, "neither start nor end", "Maybe give at least one.");
        }
        List<Double> capacity = new ArrayList<>();
        List<JsonNode> amounts = input.list(vehicle, pointer, "capacity");
        for (int d = 0; d < dims; d++) {
            double amount = d < amounts.size() ? input.number(amounts.get(d), pointer + "/capacity/" + d) : UNLIMITED;
            capacity.add(amount);
        }
        JsonNode window = vehicle.path("time_window");
        return new VehicleType(
                id,
                1,
                start,
                end,
                capacity,
                cost(vehicle.path("costs"), pointer + "/costs"),
                window.isMissingNode() ? TimeWindow.ALWAYS : input.window(window, pointer + "/time_window"),
                limits(vehicle, pointer),
                input.skills(vehicle, pointer),
                1,
                Optional.empty(),
                Optional.empty(),
                breaks(vehicle, pointer),
                input.amount(vehicle, pointer, "speed_factor", 1));
    }

    private VehicleCost cost(JsonNode costs, String pointer) {
        double perHour = input.amount(costs, pointer, "per_hour", 3600);
        double perKm = input.amount(costs, pointer, "per_km", 0);
        double fixed = input.amount(costs, pointer, "fixed", 0);
        input.refuse(costs, pointer, "per_task_hour");
        if (places.customCosts) {
            return new VehicleCost(fixed, 1, 0, 0);
        }
        if (perKm > 0 && !places.hasDistances) {
            input.fault(pointer + "/per_km", "given without a matrix of distances", "Maybe add matrices/…/distances.");
        }
        return new VehicleCost(fixed, perKm / 1000, perHour / 3600, 0);
    }

    private RoundLimits limits(JsonNode vehicle, String pointer) {
        double tasks = input.amount(vehicle, pointer, "max_tasks", Integer.MAX_VALUE);
        if (vehicle.has("max_distance") && !places.hasDistances) {
            input.fault(pointer + "/max_distance", "given without a matrix of distances", "Maybe add it.");
        }
        return new RoundLimits(
                (int) Math.min(Integer.MAX_VALUE, tasks),
                input.amount(vehicle, pointer, "max_distance", Double.POSITIVE_INFINITY),
                input.amount(vehicle, pointer, "max_travel_time", Double.POSITIVE_INFINITY),
                Double.POSITIVE_INFINITY);
    }

    private List<BreakRule> breaks(JsonNode vehicle, String pointer) {
        List<BreakRule> rules = new ArrayList<>();
        List<JsonNode> breaks = input.list(vehicle, pointer, "breaks");
        for (int i = 0; i < breaks.size(); i++) {
            String at = pointer + "/breaks/" + i;
            input.refuse(breaks.get(i), at, "max_load");
            rules.add(new BreakRule(
                    String.valueOf(input.id(breaks.get(i), at)),
                    input.windows(breaks.get(i), at, "time_windows"),
                    input.amount(breaks.get(i), at, "service", 0)));
        }
        return rules;
    }
}
