package org.cellback.planning.plan;

import java.util.List;

/**
 * Greenhouse-gas emissions of transport, by ISO 14083:2023: transport chain elements, well-to-wheel.
 *
 * @param wellToWheelKg sum of {@code elements}
 * @param factors every factor used
 */
public record Emissions(double wellToWheelKg, double perKg, List<Element> elements, List<Factor> factors) {

    /**
     * One kind of transport chain element in one year.
     *
     * @param chainElement {@code first-mile}, {@code mobile}, {@code trunk}, {@code line-haul}
     * @param tonneKm transport activity by shortest feasible distance
     * @param tankToWheelKg CO2e of operation
     * @param wellToTankKg CO2e of energy provision
     */
    public record Element(
            int year, String chainElement, String factor, double tonneKm, double tankToWheelKg, double wellToTankKg) {}

    /**
     * A factor and where it comes from.
     *
     * @param unit {@code kgCO2e/tkm}, or {@code kgCO2e/kWh} for electric vehicles: then both figures are per kWh
     * @param proxy true when it was made for another country or vehicle
     */
    public record Factor(
            String key,
            String description,
            String unit,
            double tankToWheelKgPerTonneKm,
            double wellToTankKgPerTonneKm,
            String source,
            int year,
            boolean proxy) {}
}
