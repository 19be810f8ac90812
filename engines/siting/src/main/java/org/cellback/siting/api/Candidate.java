package org.cellback.siting.api;

import java.util.List;

/**
 * A site that may be used.
 *
 * @param options sizes in rising order of capacity; opening and fixed cost must not fall with capacity
 * @param gateCostPerKg paid on top per kg by year (index over all years) and commodity: a fee is positive, a credit
 *     negative, {@link Double#POSITIVE_INFINITY} says that the plant does not take this commodity then; empty for none.
 *     Plants only.
 * @param existingOption index of the size that stands there today, whose opening cost is therefore not paid again; −1
 *     for none. An existing site still pays its fixed cost from the period in which the plan uses it; to make that the
 *     first one, force it open.
 * @param earliestYear first year of use; the site can open in the first period that starts in or after it; 0 for any
 */
public record Candidate(
        String id,
        SiteKind kind,
        List<CapacityOption> options,
        double[][] gateCostPerKg,
        Standing standing,
        int existingOption,
        int earliestYear) {
    public Candidate {
        options = List.copyOf(options);
    }

    /** A free candidate that does not exist yet and has no gate cost. */
    public static Candidate of(String id, SiteKind kind, List<CapacityOption> options) {
        return new Candidate(id, kind, options, new double[0][], Standing.FREE, -1, 0);
    }

    public Candidate withGateCostPerKg(double[][] gateCostPerKg) {
        return new Candidate(id, kind, options, gateCostPerKg, standing, existingOption, earliestYear);
    }

    public Candidate withStanding(Standing standing) {
        return new Candidate(id, kind, options, gateCostPerKg, standing, existingOption, earliestYear);
    }

    public Candidate withExistingOption(int existingOption) {
        return new Candidate(id, kind, options, gateCostPerKg, standing, existingOption, earliestYear);
    }

    public Candidate withEarliestYear(int earliestYear) {
        return new Candidate(id, kind, options, gateCostPerKg, standing, existingOption, earliestYear);
    }
}
