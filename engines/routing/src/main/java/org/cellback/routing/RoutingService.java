package org.cellback.routing;

import java.util.List;
import org.cellback.budget.Budget;
import org.cellback.budget.ProgressListener;
import org.cellback.routing.api.RoundPlan;
import org.cellback.routing.api.RoutingOptions;
import org.cellback.routing.api.RoutingProblem;
import org.cellback.routing.api.RoutingResult;
import org.cellback.routing.api.Violation;

/** The door of the routing engine. Stateless, thread-safe. */
public final class RoutingService {
    private RoutingService() {}

    /**
     * Plans rounds until {@code budget} is used or stopped. A valid plan exists from the first moment; one iteration is
     * one ruin-and-recreate step. {@code listener} hears of each improvement (phase {@code rounds}, best cost) and of the
     * share done.
     *
     * @throws org.cellback.routing.api.BadRoutingInput when the problem is faulty; it lists every fault
     */
    public static RoutingResult solve(
            RoutingProblem problem, RoutingOptions options, Budget budget, ProgressListener listener) {
        throw new UnsupportedOperationException("The search follows in the next commit.");
    }

    /** Recomputes everything about {@code rounds} from {@code problem}; empty when nothing is violated. */
    public static List<Violation> check(RoutingProblem problem, List<RoundPlan> rounds) {
        throw new UnsupportedOperationException("The checker follows in the next commit.");
    }
}
