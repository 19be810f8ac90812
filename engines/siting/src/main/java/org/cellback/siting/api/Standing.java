package org.cellback.siting.api;

/** What the planner has already settled about a candidate. */
public enum Standing {
    /** The engine decides. */
    FREE,
    /** Open from its first possible period on, in whatever size pays best. */
    FORCED_OPEN,
    /** Never used. */
    FORBIDDEN
}
