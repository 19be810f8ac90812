package org.cellback.returns.api;

/**
 * Mean vehicle account of a year: {@code stockBefore + sales + moves − retirements = stockAfter}.
 *
 * @param moves net vehicles that came into the study region by moving or register changes, never counted as retirements
 */
public record FleetYear(
        int year,
        VehicleClass vehicleClass,
        double stockBefore,
        double sales,
        double moves,
        double retirements,
        double stockAfter) {}
