package org.cellback.geo.internal;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.cellback.budget.Budget;
import org.cellback.geo.api.Place;
import org.cellback.geo.api.Travel;
import org.cellback.geo.api.TravelMatrix;
import org.cellback.geo.api.TravelMode;
import org.cellback.geo.api.TravelSource;

/** Great-circle distances by chord length between unit vectors, stretched by a detour factor. */
public record GreatCircle(TravelMode mode) implements TravelSource {
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    @Override
    public String description() {
        return String.format(Locale.ROOT, "great circle × %.2f (%s)", mode.detourFactor(), mode.name());
    }

    @Override
    public TravelMatrix matrix(List<Place> places, Budget budget) {
        int size = places.size();
        double[][] vectors = places.stream().map(GreatCircle::unitVector).toArray(double[][]::new);
        float[][] metres = new float[size][size];
        IntStream.range(0, size).parallel().forEach(from -> {
            if (budget.isStopped()) {
                throw new CancellationException("Stopped while computing distances.");
            }
            for (int to = 0; to < size; to++) {
                metres[from][to] = (float) (mode.detourFactor() * arcMetres(vectors[from], vectors[to]));
            }
        });
        return new FloatMatrix(metres, mode);
    }

    @Override
    public Travel between(Place from, Place to) {
        double distance = mode.detourFactor() * metres(from, to);
        return new Travel(distance, mode.durationSeconds(distance));
    }

    public static double metres(Place from, Place to) {
        return arcMetres(unitVector(from), unitVector(to));
    }

    private static double[] unitVector(Place place) {
        double latitude = Math.toRadians(place.latitudeDegrees());
        double longitude = Math.toRadians(place.longitudeDegrees());
        return new double[] {
            Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude)
        };
    }

    /** Chord to arc: exact for near and for antipodal points alike, where the cosine rule loses its digits. */
    private static double arcMetres(double[] a, double[] b) {
        double x = a[0] - b[0];
        double y = a[1] - b[1];
        double z = a[2] - b[2];
        double halfChord = Math.min(1, Math.sqrt(x * x + y * y + z * z) / 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(halfChord);
    }

    /** Distances in floats (4 bytes: 400 MB for 10,000 places); times follow from the mode's speeds. */
    private record FloatMatrix(float[][] metres, TravelMode mode) implements TravelMatrix {
        @Override
        public int size() {
            return metres.length;
        }

        @Override
        public double distanceMetres(int from, int to) {
            return metres[from][to];
        }

        @Override
        public double durationSeconds(int from, int to) {
            return mode.durationSeconds(metres[from][to]);
        }
    }
}
