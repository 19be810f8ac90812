package org.cellback.returns.api;

import java.util.List;

/**
 * A rolling-origin test of the vehicle model on its own history. At each origin only what was observed up to it is used, and
 * the sales that then happened.
 *
 * @param priors vehicle priors, at least one per class; the first one of a class is the "published lifetime" of the naive rule
 * @param originFrom first origin (last year whose stock is known)
 * @param originTo last origin
 * @param horizonYears how many years ahead, while stock is observed
 * @param draws draws per origin
 */
public record BacktestInput(
        FleetHistory history,
        List<LifetimePrior> priors,
        int originFrom,
        int originTo,
        int horizonYears,
        int draws,
        long seed) {
    public BacktestInput {
        priors = List.copyOf(priors);
    }
}
