package org.cellback.planning.scenario;

/**
 * A factor and where it comes from.
 *
 * @param unit {@code kgCO2e/tkm} or {@code kgCO2e/kWh}
 * @param tankToWheel operation, in {@code unit}
 * @param wellToTank energy provision, in {@code unit}
 * @param year the factor is for
 * @param proxy true when it was made for another country or vehicle
 */
public record EmissionFactor(
        String key,
        String description,
        String unit,
        double tankToWheel,
        double wellToTank,
        int year,
        boolean proxy,
        String reference) {}
