package org.cellback.routing.formats;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellback.routing.api.ChargingPlace;
import org.cellback.routing.api.Energy;
import org.cellback.routing.api.Load;
import org.cellback.routing.api.Order;
import org.cellback.routing.api.RoutingProblem;
import org.cellback.routing.api.Rules;
import org.cellback.routing.api.TimeWindow;
import org.cellback.routing.api.VehicleType;
import org.cellback.routing.api.Visit;

/**
 * Electric instances. Schneider, Stenger and Goeke's tables (a depot {@code d}, charging places {@code f}, customers
 * {@code c}, then five vehicle figures between slashes), charging always until full; and TSPLIB-like {@code .evrp} files
 * with {@code STATIONS_COORD_SECTION}, where charging takes no time. In solutions customer C77 is 77, station S3 is S3.
 */
final class SchneiderReader {
    private static final int COLUMNS = 8;
    private static final int DIMENSION_MAX = 100_000;

    private SchneiderReader() {}

    static RoutingFile read(Path path, Objective objective) throws java.io.IOException {
        TextFile file = TextFile.read(path);
        for (int i = 0; i < file.size(); i++) {
            if (file.line(i).startsWith("StringID")) {
                return table(file, i + 1, objective);
            }
        }
        return tsplib(new VrplibFile(file), objective);
    }

    private static RoutingFile table(TextFile file, int from, Objective objective) {
        List<double[]> rows = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Order> orders = new ArrayList<>();
        List<ChargingPlace> chargers = new ArrayList<>();
        int line = from;
        double rate = figure(file, 'g');
        int depot = -1;
        for (; line < file.size() && !file.line(line).isBlank(); line++) {
            String[] tokens = file.tokens(line);
            if (tokens.length != COLUMNS) {
                throw file.fault(line, tokens.length + " tokens instead of " + COLUMNS, "Maybe the line was cut.");
            }
            double[] row = new double[COLUMNS];
            for (int c = 2; c < COLUMNS; c++) {
                row[c] = file.number(line, tokens, c);
            }
            int place = rows.size();
            rows.add(row);
            boolean customer = tokens[1].equals("c");
            names.add(customer ? tokens[0].substring(1) : tokens[0]);
            if (customer) {
                orders.add(order(file, line, tokens[0], place, row));
            } else if (tokens[1].equals("f")) {
                chargers.add(new ChargingPlace(tokens[0], place, rate));
            } else if (tokens[1].equals("d") && depot < 0) {
                depot = place;
            } else {
                throw file.fault(line, "token 2 is \"" + tokens[1] + "\"", "Maybe it should be d (once), f or c.");
            }
        }
        if (depot < 0) {
            throw file.fault("no row of type d", "Maybe the depot is missing.");
        }
        double[] x = rows.stream().mapToDouble(row -> row[2]).toArray();
        double[] y = rows.stream().mapToDouble(row -> row[3]).toArray();
        double speed = figure(file, 'v');
        VehicleType type = VehicleType.of("vehicle", orders.size(), depot, figure(file, 'C'))
                .withShift(new TimeWindow(rows.get(depot)[5], rows.get(depot)[6]))
                .withEnergy(Energy.of(figure(file, 'Q'), figure(file, 'r')))
                .withSpeedFactor(speed);
        Plane.Rounding rounding =
                objective == Objective.DISTANCE_DIMACS ? Plane.Rounding.TRUNCATED : Plane.Rounding.DOUBLE;
        RoutingProblem problem = new RoutingProblem(
                new Plane(x, y, rounding), List.of("demand"), orders, List.of(type), Rules.NONE, chargers);
        return new RoutingFile(problem, FileFormat.EVRP, objective, names, Map.of(), "");
    }

    private static Order order(TextFile file, int line, String id, int place, double[] row) {
        if (row[4] < 0) {
            throw file.fault(line, "token 5 is " + row[4] + ": negative demand", "Maybe a sign slipped in.");
        }
        if (row[5] > row[6]) {
            throw file.fault(
                    line,
                    "tokens 6 and 7 are " + row[5] + " and " + row[6] + ": closes before it opens",
                    "Maybe the two are swapped.");
        }
        Visit visit = Visit.at(place).within(new TimeWindow(row[5], row[6])).taking(0, row[7]);
        return Order.collect(id.substring(1), visit, Load.of(row[4]));
    }

    /** The number between slashes on the line that begins with {@code letter}. */
    private static double figure(TextFile file, char letter) {
        for (int i = 0; i < file.size(); i++) {
            String line = file.line(i);
            int open = line.indexOf('/');
            int close = line.lastIndexOf('/');
            if (!line.isEmpty() && line.charAt(0) == letter && open >= 0 && close > open) {
                return file.number(i, line.substring(open + 1, close).strip(), 1);
            }
        }
        throw file.fault("no line \"" + letter + " … /number/\"", "Maybe the file was cut.");
    }

    private static RoutingFile tsplib(VrplibFile file, Objective objective) {
        int customers = file.count("DIMENSION", DIMENSION_MAX);
        int nodes = file.section("NODE_COORD_SECTION").size();
        double[] x = file.column("NODE_COORD_SECTION", nodes, 1);
        double[] y = file.column("NODE_COORD_SECTION", nodes, 2);
        double[] demand = file.column("DEMAND_SECTION", Math.min(nodes, customers), 1);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            names.add(String.valueOf(i));
        }
        List<ChargingPlace> chargers = new ArrayList<>();
        boolean[] taken = new boolean[nodes];
        for (VrplibFile.Row row : file.section("STATIONS_COORD_SECTION")) {
            int place = (int) file.number(row, 0) - 1;
            if (place < 0 || place >= nodes) {
                throw file.text.fault(
                        row.line(), "station " + (place + 1) + " is no node", "Maybe nodes count from 1.");
            }
            taken[place] = true;
            names.set(place, "S" + place);
            chargers.add(new ChargingPlace("S" + place, place, 0));
        }
        int depot = (int) file.number(file.section("DEPOT_SECTION").getFirst(), 0) - 1;
        if (depot < 0 || depot >= nodes) {
            throw file.text.fault("depot " + (depot + 1) + " is no node", "Maybe nodes count from 1.");
        }
        taken[depot] = true;
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < demand.length; i++) {
            if (!taken[i]) {
                orders.add(Order.collect(String.valueOf(i), Visit.at(i), Load.of(demand[i])));
            }
        }
        VehicleType type = VehicleType.of("vehicle", orders.size(), depot, file.number("CAPACITY"))
                .withEnergy(Energy.of(file.number("ENERGY_CAPACITY"), file.number("ENERGY_CONSUMPTION")));
        RoutingProblem problem = new RoutingProblem(
                new Plane(x, y, Plane.Rounding.DOUBLE), List.of("demand"), orders, List.of(type), Rules.NONE, chargers);
        return new RoutingFile(problem, FileFormat.EVRP, objective, names, Map.of(), "");
    }
}
