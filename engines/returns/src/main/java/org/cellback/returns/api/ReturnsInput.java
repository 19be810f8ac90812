package org.cellback.returns.api;

import java.util.List;

/**
 * Everything a forecast needs. Lists are copied; the door checks the whole and names every fault.
 *
 * @param yearFrom first year of the forecast
 * @param yearTo last year of the forecast
 * @param areas where demand is counted
 * @param sales cohorts by area, past and future; those after {@code salesObservedTo} are expectations
 * @param salesObservedTo last year of observed sales
 * @param history what vehicle survival is fitted to
 * @param mix chemistry by county, year of sale and class, for every year that {@code sales} has
 * @param lifetimes one vehicle prior and at least one battery prior (any chemistry) per class that is sold
 * @param repairs one row (any chemistry) or more per class that is sold
 * @param ownership at least one model; shares add up to 1 per class
 * @param capture at least one row for each kind of source that an ownership model names
 * @param fade one row for any chemistry, or one for each
 * @param quality classes of expected quality
 */
public record ReturnsInput(
        int yearFrom,
        int yearTo,
        List<Area> areas,
        List<AreaSales> sales,
        int salesObservedTo,
        FleetHistory history,
        List<ChemistryMix> mix,
        List<LifetimePrior> lifetimes,
        List<RepairRate> repairs,
        List<OwnershipModel> ownership,
        List<CapturePath> capture,
        List<Fade> fade,
        List<QualityClass> quality,
        Simulation simulation) {
    public ReturnsInput {
        areas = List.copyOf(areas);
        sales = List.copyOf(sales);
        mix = List.copyOf(mix);
        lifetimes = List.copyOf(lifetimes);
        repairs = List.copyOf(repairs);
        ownership = List.copyOf(ownership);
        capture = List.copyOf(capture);
        fade = List.copyOf(fade);
        quality = List.copyOf(quality);
    }
}
