package org.cellback.routing.api;

import java.util.List;

/**
 * Work at a place.
 *
 * @param place number in the travel matrix
 * @param windows when the work may begin, ascending and apart; a vehicle that comes early waits
 * @param stopSeconds time per stop (parking, papers), spent once when several orders are handled in a row at one place
 * @param serviceSeconds time of this order's own work (per pack), always spent
 */
public record Visit(int place, List<TimeWindow> windows, double stopSeconds, double serviceSeconds) {
    public Visit {
        windows = List.copyOf(windows);
    }

    /** At any time, taking no time. */
    public static Visit at(int place) {
        return new Visit(place, List.of(TimeWindow.ALWAYS), 0, 0);
    }

    public Visit within(TimeWindow... windows) {
        return new Visit(place, List.of(windows), stopSeconds, serviceSeconds);
    }

    public Visit within(List<TimeWindow> windows) {
        return new Visit(place, windows, stopSeconds, serviceSeconds);
    }

    public Visit taking(double stopSeconds, double serviceSeconds) {
        return new Visit(place, windows, stopSeconds, serviceSeconds);
    }
}
