package org.cellback.returns.api;

/**
 * How often a battery is taken out while its vehicle goes on.
 *
 * @param chemistry a chemistry, or {@link ChemistryMix#ANY}
 * @param warrantyRatePerYear share of vehicles whose battery is replaced in a year under warranty, recalls included
 * @param warrantyYears years the warranty lasts
 * @param replacedAfterWarrantyShare share of the battery failures after the warranty that lead to a replacement; the others
 *     end the vehicle, and are part of the vehicle's own survival
 * @param rateLogSd standard deviation of the logarithm of both rates: how sure they are
 */
public record RepairRate(
        VehicleClass vehicleClass,
        String chemistry,
        double warrantyRatePerYear,
        int warrantyYears,
        double replacedAfterWarrantyShare,
        double rateLogSd) {}
