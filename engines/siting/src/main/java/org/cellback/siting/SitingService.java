package org.cellback.siting;

import java.util.List;
import org.cellback.budget.Budget;
import org.cellback.budget.ProgressListener;
import org.cellback.siting.api.SitingInputException;
import org.cellback.siting.api.SitingPlan;
import org.cellback.siting.api.SitingProblem;
import org.cellback.siting.internal.Study;
import org.cellback.siting.internal.check.PlanChecker;

/** The door of the siting engine for take-back networks. Thread-safe: it holds no state. */
public final class SitingService {
    private SitingService() {}

    /**
     * Finds a network and a proven bound on how much cheaper any other could be.
     *
     * <p>Runs until the gap is at most 0.01 % or the budget ends or stops it; the best plan so far is then returned. An
     * iteration is one round of bound improvement and search. {@code listener} hears the phase {@code network}.
     *
     * @param threads 1 or 2; the answer is the same with both under an iteration budget
     * @throws SitingInputException when the problem contradicts itself
     */
    public static SitingPlan solve(
            SitingProblem problem, Budget budget, ProgressListener listener, long seed, int threads) {
        return Study.solve(problem, budget, listener, seed, threads);
    }

    /**
     * Adds the plan up again, independently of the solver: one line per broken rule, empty when it holds.
     *
     * <p>Checks sites, sizes and years, routes and shares, coverage, flow conservation per year and commodity,
     * capacities, link costs and cost parts, each to a relative 1e-6.
     */
    public static List<String> check(SitingProblem problem, SitingPlan plan) {
        return PlanChecker.check(problem, plan);
    }
}
