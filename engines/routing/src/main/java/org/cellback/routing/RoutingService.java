package org.cellback.routing;

import java.util.List;
import org.cellback.budget.Budget;
import org.cellback.budget.ProgressListener;
import org.cellback.routing.api.RoundPlan;
import org.cellback.routing.api.RoutingOptions;
import org.cellback.routing.api.RoutingProblem;
import org.cellback.routing.api.RoutingResult;
import org.cellback.routing.api.Violation;
import org.cellback.routing.internal.check.Checker;
import org.cellback.routing.internal.model.Compiler;
import org.cellback.routing.internal.model.Instance;
import org.cellback.routing.internal.result.ResultBuilder;
import org.cellback.routing.internal.search.SideBySide;

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
        Instance instance = Compiler.compile(problem);
        SideBySide.Found found = instance.orders == 0
                ? new SideBySide.Found(List.of(), 0)
                : SideBySide.search(instance, options, budget, listener);
        RoutingResult result = new ResultBuilder(instance).build(found.rounds(), found.iterations(), options.seed());
        List<Violation> violations = Checker.check(problem, result);
        if (!violations.isEmpty()) {
            throw new IllegalStateException("The plan breaks its own rules: " + violations.getFirst()
                    + ".\nMaybe report this with the problem and seed " + options.seed() + ".");
        }
        return result;
    }

    /** Recomputes everything about {@code rounds} from {@code problem}; empty when nothing is violated. */
    public static List<Violation> check(RoutingProblem problem, List<RoundPlan> rounds) {
        return Checker.check(problem, rounds);
    }
}
