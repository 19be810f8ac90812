package org.cellback.routing.formats;

import org.cellback.geo.api.TravelMatrix;

/** Straight-line distances between points of a plane, at speed 1, rounded as a benchmark set wants. Immutable. */
final class Plane implements TravelMatrix {
    enum Rounding {
        /** To the nearest integer, as TSPLIB's EUC_2D. */
        NEAREST,
        /** Down to one decimal, as the DIMACS challenge. */
        TRUNCATED,
        DOUBLE
    }

    private final double[] x;
    private final double[] y;
    private final Rounding rounding;

    Plane(double[] x, double[] y, Rounding rounding) {
        this.x = x.clone();
        this.y = y.clone();
        this.rounding = rounding;
    }

    @Override
    public int size() {
        return x.length;
    }

    @Override
    public double distanceMetres(int from, int to) {
        double dx = x[from] - x[to];
        double dy = y[from] - y[to];
        double straight = Math.sqrt(dx * dx + dy * dy);
        return switch (rounding) {
            case NEAREST -> Math.floor(straight + 0.5);
            case TRUNCATED -> Math.floor(straight * 10 + 1e-9) / 10;
            case DOUBLE -> straight;
        };
    }

    @Override
    public double durationSeconds(int from, int to) {
        return distanceMetres(from, to);
    }
}
