/**
 * Places, distances and travel times.
 *
 * <p>{@link org.cellback.geo.DistanceService} is the door. It turns a list of places into a
 * {@link org.cellback.geo.api.TravelMatrix} by a {@link org.cellback.geo.api.TravelSource}: great circle with a detour
 * factor here, a road network behind the same door later. Coordinates are WGS-84 degrees, distances metres, times
 * seconds.
 */
@NullMarked
package org.cellback.geo;

import org.jspecify.annotations.NullMarked;
