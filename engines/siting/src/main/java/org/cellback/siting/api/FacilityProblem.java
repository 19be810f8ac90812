package org.cellback.siting.api;

/** A published benchmark problem with one period and one commodity; indices from 0. */
public sealed interface FacilityProblem {
    /**
     * Capacitated facility location.
     *
     * @param serviceCost cost of serving ALL of a customer from a facility, [facility][customer]
     */
    record Capacitated(double[] capacity, double[] fixedCost, double[] demand, double[][] serviceCost)
            implements FacilityProblem {}

    /**
     * Two-stage capacitated facility location: plants → satellites → customers.
     *
     * @param firstCost per unit, [plant][satellite]
     * @param secondCost per unit, [satellite][customer]
     */
    record TwoStage(
            double[] plantCapacity,
            double[] plantFixedCost,
            double[] satelliteCapacity,
            double[] satelliteFixedCost,
            double[] demand,
            double[][] firstCost,
            double[][] secondCost)
            implements FacilityProblem {}
}
