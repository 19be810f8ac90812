package org.cellback.routing.api;

/** What a plan can violate; the names are stable keys for messages. */
public enum Rule {
    /** Not a round at all: unknown id, wrong first or last stop, order visited twice or half. */
    STRUCTURE,
    /** More vehicles than there are. */
    VEHICLE_COUNT,
    /** Type, base, skill or crew does not fit the order. */
    NEEDS,
    CAPACITY,
    SEPARATION,
    TIME_WINDOW,
    SHIFT,
    /** Stops, distance, driving or duty beyond {@link RoundLimits}. */
    ROUND_LIMIT,
    HOURS_OF_SERVICE,
    BREAK,
    ENERGY,
    /** A stated time, load, distance or cost differs from the recomputed one. */
    FIGURES,
    /** There is no way between two places. */
    UNREACHABLE,
    /** Taking the order costs more than its penalty. */
    PENALTY,
    /** A position is free; the search did not use it in its budget. */
    NOT_FOUND
}
