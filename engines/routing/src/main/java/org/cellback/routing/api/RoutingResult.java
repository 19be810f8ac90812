package org.cellback.routing.api;

import java.util.List;

/**
 * A valid plan: the checker found no violation.
 *
 * @param rounds vehicles that move; the others are not listed
 * @param leftOut orders no round takes
 * @param cost what was minimised: rounds plus the penalties of optional orders left out; mandatory ones left out add
 *     nothing here, so look at {@code leftOut} before comparing costs
 * @param iterations ruin-and-recreate steps done, over all threads
 * @param seed the seed of the search
 */
public record RoutingResult(List<RoundPlan> rounds, List<LeftOut> leftOut, double cost, long iterations, long seed) {
    public RoutingResult {
        rounds = List.copyOf(rounds);
        leftOut = List.copyOf(leftOut);
    }
}
