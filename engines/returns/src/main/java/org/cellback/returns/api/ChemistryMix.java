package org.cellback.returns.api;

/**
 * What the batteries of a cohort are made of: a share of the vehicles of a class sold in a county and year.
 *
 * @param county a county, or {@link #ANY} for every county without rows of its own for that year and class
 * @param share share of the vehicles; the shares of a county, year and class add up to 1
 * @param energyKwh mean rated energy of a battery
 * @param massKg mean mass of a battery
 */
public record ChemistryMix(
        String county,
        int year,
        VehicleClass vehicleClass,
        String chemistry,
        double share,
        double energyKwh,
        double massKg) {
    public static final String ANY = "*";
}
