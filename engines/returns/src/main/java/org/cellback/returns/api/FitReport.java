package org.cellback.returns.api;

import java.util.List;

/**
 * Vehicle survival fitted to what was observed.
 *
 * @param stockYearTo last year of stock that was used; 0 where none was given, so that the priors stand
 * @param lifetimes one per vehicle prior
 */
public record FitReport(int stockYearTo, List<FittedLifetime> lifetimes) {
    public FitReport {
        lifetimes = List.copyOf(lifetimes);
    }
}
