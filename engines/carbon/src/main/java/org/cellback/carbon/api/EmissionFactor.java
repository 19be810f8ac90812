package org.cellback.carbon.api;

/**
 * An emission factor and where it comes from.
 *
 * @param tankToWheelKg kg CO2e of operation, per unit of {@code basis}; 0 for electricity
 * @param wellToTankKg kg CO2e of providing the energy, per unit of {@code basis}
 * @param source publication, readable
 * @param year year the factor is for
 * @param proxy true when it was made for another country or vehicle
 */
public record EmissionFactor(
        String key,
        String description,
        FactorBasis basis,
        double tankToWheelKg,
        double wellToTankKg,
        String source,
        int year,
        boolean proxy) {
    public EmissionFactor {
        if (!(tankToWheelKg >= 0 && tankToWheelKg < 100) || !(wellToTankKg >= 0 && wellToTankKg < 100)) {
            throw new IllegalArgumentException("Factor " + key + " is " + tankToWheelKg + " + " + wellToTankKg
                    + " kg CO2e per " + basis + ".\nMaybe it is in grams, or negative.");
        }
        if (basis == FactorBasis.KWH && tankToWheelKg != 0) {
            throw new IllegalArgumentException("Factor " + key + " has tankToWheelKg " + tankToWheelKg
                    + " per kWh.\nMaybe it belongs to wellToTankKg: driving on electricity emits nothing itself.");
        }
    }

    /** Operation plus energy provision, kg CO2e per unit of {@code basis}. */
    public double wellToWheelKg() {
        return tankToWheelKg + wellToTankKg;
    }
}
