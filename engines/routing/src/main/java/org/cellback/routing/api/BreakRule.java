package org.cellback.routing.api;

import java.util.List;

/**
 * A pause each round must hold once, begun within one of {@code windows}.
 *
 * @param id unique in its vehicle type
 */
public record BreakRule(String id, List<TimeWindow> windows, double durationSeconds) {
    public BreakRule {
        windows = List.copyOf(windows);
    }
}
