package org.cellback.routing.api;

/** What one round may not exceed, whatever the hours-of-service rules say. Orders with an unloading place count twice as stops. */
public record RoundLimits(int stopsMax, double distanceMetresMax, double drivingSecondsMax, double dutySecondsMax) {
    public static final RoundLimits NONE = new RoundLimits(
            Integer.MAX_VALUE, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    public RoundLimits withDutySecondsMax(double dutySecondsMax) {
        return new RoundLimits(stopsMax, distanceMetresMax, drivingSecondsMax, dutySecondsMax);
    }

    public RoundLimits withDistanceMetresMax(double distanceMetresMax) {
        return new RoundLimits(stopsMax, distanceMetresMax, drivingSecondsMax, dutySecondsMax);
    }

    public RoundLimits withStopsMax(int stopsMax) {
        return new RoundLimits(stopsMax, distanceMetresMax, drivingSecondsMax, dutySecondsMax);
    }

    public RoundLimits withDrivingSecondsMax(double drivingSecondsMax) {
        return new RoundLimits(stopsMax, distanceMetresMax, drivingSecondsMax, dutySecondsMax);
    }
}
