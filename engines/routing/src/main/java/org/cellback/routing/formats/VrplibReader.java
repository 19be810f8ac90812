package org.cellback.routing.formats;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cellback.geo.api.TravelMatrix;
import org.cellback.routing.api.Load;
import org.cellback.routing.api.Order;
import org.cellback.routing.api.RoundLimits;
import org.cellback.routing.api.RoutingProblem;
import org.cellback.routing.api.Rules;
import org.cellback.routing.api.TimeWindow;
import org.cellback.routing.api.VehicleCost;
import org.cellback.routing.api.VehicleType;
import org.cellback.routing.api.Visit;

/**
 * CVRPLIB files, and PyVRP's VRPLIB dialect with windows, several depots and mixed fleets. EUC_2D distances are rounded
 * to the nearest integer in CVRP files and taken as doubles in the others, as the sets' best-known costs are.
 */
final class VrplibReader {
    private static final int DIMENSION_MAX = 1_000_000;
    private static final List<String> NOT_YET = List.of(
            "VEHICLES_RELOAD_DEPOT_SECTION", "VEHICLES_ALLOWED_CLIENTS_SECTION", "BACKHAUL_SECTION", "PRIZE_SECTION");

    private final VrplibFile file;
    private final FileFormat format;
    private final Objective objective;
    private final int dimension;
    private final boolean[] isDepot;

    private VrplibReader(VrplibFile file, FileFormat format, Objective objective) {
        this.file = file;
        this.format = format;
        this.objective = objective;
        dimension = file.count("DIMENSION", DIMENSION_MAX);
        isDepot = new boolean[dimension];
    }

    static RoutingFile read(Path path, FileFormat format, Objective objective) throws java.io.IOException {
        return new VrplibReader(new VrplibFile(TextFile.read(path)), format, objective).read();
    }

    private RoutingFile read() {
        for (String section : NOT_YET) {
            if (file.hasSection(section)) {
                throw file.text.fault(section + " is not supported", "Maybe a later version plans several trips.");
            }
        }
        List<Integer> depots = depots();
        TravelMatrix travel = travel();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < dimension; i++) {
            names.add(String.valueOf(i));
        }
        Map<String, List<String>> vehicles = new LinkedHashMap<>();
        List<VehicleType> types = types(depots, vehicles);
        RoutingProblem problem = new RoutingProblem(travel, List.of("demand"), orders(), types, Rules.NONE);
        return new RoutingFile(problem, format, objective, names, vehicles, "");
    }

    private List<Integer> depots() {
        List<Integer> depots = new ArrayList<>();
        for (VrplibFile.Row row : file.section("DEPOT_SECTION")) {
            for (int t = 0; t < row.tokens().size(); t++) {
                int depot = (int) file.number(row, t);
                if (depot == -1) {
                    return depots;
                }
                if (depot < 1 || depot > dimension) {
                    throw file.text.fault(
                            row.line(), "depot " + depot + " is no node of " + dimension, "Maybe nodes count from 1.");
                }
                depots.add(depot - 1);
                isDepot[depot - 1] = true;
            }
        }
        if (depots.isEmpty()) {
            throw file.text.fault("DEPOT_SECTION names no depot", "Maybe node 1 is meant.");
        }
        return depots;
    }

    private TravelMatrix travel() {
        String kind = file.header("EDGE_WEIGHT_TYPE")
                .or(() -> file.header("EDGE_WEIGHT_FORMAT"))
                .orElse("EUC_2D")
                .toUpperCase(Locale.ROOT);
        if (kind.equals("EXPLICIT")) {
            return Explicit.read(file, dimension);
        }
        if (!kind.equals("EUC_2D")) {
            throw file.text.fault("EDGE_WEIGHT_TYPE " + kind + " is not supported", "Maybe use EUC_2D or EXPLICIT.");
        }
        boolean plain = file.header("TYPE")
                        .orElse("CVRP")
                        .strip()
                        .toUpperCase(Locale.ROOT)
                        .endsWith("CVRP")
                && !file.hasSection("TIME_WINDOW_SECTION");
        Plane.Rounding rounding = switch (objective) {
            case DISTANCE -> plain ? Plane.Rounding.NEAREST : Plane.Rounding.DOUBLE;
            case DISTANCE_DIMACS -> Plane.Rounding.TRUNCATED;
            case VEHICLES_THEN_DISTANCE -> Plane.Rounding.DOUBLE;
        };
        return new Plane(
                file.column("NODE_COORD_SECTION", dimension, 1),
                file.column("NODE_COORD_SECTION", dimension, 2),
                rounding);
    }

    private double[] perNode(String section, String header, double otherwise) {
        if (file.hasSection(section)) {
            return file.column(section, dimension, 1);
        }
        double[] values = new double[dimension];
        Arrays.fill(values, file.header(header).isPresent() ? file.number(header) : otherwise);
        return values;
    }

    private List<Order> orders() {
        double[] demand = perNode("DEMAND_SECTION", "DEMAND", 0);
        double[] service = perNode("SERVICE_TIME_SECTION", "SERVICE_TIME", 0);
        boolean windows = file.hasSection("TIME_WINDOW_SECTION");
        double[] opens = windows ? file.column("TIME_WINDOW_SECTION", dimension, 1) : new double[dimension];
        double[] closes = windows ? file.column("TIME_WINDOW_SECTION", dimension, 2) : new double[dimension];
        if (file.hasSection("RELEASE_TIME_SECTION")
                && Arrays.stream(file.column("RELEASE_TIME_SECTION", dimension, 1))
                        .anyMatch(time -> time > 0)) {
            throw file.text.fault(
                    "RELEASE_TIME_SECTION is not supported", "Maybe a later version plans several trips.");
        }
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < dimension; i++) {
            if (isDepot[i]) {
                continue;
            }
            if (demand[i] < 0) {
                throw file.text.fault("demand of node " + (i + 1) + " is " + demand[i], "Maybe a sign slipped in.");
            }
            Visit visit = Visit.at(i).taking(0, service[i]);
            if (windows) {
                visit = visit.within(new TimeWindow(opens[i], closes[i]));
            }
            orders.add(Order.collect(String.valueOf(i), visit, Load.of(demand[i])));
        }
        return orders;
    }

    /** Vehicles with the same figures become one type; without sections there is one type for each depot. */
    private List<VehicleType> types(List<Integer> depots, Map<String, List<String>> vehicles) {
        boolean mixed = file.hasSection("CAPACITY_SECTION") || file.hasSection("VEHICLES_DEPOT_SECTION");
        int count = file.header("VEHICLES").isPresent() ? file.count("VEHICLES", DIMENSION_MAX) : dimension;
        double[] capacity = perVehicle("CAPACITY_SECTION", "CAPACITY", count, Double.POSITIVE_INFINITY, mixed);
        double[] fixed = perVehicle("VEHICLES_FIXED_COST_SECTION", "VEHICLES_FIXED_COST", count, 0, mixed);
        double[] unit =
                perVehicle("VEHICLES_UNIT_DISTANCE_COST_SECTION", "VEHICLES_UNIT_DISTANCE_COST", count, 1, mixed);
        double[] duration = perVehicle(
                "VEHICLES_MAX_DURATION_SECTION", "VEHICLES_MAX_DURATION", count, Double.POSITIVE_INFINITY, mixed);
        double[] base = perVehicle("VEHICLES_DEPOT_SECTION", "VEHICLES_DEPOT", count, depots.getFirst() + 1, mixed);
        Map<List<Double>, List<String>> alike = new LinkedHashMap<>();
        for (int v = 0; v < capacity.length; v++) {
            List<Double> key = List.of(capacity[v], fixed[v], unit[v], duration[v], base[v]);
            alike.computeIfAbsent(key, any -> new ArrayList<>()).add(String.valueOf(v + 1));
        }
        List<VehicleType> types = new ArrayList<>();
        for (Map.Entry<List<Double>, List<String>> entry : alike.entrySet()) {
            List<Double> key = entry.getKey();
            int place = key.get(4).intValue() - 1;
            if (place < 0 || place >= dimension || !isDepot[place]) {
                throw file.text.fault("VEHICLES_DEPOT_SECTION names node " + key.get(4), "Maybe it is no depot.");
            }
            String id = "type " + (types.size() + 1);
            vehicles.put(id, entry.getValue());
            int number = mixed || file.header("VEHICLES").isPresent()
                    ? entry.getValue().size()
                    : dimension;
            types.add(VehicleType.of(id, mixed ? number : count, place, key.get(0))
                    .withCost(new VehicleCost(key.get(1), key.get(2), 0, 0))
                    .withLimits(RoundLimits.NONE.withDutySecondsMax(key.get(3)))
                    .withShift(shift(place)));
        }
        return types;
    }

    private TimeWindow shift(int depot) {
        if (!file.hasSection("TIME_WINDOW_SECTION")) {
            return TimeWindow.ALWAYS;
        }
        return new TimeWindow(
                file.column("TIME_WINDOW_SECTION", dimension, 1)[depot],
                file.column("TIME_WINDOW_SECTION", dimension, 2)[depot]);
    }

    private double[] perVehicle(String section, String header, int count, double otherwise, boolean mixed) {
        if (file.hasSection(section)) {
            return file.column(section, count, 1);
        }
        double[] values = new double[mixed ? count : 1];
        Arrays.fill(values, file.header(header).isPresent() ? file.number(header) : otherwise);
        return values;
    }
}
