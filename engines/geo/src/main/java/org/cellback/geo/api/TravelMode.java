package org.cellback.geo.api;

/**
 * How a vehicle class moves, where no road network is at hand.
 *
 * @param name for instance {@code road}, {@code rail}
 * @param detourFactor travelled over great-circle distance, at least 1
 * @param localSpeedKmh average speed on the first {@code localMetres} of a trip
 * @param localMetres length of the slow part of a trip
 * @param trunkSpeedKmh average speed beyond it
 */
public record TravelMode(
        String name, double detourFactor, double localSpeedKmh, double localMetres, double trunkSpeedKmh) {
    public TravelMode {
        if (!(detourFactor >= 1 && detourFactor < 10)) {
            throw new IllegalArgumentException(
                    "detourFactor of " + name + " is " + detourFactor + ".\nMaybe it should lie from 1 to 2.");
        }
        if (!(localSpeedKmh > 0) || !(trunkSpeedKmh > 0) || !(localMetres >= 0)) {
            throw new IllegalArgumentException("speeds of " + name + " are " + localSpeedKmh + " and " + trunkSpeedKmh
                    + " km/h, localMetres " + localMetres + ".\nMaybe all should be positive.");
        }
    }

    /** Seconds to travel {@code distanceMetres}. */
    public double durationSeconds(double distanceMetres) {
        double local = Math.min(distanceMetres, localMetres);
        return 3.6 * (local / localSpeedKmh + (distanceMetres - local) / trunkSpeedKmh);
    }
}
