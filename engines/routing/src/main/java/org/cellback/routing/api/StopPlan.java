package org.cellback.routing.api;

import java.util.List;
import java.util.Map;

/**
 * A stop of a round. A vehicle waits between {@code arrivalSeconds} and {@code beginSeconds} and works until
 * {@code departureSeconds}.
 *
 * @param subject id of the order, the break rule or the charging place; empty for start, end and hours-of-service breaks
 * @param place number in the travel matrix; of a break, the place where it begins
 * @param loadAfter on board when it leaves, one per dimension, stacks counted; at the end what is brought home
 * @param batteriesAfter batteries on board when it leaves, by safety class
 * @param energyLeftKwh when it leaves, 0 without {@link Energy}
 */
public record StopPlan(
        Kind kind,
        String subject,
        int place,
        double arrivalSeconds,
        double beginSeconds,
        double departureSeconds,
        List<Double> loadAfter,
        Map<String, Integer> batteriesAfter,
        double energyLeftKwh) {
    public enum Kind {
        START,
        COLLECT,
        DELIVER,
        SWAP,
        UNLOAD,
        BREAK,
        CHARGE,
        END
    }

    public StopPlan {
        loadAfter = List.copyOf(loadAfter);
        batteriesAfter = Map.copyOf(batteriesAfter);
    }
}
