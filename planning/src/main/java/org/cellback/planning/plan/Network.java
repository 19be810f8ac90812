package org.cellback.planning.plan;

import java.util.List;

/**
 * The take-back network over the horizon.
 *
 * @param status {@code optimal} (proven within tolerance), {@code feasible}, or {@code infeasible}
 * @param bound proven lower bound on the model's cost
 * @param gap (cost − bound)/cost, a fraction
 * @param gapNote in words, what the bound is a bound of
 */
public record Network(
        String status, List<Site> sites, List<Flow> flows, Cost cost, double bound, double gap, LocalText gapNote) {

    /**
     * A site the plan uses.
     *
     * @param kind {@code collection-point}, {@code recycling-centre}, {@code processing-plant} or {@code mobile-stop}
     * @param opened first year of use
     * @param level name of the capacity level in the last year of use
     * @param capacityKgPerYear capacity in the last year of use
     * @param use mass through the site in each year of use
     * @param unverified true when the site itself rests on an unverified source
     */
    public record Site(
            String id,
            String kind,
            String name,
            String region,
            double lat,
            double lon,
            int opened,
            String level,
            double capacityKgPerYear,
            boolean unverified,
            List<Use> use) {}

    /** Mass through a site in a year, and its share of that year's capacity. */
    public record Use(int year, double massKg, double capacityKg, double share) {}

    /**
     * Mass moved in a year. {@code from} of a first-level flow is an area. Leakage is a flow too: from an area to
     * {@code leakage}, product {@code leakage}, mode {@code none}, no cost.
     *
     * @param product {@code pack} today
     * @param mode {@code source} (the source brings it), {@code mobile} (a mobile stop fetches it), {@code road}, {@code none}
     * @param batteries number of batteries
     */
    public record Flow(
            String from,
            String to,
            int year,
            String chemistry,
            String product,
            double batteries,
            double massKg,
            String mode,
            double distanceMetres,
            double cost,
            double co2eKg) {}
}
