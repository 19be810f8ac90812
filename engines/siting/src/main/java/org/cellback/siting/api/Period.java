package org.cellback.siting.api;

import java.util.List;

/**
 * A stretch of years in which the network does not change.
 *
 * @param years consecutive calendar years, at least one; periods follow each other without a break
 */
public record Period(String name, List<Integer> years) {
    public Period {
        years = List.copyOf(years);
    }
}
