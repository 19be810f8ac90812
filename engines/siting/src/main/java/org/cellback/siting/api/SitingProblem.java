package org.cellback.siting.api;

import java.util.List;

/**
 * A network design problem. See the package description for what is decided.
 *
 * @param candidates of all three kinds; ids are unique across areas and candidates
 * @param areaLinks area → point; a link longer than {@code coverageRadiusMetres} may not be used
 * @param trunkLinks point → centre and centre → plant
 * @param coverageRadiusMetres an area must be served by points within this distance or by a mobile stop;
 *     {@link Double#POSITIVE_INFINITY} for no rule
 * @param discountRatePerYear costs of year y count (1 + rate)^−(y − first year); 0 for none
 */
public record SitingProblem(
        List<Period> periods,
        List<String> commodities,
        List<Area> areas,
        List<Candidate> candidates,
        List<AreaLink> areaLinks,
        List<TrunkLink> trunkLinks,
        List<MobileLink> mobileLinks,
        MobileTrigger mobileTrigger,
        double coverageRadiusMetres,
        double discountRatePerYear) {
    public SitingProblem {
        periods = List.copyOf(periods);
        commodities = List.copyOf(commodities);
        areas = List.copyOf(areas);
        candidates = List.copyOf(candidates);
        areaLinks = List.copyOf(areaLinks);
        trunkLinks = List.copyOf(trunkLinks);
        mobileLinks = List.copyOf(mobileLinks);
    }

    /** All years of all periods, in order: the first index of an area's arrays. */
    public List<Integer> years() {
        return periods.stream().flatMap(p -> p.years().stream()).toList();
    }
}
