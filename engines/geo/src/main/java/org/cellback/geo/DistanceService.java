package org.cellback.geo;

import org.cellback.geo.api.Place;
import org.cellback.geo.api.TravelMode;
import org.cellback.geo.api.TravelSource;
import org.cellback.geo.internal.GreatCircle;

/** The door of the distance engine. */
public final class DistanceService {
    private DistanceService() {}

    /** Great circle × detour factor, with the speeds of {@code mode}; matrices of 10,000 places take 400 MB. */
    public static TravelSource greatCircle(TravelMode mode) {
        return new GreatCircle(mode);
    }

    /** Great-circle distance on the sphere of mean radius 6,371,008.8 m (IUGG); error below 0.6 % against the ellipsoid. */
    public static double greatCircleMetres(Place from, Place to) {
        return GreatCircle.metres(from, to);
    }
}
