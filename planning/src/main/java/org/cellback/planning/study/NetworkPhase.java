package org.cellback.planning.study;

import java.util.List;
import org.cellback.budget.Budget;
import org.cellback.budget.ProgressListener;
import org.cellback.planning.NoFeasibleAnswer;
import org.cellback.planning.scenario.Scenario;
import org.cellback.siting.SitingService;
import org.cellback.siting.api.SitingInputException;
import org.cellback.siting.api.SitingPlan;
import org.cellback.siting.api.SitingProblem;
import org.cellback.siting.api.Status;

/** Which sites to open, how large, when, and what flows between them. */
public final class NetworkPhase {
    /** The siting problem of the scenario and its answer. */
    public record Answer(SitingProblem problem, SitingPlan plan) {}

    private NetworkPhase() {}

    static Answer run(
            Scenario scenario,
            CapturedDemand demand,
            Budget budget,
            ProgressListener listener,
            long seed,
            int threads) {
        SitingProblem problem = new NetworkInput(scenario, demand).problem();
        SitingPlan plan;
        try {
            plan = SitingService.solve(problem, budget, listener, seed, threads);
        } catch (SitingInputException e) {
            throw new NoFeasibleAnswer(
                    "The network cannot be posed: " + e.faults().getFirst());
        }
        if (plan.status() == Status.INFEASIBLE) {
            throw new NoFeasibleAnswer(
                    "No network found: " + String.join("; ", plan.notes())
                            + "\nMaybe capacities are too small, the coverage radius or the mobile reach too short, or the limit.");
        }
        List<String> broken = SitingService.check(problem, plan);
        if (!broken.isEmpty()) {
            throw new IllegalStateException(
                    "The network breaks " + broken.size() + " rules, the first: " + broken.getFirst()
                            + "\nMaybe a fault of the siting engine; please report it with the scenario and the seed.");
        }
        return new Answer(problem, plan);
    }
}
