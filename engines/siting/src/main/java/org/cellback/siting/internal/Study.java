package org.cellback.siting.internal;

import java.util.List;
import org.cellback.budget.Budget;
import org.cellback.budget.ProgressListener;
import org.cellback.siting.api.SitingCost;
import org.cellback.siting.api.SitingPlan;
import org.cellback.siting.api.SitingProblem;
import org.cellback.siting.api.Status;
import org.cellback.siting.internal.check.PlanChecker;
import org.cellback.siting.internal.input.ProblemFaults;
import org.cellback.siting.internal.model.Model;
import org.cellback.siting.internal.model.SitingModels;
import org.cellback.siting.internal.search.Incumbent;

/** From the problem to a checked plan. */
public final class Study {
    private Study() {}

    public static SitingPlan solve(
            SitingProblem problem, Budget budget, ProgressListener listener, long seed, int threads) {
        ProblemFaults.check(problem);
        Model model = SitingModels.of(problem);
        List<String> clashes = Clashes.find(problem, model);
        if (!clashes.isEmpty()) {
            return none(clashes, Double.POSITIVE_INFINITY, 0);
        }
        Engine.Rehearsal rehearsal =
                (first, outcome) -> PlanChecker.check(problem, PlanWriter.write(problem, model, outcome, first));
        Engine.Outcome outcome = Engine.run(model, Engine.Rules.NETWORK, budget, listener, seed, threads, rehearsal);
        Incumbent incumbent = outcome.incumbent();
        if (incumbent == null) {
            return none(outcome.notes(), outcome.bound(), outcome.rounds());
        }
        SitingPlan plan = PlanWriter.write(problem, model, outcome, incumbent);
        List<String> broken = PlanChecker.check(problem, plan);
        if (!broken.isEmpty()) {
            throw new IllegalStateException("The plan breaks its own rules: " + String.join("; ", broken)
                    + ".\nMaybe report this with the problem that led here.");
        }
        return plan;
    }

    private static SitingPlan none(List<String> notes, double bound, long rounds) {
        return new SitingPlan(
                Status.INFEASIBLE,
                List.of(),
                List.of(),
                List.of(),
                new SitingCost(0, 0, 0, 0, 0, 0, 0, 0),
                bound,
                Double.NaN,
                notes,
                rounds);
    }
}
