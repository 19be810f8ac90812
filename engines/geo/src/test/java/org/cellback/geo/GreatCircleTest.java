package org.cellback.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cellback.budget.Budget;
import org.cellback.geo.api.Place;
import org.cellback.geo.api.TravelMatrix;
import org.cellback.geo.api.TravelMode;
import org.cellback.geo.api.TravelSource;
import org.junit.jupiter.api.Test;

class GreatCircleTest {
    private static final TravelMode ROAD = new TravelMode("road", 1.3, 40, 20_000, 80);
    private static final Budget FREE = Budget.ofIterations(0, () -> false);

    /** Los Angeles to San Francisco: 559.12 km on the sphere of radius 6,371.0088 km (haversine, computed by hand). */
    @Test
    void knownDistance() {
        double metres = DistanceService.greatCircleMetres(new Place(34.0522, -118.2437), new Place(37.7749, -122.4194));
        assertThat(metres).isCloseTo(559_121, within(50.0));
    }

    @Test
    void antipodesAndNeighbours() {
        assertThat(DistanceService.greatCircleMetres(new Place(0, 0), new Place(0, 180)))
                .isCloseTo(Math.PI * 6_371_008.8, within(1.0));
        assertThat(DistanceService.greatCircleMetres(new Place(34, -118), new Place(34.000009, -118)))
                .isCloseTo(1.0, within(0.01));
    }

    @Test
    void matrixAgreesWithSingleTripsAndIsSymmetric() {
        long seed = 7;
        RandomGenerator random = new SplittableRandom(seed);
        List<Place> places = Stream.generate(() -> new Place(random.nextDouble(32, 42), random.nextDouble(-124, -114)))
                .limit(50)
                .toList();
        TravelSource source = DistanceService.greatCircle(ROAD);
        TravelMatrix matrix = source.matrix(places, FREE);
        assertThat(matrix.size()).isEqualTo(50);
        IntStream.range(0, 50)
                .forEach(from -> IntStream.range(0, 50).forEach(to -> {
                    double expected =
                            source.between(places.get(from), places.get(to)).distanceMetres();
                    assertThat(matrix.distanceMetres(from, to))
                            .as("seed %d, %d to %d", seed, from, to)
                            .isCloseTo(expected, within(0.2))
                            .isEqualTo(matrix.distanceMetres(to, from));
                }));
    }

    @Test
    void slowFirstThenFast() {
        assertThat(ROAD.durationSeconds(20_000)).isCloseTo(1_800, within(1e-9));
        assertThat(ROAD.durationSeconds(100_000)).isCloseTo(1_800 + 3_600, within(1e-9));
    }

    /** Five bytes a pair is the promise: 10,000 places within 500 MB. Measured at 3,000, where the matrix outweighs all else. */
    @Test
    void fiveBytesAPair() {
        List<Place> places = IntStream.range(0, 3_000)
                .mapToObj(i -> new Place(32 + i % 100 * 0.1, -124 + i / 100 * 0.3))
                .toList();
        long before = usedBytes();
        TravelMatrix matrix = DistanceService.greatCircle(ROAD).matrix(places, FREE);
        long used = usedBytes() - before;
        assertThat(matrix.size()).isEqualTo(3_000);
        assertThat(used).isLessThan(5L * 3_000 * 3_000);
    }

    private static long usedBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void stopsWhenAsked() {
        assertThatThrownBy(() -> DistanceService.greatCircle(ROAD)
                        .matrix(List.of(new Place(0, 0), new Place(1, 1)), Budget.ofIterations(0, () -> true)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void refusesPlacesOffTheGlobe() {
        assertThatThrownBy(() -> new Place(-118.2, 34))
                .hasMessageContaining("-118.2")
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> new Place(0, Double.NaN)).hasMessageContaining("NaN");
    }
}
