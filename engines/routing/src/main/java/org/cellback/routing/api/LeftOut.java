package org.cellback.routing.api;

import java.util.List;

/**
 * An order no round takes, and why, from trying every position of every vehicle type.
 *
 * @param order id
 * @param penalty what leaving it out costs; 0 for mandatory orders
 * @param reasons one per vehicle type
 */
public record LeftOut(String order, double penalty, List<Reason> reasons) {
    public LeftOut {
        reasons = List.copyOf(reasons);
    }

    /**
     * Why one vehicle type cannot take it.
     *
     * @param rule the rule that stops it where it came furthest
     * @param inEmptyRound true when even an empty vehicle of the type cannot take it
     * @param detail one sentence with figures
     */
    public record Reason(String vehicleType, Rule rule, boolean inEmptyRound, String detail) {}
}
