package org.cellback.siting.api;

import java.util.List;

/**
 * A site of the plan.
 *
 * @param opened first year of the period in which it opens
 * @param sizes one per period from the opening on
 */
public record SiteUse(String site, SiteKind kind, int opened, List<Size> sizes) {
    public SiteUse {
        sizes = List.copyOf(sizes);
    }

    /** The option a site has in a period. */
    public record Size(int period, String option, double capacityKgPerYear) {}
}
