package org.cellback.returns.api;

import java.util.Map;

/**
 * Who holds the battery, and what happens when the contract's term ends.
 *
 * @param key for instance {@code owned}, {@code leased}, {@code battery-as-a-service}, {@code fleet}
 * @param share share of the vehicles of a class that are sold under it, by class; over all models they add up to 1
 * @param termYears years from the sale to the end of the term; 0 = no term
 * @param movesShare share of the vehicles that at the term go to another area of the study
 * @param leavesShare share that at the term leaves the study region (a move, not a retirement)
 * @param swapsShare share whose battery is taken out at the term while the vehicle goes on
 * @param retiresShare share that at the term is retired, over and above the fitted survival
 * @param vehicleEndSources who hands the battery over when the vehicle ends: kind of source → share, adding up to 1
 * @param batterySwapSources who hands it over when it is taken out of a living vehicle: kind of source → share
 */
public record OwnershipModel(
        String key,
        Map<VehicleClass, Double> share,
        int termYears,
        double movesShare,
        double leavesShare,
        double swapsShare,
        double retiresShare,
        Map<String, Double> vehicleEndSources,
        Map<String, Double> batterySwapSources) {
    public OwnershipModel {
        share = Map.copyOf(share);
        vehicleEndSources = Map.copyOf(vehicleEndSources);
        batterySwapSources = Map.copyOf(batterySwapSources);
    }
}
