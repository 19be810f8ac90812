package org.cellback.siting.api;

import org.jspecify.annotations.Nullable;

/**
 * The way an area's packs take in all years of a period.
 *
 * @param period index of the period
 * @param point the collection point; null when a mobile stop brings the packs straight to the centre
 * @param share part of the area's mass and batteries on this route; the shares of an area and period add up to 1
 */
public record Route(String area, int period, @Nullable String point, String centre, double share) {
    public boolean isMobile() {
        return point == null;
    }
}
