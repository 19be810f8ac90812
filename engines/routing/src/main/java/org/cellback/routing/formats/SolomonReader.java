package org.cellback.routing.formats;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cellback.routing.api.Load;
import org.cellback.routing.api.Order;
import org.cellback.routing.api.RoutingProblem;
import org.cellback.routing.api.Rules;
import org.cellback.routing.api.TimeWindow;
import org.cellback.routing.api.VehicleType;
import org.cellback.routing.api.Visit;

/** Solomon's and Homberger's instances: VEHICLE (number, capacity), then CUSTOMER rows of seven numbers, the depot first. */
final class SolomonReader {
    private static final int COLUMNS = 7;

    private SolomonReader() {}

    static RoutingFile read(Path path, Objective objective) throws java.io.IOException {
        TextFile file = TextFile.read(path);
        int vehicleLine = lineAfter(file, "NUMBER");
        String[] fleet = file.tokens(vehicleLine);
        int vehicles = file.integer(vehicleLine, fleet, 0);
        double capacity = file.number(vehicleLine, fleet, 1);
        List<double[]> rows = rows(file, lineAfter(file, "CUST "));
        double[] depot = rows.getFirst();
        double[] x = rows.stream().mapToDouble(row -> row[1]).toArray();
        double[] y = rows.stream().mapToDouble(row -> row[2]).toArray();
        List<Order> orders = new ArrayList<>();
        List<String> names = new ArrayList<>(List.of("0"));
        for (int i = 1; i < rows.size(); i++) {
            double[] row = rows.get(i);
            String id = String.valueOf((long) row[0]);
            names.add(id);
            Visit visit = Visit.at(i).within(new TimeWindow(row[4], row[5])).taking(0, row[6]);
            orders.add(Order.collect(id, visit, Load.of(row[3])));
        }
        VehicleType type =
                VehicleType.of("vehicle", vehicles, 0, capacity).withShift(new TimeWindow(depot[4], depot[5]));
        Plane.Rounding rounding =
                objective == Objective.DISTANCE_DIMACS ? Plane.Rounding.TRUNCATED : Plane.Rounding.DOUBLE;
        RoutingProblem problem =
                new RoutingProblem(new Plane(x, y, rounding), List.of("demand"), orders, List.of(type), Rules.NONE);
        return new RoutingFile(problem, FileFormat.SOLOMON, objective, names, Map.of(), "");
    }

    /** The first filled line after the one that begins with {@code word}. */
    private static int lineAfter(TextFile file, String word) {
        for (int i = 0; i < file.size(); i++) {
            if (file.line(i).strip().toUpperCase(Locale.ROOT).startsWith(word)) {
                for (int j = i + 1; j < file.size(); j++) {
                    if (file.tokens(j).length > 1) {
                        return j;
                    }
                }
            }
        }
        throw file.fault("no line that begins with " + word, "Maybe this is not a Solomon file.");
    }

    private static List<double[]> rows(TextFile file, int from) {
        List<double[]> rows = new ArrayList<>();
        for (int line : file.filled(from)) {
            String[] tokens = file.tokens(line);
            if (tokens.length != COLUMNS) {
                throw file.fault(line, tokens.length + " tokens instead of " + COLUMNS, "Maybe the line was cut.");
            }
            double[] row = new double[COLUMNS];
            for (int c = 0; c < COLUMNS; c++) {
                row[c] = file.number(line, tokens, c);
            }
            requireRow(file, line, row);
            rows.add(row);
        }
        if (rows.isEmpty()) {
            throw file.fault("no customer rows", "Maybe the file was cut.");
        }
        return rows;
    }

    private static void requireRow(TextFile file, int line, double[] row) {
        if (row[3] < 0) {
            throw file.fault(line, "token 4 is " + row[3] + ": negative demand", "Maybe a sign slipped in.");
        }
        if (row[4] > row[5]) {
            throw file.fault(
                    line,
                    "tokens 5 and 6 are " + row[4] + " and " + row[5] + ": closes before it opens",
                    "Maybe the two are swapped.");
        }
    }
}
