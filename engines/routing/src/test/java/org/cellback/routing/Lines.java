package org.cellback.routing;

import java.util.List;
import java.util.stream.Collectors;
import org.cellback.budget.Budget;
import org.cellback.budget.ProgressListener;
import org.cellback.geo.api.TravelMatrix;
import org.cellback.routing.api.RoundPlan;
import org.cellback.routing.api.RoutingOptions;
import org.cellback.routing.api.RoutingProblem;
import org.cellback.routing.api.RoutingResult;
import org.cellback.routing.api.StopPlan;

/** Small worlds on a straight road, and plans as one line of text. */
final class Lines {
    private Lines() {}

    /** Places at these kilometres of a road; 60 km/h. */
    static TravelMatrix road(double... km) {
        double[][] metres = new double[km.length][km.length];
        for (int i = 0; i < km.length; i++) {
            for (int j = 0; j < km.length; j++) {
                metres[i][j] = 1000 * Math.abs(km[i] - km[j]);
            }
        }
        return new RandomProblems.Table(metres, 1000.0 / 60);
    }

    static RoutingResult solve(RoutingProblem problem) {
        RoutingOptions options = RoutingOptions.ofSeed(1).recomputingAfterEachMove();
        return RoutingService.solve(problem, options, Budget.ofIterations(500, () -> false), ProgressListener.SILENT);
    }

    /** For instance {@code truck: a b BREAK c | van: d; left out: e}; rounds in the order of their texts. */
    static String text(RoutingResult result) {
        String rounds = result.rounds().stream().map(Lines::text).sorted().collect(Collectors.joining(" | "));
        if (result.leftOut().isEmpty()) {
            return rounds;
        }
        return rounds + "; left out: "
                + result.leftOut().stream().map(each -> each.order()).sorted().collect(Collectors.joining(" "));
    }

    private static String text(RoundPlan round) {
        List<StopPlan> inner = round.stops().subList(1, round.stops().size() - 1);
        return round.vehicleType() + ": "
                + inner.stream()
                        .map(stop -> switch (stop.kind()) {
                            case UNLOAD -> "-" + stop.subject();
                            case BREAK, CHARGE -> stop.kind().name();
                            default -> stop.subject();
                        })
                        .collect(Collectors.joining(" "));
    }
}
