package org.cellback.routing.formats;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellback.routing.api.Load;
import org.cellback.routing.api.Order;
import org.cellback.routing.api.RoundLimits;
import org.cellback.routing.api.RoutingProblem;
import org.cellback.routing.api.Rules;
import org.cellback.routing.api.TimeWindow;
import org.cellback.routing.api.VehicleType;
import org.cellback.routing.api.Visit;

/**
 * Cordeau's files: {@code type m n t}; t lines {@code D Q} (0 means no limit); n customer rows {@code i x y d q f a list
 * [e l]}, then t depots. Types 0 (one depot), 2 (several depots), 4 and 6 (the same with windows) are read; periodic
 * and site-dependent ones (1, 3, 5) are not, since their visits are not free of the day or vehicle.
 */
final class CordeauReader {
    private final TextFile file;
    private final Objective objective;

    private CordeauReader(TextFile file, Objective objective) {
        this.file = file;
        this.objective = objective;
    }

    static RoutingFile read(Path path, Objective objective) throws java.io.IOException {
        return new CordeauReader(TextFile.read(path), objective).read();
    }

    private RoutingFile read() {
        List<Integer> filled = file.filled(0);
        if (filled.isEmpty()) {
            throw file.fault("empty", "Maybe the file was cut.");
        }
        int head = filled.getFirst();
        String[] tokens = file.tokens(head);
        int kind = file.integer(head, tokens, 0);
        int vehicles = file.integer(head, tokens, 1);
        int customers = file.integer(head, tokens, 2);
        int depots = file.integer(head, tokens, 3);
        if (kind != 0 && kind != 2 && kind != 4 && kind != 6) {
            throw file.fault(head, "type " + kind + " is not supported", "Maybe use 0, 2, 4 or 6.");
        }
        boolean several = kind == 2 || kind == 6;
        int bases = several ? depots : 1;
        if (filled.size() < 1 + depots + customers + bases || customers < 1 || depots < 1) {
            throw file.fault(
                    head,
                    customers + " customers and " + depots + " depots for " + filled.size() + " lines",
                    "Maybe the file was cut.");
        }
        List<Integer> rows = filled.subList(1 + depots, 1 + depots + customers + bases);
        int places = rows.size();
        double[] x = new double[places];
        double[] y = new double[places];
        List<String> names = new ArrayList<>();
        List<Order> orders = new ArrayList<>();
        List<VehicleType> types = new ArrayList<>();
        // A one-depot file lists its depot before the customers.
        int firstDepot = several ? customers : 0;
        for (int i = 0; i < places; i++) {
            int line = rows.get(i);
            String[] row = file.tokens(line);
            x[i] = file.number(line, row, 1);
            y[i] = file.number(line, row, 2);
            names.add(row[0]);
            boolean depot = i >= firstDepot && i < firstDepot + bases;
            if (depot) {
                types.add(type(i, i - firstDepot, filled.get(1 + i - firstDepot), vehicles, line, row));
            } else {
                orders.add(order(i, line, row, kind >= 4));
            }
        }
        Plane.Rounding rounding =
                objective == Objective.DISTANCE_DIMACS ? Plane.Rounding.TRUNCATED : Plane.Rounding.DOUBLE;
        RoutingProblem problem =
                new RoutingProblem(new Plane(x, y, rounding), List.of("demand"), orders, types, Rules.NONE);
        return new RoutingFile(problem, FileFormat.CORDEAU, objective, names, Map.of(), "");
    }

    private VehicleType type(int place, int depot, int limitLine, int vehicles, int line, String[] row) {
        String[] limits = file.tokens(limitLine);
        double duration = file.number(limitLine, limits, 0);
        double capacity = file.number(limitLine, limits, 1);
        VehicleType type = VehicleType.of(
                "depot " + (depot + 1), vehicles, place, capacity > 0 ? capacity : Double.POSITIVE_INFINITY);
        if (duration > 0) {
            type = type.withLimits(RoundLimits.NONE.withDutySecondsMax(duration));
        }
        int last = row.length;
        boolean window = last >= 9 && file.number(line, row, last - 1) > 0;
        return window
                ? type.withShift(new TimeWindow(file.number(line, row, last - 2), file.number(line, row, last - 1)))
                : type;
    }

    private Order order(int place, int line, String[] row, boolean windows) {
        double demand = file.number(line, row, 4);
        if (demand < 0) {
            throw file.fault(line, "token 5 is " + demand + ": negative demand", "Maybe a sign slipped in.");
        }
        Visit visit = Visit.at(place).taking(0, file.number(line, row, 3));
        if (windows) {
            visit = visit.within(
                    new TimeWindow(file.number(line, row, row.length - 2), file.number(line, row, row.length - 1)));
        }
        return Order.collect(row[0], visit, Load.of(demand));
    }
}
