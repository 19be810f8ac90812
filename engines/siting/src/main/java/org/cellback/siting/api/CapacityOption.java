package org.cellback.siting.api;

/**
 * A size a site can have.
 *
 * @param capacityKgPerYear most mass that may pass in a year; {@link Double#POSITIVE_INFINITY} for no limit
 * @param openingCost paid once, when the site gets this size; growing from a smaller size costs the difference
 * @param fixedCostPerYear paid in every year from the opening on
 * @param handlingCostPerKg paid for every kg that enters while the site has this size, whatever its commodity
 */
public record CapacityOption(
        String name, double capacityKgPerYear, double openingCost, double fixedCostPerYear, double handlingCostPerKg) {}
