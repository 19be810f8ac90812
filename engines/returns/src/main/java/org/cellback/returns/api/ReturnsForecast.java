package org.cellback.returns.api;

import java.util.List;

/**
 * The forecast. Battery returns are observed nowhere in the input: vehicles sold and registered are. What is captured rests
 * on the capture paths, which are assumptions; every page that shows it must say so.
 *
 * @param areas one row per area, year and chemistry that has any retirement, in that order
 * @param years one row per year and chemistry, and per year for all chemistries
 * @param sources by year and kind of source
 * @param fleet the vehicle account
 * @param fit what survival was fitted
 * @param draws draws that the intervals rest on
 * @param complete false when the budget ended before all draws were made
 */
public record ReturnsForecast(
        List<AreaReturns> areas,
        List<YearReturns> years,
        List<SourceReturns> sources,
        List<FleetYear> fleet,
        FitReport fit,
        int draws,
        boolean complete) {
    public ReturnsForecast {
        areas = List.copyOf(areas);
        years = List.copyOf(years);
        sources = List.copyOf(sources);
        fleet = List.copyOf(fleet);
    }
}
