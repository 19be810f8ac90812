package org.cellback.siting.api;

import java.util.List;

/**
 * The answer. An infeasible one has no sites, routes or flows, cost parts of 0 and a NaN gap.
 *
 * @param flows in order of stage, from, to, year, commodity; zero flows are left out
 * @param bound proven lower bound on the cost of any plan for the problem
 * @param gap (cost − bound)/|cost|, a fraction
 * @param notes in words: why the problem is infeasible, or that the budget ended early
 * @param iterations rounds of search done
 */
public record SitingPlan(
        Status status,
        List<SiteUse> sites,
        List<Route> routes,
        List<Flow> flows,
        SitingCost cost,
        double bound,
        double gap,
        List<String> notes,
        long iterations) {
    public SitingPlan {
        sites = List.copyOf(sites);
        routes = List.copyOf(routes);
        flows = List.copyOf(flows);
        notes = List.copyOf(notes);
    }
}
