package org.cellback.routing.api;

import java.util.List;

/**
 * One vehicle's day.
 *
 * @param vehicleType id of its type
 * @param vehicleNumber from 1 to the type's count
 * @param dutySeconds from start to end
 * @param energyKwh used on the way, 0 without {@link Energy}
 * @param stops in order, start and end included
 */
public record RoundPlan(
        String vehicleType,
        int vehicleNumber,
        double distanceMetres,
        double drivingSeconds,
        double dutySeconds,
        double energyKwh,
        double cost,
        List<StopPlan> stops) {
    public RoundPlan {
        stops = List.copyOf(stops);
    }
}
