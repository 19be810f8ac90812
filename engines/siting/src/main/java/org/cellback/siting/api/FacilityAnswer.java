package org.cellback.siting.api;

import java.util.List;

/**
 * Answer to a {@link FacilityProblem}; indices from 0.
 *
 * @param open open facilities (capacitated) or open satellites (two-stage), rising
 * @param openPlants open plants (two-stage), rising; empty for a capacitated problem
 * @param shares who serves whom (capacitated), by customer; single-source has one share of 1 per customer
 * @param flows amounts (two-stage): level 1 plant → satellite, level 2 satellite → customer
 * @param gap (cost − bound)/|cost|; NaN without an answer
 * @param notes in words, as in {@link SitingPlan}
 */
public record FacilityAnswer(
        Status status,
        List<Integer> open,
        List<Integer> openPlants,
        List<Share> shares,
        List<StageFlow> flows,
        double cost,
        double bound,
        double gap,
        List<String> notes,
        long iterations) {
    public FacilityAnswer {
        open = List.copyOf(open);
        openPlants = List.copyOf(openPlants);
        shares = List.copyOf(shares);
        flows = List.copyOf(flows);
        notes = List.copyOf(notes);
    }

    /** Part of a customer's demand that a facility serves, 0 to 1. */
    public record Share(int facility, int customer, double share) {}

    /** Units on a link of the two-stage problem. */
    public record StageFlow(int level, int from, int to, double amount) {}
}
