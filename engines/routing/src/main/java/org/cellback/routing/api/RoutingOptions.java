package org.cellback.routing.api;

/**
 * How to search.
 *
 * @param seed same seed, iterations and threads: same answer
 * @param threads independent searches side by side, the best is kept; each works through the whole iteration budget
 * @param goal what is minimised first
 * @param recomputeAfterEachMove recompute everything after each move and fail on a difference; slow, for tests
 */
public record RoutingOptions(long seed, int threads, Goal goal, boolean recomputeAfterEachMove) {
    public enum Goal {
        /** The sum of all costs. */
        COST,
        /** Fewest rounds, then the sum of all costs. */
        ROUNDS_THEN_COST
    }

    public static RoutingOptions ofSeed(long seed) {
        return new RoutingOptions(seed, 1, Goal.COST, false);
    }

    public RoutingOptions withThreads(int threads) {
        return new RoutingOptions(seed, threads, goal, recomputeAfterEachMove);
    }

    public RoutingOptions withGoal(Goal goal) {
        return new RoutingOptions(seed, threads, goal, recomputeAfterEachMove);
    }

    public RoutingOptions recomputingAfterEachMove() {
        return new RoutingOptions(seed, threads, goal, true);
    }
}
