package org.cellback.returns.api;

import java.util.List;

/**
 * Vehicle survival fitted to what was observed.
 *
 * @param stockYearTo last year of stock that was used
 * @param lifetimes one per vehicle prior
 * @param exitNoise relative standard deviation of a year's exits of the whole region around the fitted survival
 * @param countyNoise relative standard deviation of a county's yearly change of stock around the fitted survival
 */
public record FitReport(int stockYearTo, List<FittedLifetime> lifetimes, double exitNoise, double countyNoise) {
    public FitReport {
        lifetimes = List.copyOf(lifetimes);
    }
}
