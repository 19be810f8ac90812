package org.cellback.planning.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * One vehicle's day.
 *
 * @param kind {@code local} (sources to their collection point), {@code trunk} (points to their centre) or {@code mobile}
 * @param vehicle the vehicle's id
 * @param base site where it starts and ends
 */
public record Round(
        String id,
        LocalDate day,
        String kind,
        String vehicle,
        String vehicleType,
        String base,
        double distanceMetres,
        double drivingSeconds,
        double dutySeconds,
        double energyKwh,
        double cost,
        double co2eKg,
        List<Stop> stops) {

    /**
     * A stop of a round, its start and end at the base included.
     *
     * @param kind {@code start}, {@code collect}, {@code swap} (collects, and leaves empty boxes in exchange), {@code unload},
     *     {@code break}, {@code charge}, {@code end}
     * @param site id of the source or site; the base's for start and end
     * @param arrival local time
     * @param batteriesByClass batteries handled here, by safety class
     * @param orders ids of the orders handled here
     */
    public record Stop(
            String site,
            String name,
            String kind,
            double lat,
            double lon,
            LocalDateTime arrival,
            LocalDateTime departure,
            double loadKgAfter,
            double deckPositionsAfter,
            int emptyBoxesAfter,
            Map<String, Integer> batteriesByClass,
            List<String> orders) {}
}
