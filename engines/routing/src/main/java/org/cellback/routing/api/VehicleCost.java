package org.cellback.routing.api;

/**
 * What a round costs, in the problem's currency.
 *
 * @param fixed once, when the vehicle is used
 * @param perMetre of distance
 * @param perDrivingSecond of driving only
 * @param perDutySecond from leaving the base to being back: driving, work, waiting and breaks
 */
public record VehicleCost(double fixed, double perMetre, double perDrivingSecond, double perDutySecond) {
    /** Distance is the cost. */
    public static final VehicleCost PER_METRE = new VehicleCost(0, 1, 0, 0);

    /** The units people quote. */
    public static VehicleCost ofKmAndHour(double fixed, double perKm, double perDutyHour) {
        return new VehicleCost(fixed, perKm / 1000, 0, perDutyHour / 3600);
    }
}
