package org.cellback.routing.formats;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellback.routing.api.Load;
import org.cellback.routing.api.Order;
import org.cellback.routing.api.RoutingProblem;
import org.cellback.routing.api.Rules;
import org.cellback.routing.api.TimeWindow;
import org.cellback.routing.api.VehicleType;
import org.cellback.routing.api.Visit;

/** Li and Lim's pairs: {@code K Q speed}, then rows {@code id x y demand ready due service pickup delivery}. */
final class LiLimReader {
    private static final int COLUMNS = 9;

    private LiLimReader() {}

    static RoutingFile read(Path path, Objective objective) throws java.io.IOException {
        TextFile file = TextFile.read(path);
        List<Integer> filled = file.filled(0);
        if (filled.size() < 2) {
            throw file.fault(filled.size() + " lines", "Maybe the file was cut.");
        }
        int head = filled.getFirst();
        String[] fleet = file.tokens(head);
        int vehicles = file.integer(head, fleet, 0);
        double capacity = file.number(head, fleet, 1);
        List<Integer> lines = filled.subList(1, filled.size());
        List<double[]> rows = lines.stream().map(line -> row(file, line)).toList();
        double[] x = rows.stream().mapToDouble(row -> row[1]).toArray();
        double[] y = rows.stream().mapToDouble(row -> row[2]).toArray();
        List<String> names = new ArrayList<>();
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            double[] row = rows.get(i);
            names.add(String.valueOf((long) row[0]));
            int to = (int) row[8];
            if (i == 0 || to == 0) {
                continue;
            }
            if (to < 1 || to >= rows.size() || row[3] < 0 || rows.get(to)[7] != i) {
                throw file.fault(
                        lines.get(i),
                        "pick-up of " + row[3] + " with delivery " + to + ", which does not name it back",
                        "Maybe rows were sorted; row k must be id k.");
            }
            orders.add(Order.carry(names.get(i), visit(i, row), visit(to, rows.get(to)), Load.of(row[3])));
        }
        double[] depot = rows.getFirst();
        VehicleType type =
                VehicleType.of("vehicle", vehicles, 0, capacity).withShift(new TimeWindow(depot[4], depot[5]));
        Plane.Rounding rounding =
                objective == Objective.DISTANCE_DIMACS ? Plane.Rounding.TRUNCATED : Plane.Rounding.DOUBLE;
        RoutingProblem problem =
                new RoutingProblem(new Plane(x, y, rounding), List.of("demand"), orders, List.of(type), Rules.NONE);
        return new RoutingFile(problem, FileFormat.LILIM, objective, names, Map.of(), "");
    }

    private static double[] row(TextFile file, int line) {
        String[] tokens = file.tokens(line);
        double[] row = new double[COLUMNS];
        for (int c = 0; c < COLUMNS; c++) {
            row[c] = file.number(line, tokens, c);
        }
        if (row[4] > row[5]) {
            throw file.fault(
                    line,
                    "tokens 5 and 6 are " + row[4] + " and " + row[5] + ": closes before it opens",
                    "Maybe the two are swapped.");
        }
        return row;
    }

    private static Visit visit(int place, double[] row) {
        return Visit.at(place).within(new TimeWindow(row[4], row[5])).taking(0, row[6]);
    }
}
