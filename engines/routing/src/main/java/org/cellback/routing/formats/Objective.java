package org.cellback.routing.formats;

/** What benchmark files are measured by; files that carry their own costs (VROOM) take {@link #DISTANCE}. */
public enum Objective {
    /** Sum of distances, by the file's own rounding (EUC_2D to the nearest integer, otherwise double). */
    DISTANCE,
    /** Distances and times truncated to one decimal, as in the DIMACS challenge. */
    DISTANCE_DIMACS,
    /** Fewest vehicles first, then double-precision distance. */
    VEHICLES_THEN_DISTANCE
}
