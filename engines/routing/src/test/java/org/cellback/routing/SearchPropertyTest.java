package org.cellback.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.cellback.budget.Budget;
import org.cellback.budget.ProgressListener;
import org.cellback.routing.api.RoutingOptions;
import org.cellback.routing.api.RoutingProblem;
import org.cellback.routing.api.RoutingResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties on problems that mix all rules; the seed is the test's argument. */
class SearchPropertyTest {
    private static RoutingResult solve(RoutingProblem problem, RoutingOptions options, long iterations) {
        return RoutingService.solve(
                problem, options, Budget.ofIterations(iterations, () -> false), ProgressListener.SILENT);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void deltasEqualRecomputedCostsAndTheCheckerAgrees(long seed) {
        RoutingProblem problem = RandomProblems.of(seed, 8 + (int) seed);
        RoutingOptions options = RoutingOptions.ofSeed(seed).recomputingAfterEachMove();
        RoutingResult result = solve(problem, options, 400);
        assertThat(RoutingService.check(problem, result.rounds())).isEmpty();
        assertThat(result.rounds()).isNotEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32, 33})
    void sameSeedIterationsAndThreadsGiveTheSameAnswer(long seed) {
        RoutingProblem problem = RandomProblems.of(seed, 20);
        RoutingOptions options = RoutingOptions.ofSeed(seed).withThreads(2);
        assertThat(solve(problem, options, 300)).isEqualTo(solve(problem, options, 300));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {41, 42, 43, 44})
    void moreIterationsAreNeverWorse(long seed) {
        RoutingProblem problem = RandomProblems.of(seed, 25);
        RoutingResult first = solve(problem, RoutingOptions.ofSeed(seed), 0);
        RoutingResult later = solve(problem, RoutingOptions.ofSeed(seed), 3000);
        assertThat(later.leftOut().size()).isLessThanOrEqualTo(first.leftOut().size());
        if (later.leftOut().size() == first.leftOut().size()) {
            assertThat(later.cost()).isLessThanOrEqualTo(first.cost() + 1e-6);
        }
    }
}
