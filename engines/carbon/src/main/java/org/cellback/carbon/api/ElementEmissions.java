package org.cellback.carbon.api;

/**
 * Emissions of one kind of transport chain element in one year with one factor.
 *
 * @param tonneKm transport activity
 * @param energyKwh energy taken from the grid; 0 unless the factor is per kWh
 * @param tankToWheelKg kg CO2e of operation
 * @param wellToTankKg kg CO2e of energy provision
 */
public record ElementEmissions(
        int year,
        String chainElement,
        String factor,
        double tonneKm,
        double energyKwh,
        double tankToWheelKg,
        double wellToTankKg) {
    public double wellToWheelKg() {
        return tankToWheelKg + wellToTankKg;
    }
}
