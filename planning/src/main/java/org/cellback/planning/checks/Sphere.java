package org.cellback.planning.checks;

/** Distances by the haversine formula, on purpose not those of the geo engine. */
final class Sphere {
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    private Sphere() {}

    static double metres(double latA, double lonA, double latB, double lonB) {
        double a = Math.toRadians(latA);
        double b = Math.toRadians(latB);
        double halfLat = Math.sin((b - a) / 2);
        double halfLon = Math.sin(Math.toRadians(lonB - lonA) / 2);
        double h = halfLat * halfLat + Math.cos(a) * Math.cos(b) * halfLon * halfLon;
        return 2 * EARTH_RADIUS_METRES * Math.atan2(Math.sqrt(h), Math.sqrt(1 - h));
    }
}
