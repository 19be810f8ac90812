package org.cellback.routing.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.cellback.budget.Budget;
import org.cellback.geo.DistanceService;
import org.cellback.geo.api.Place;
import org.cellback.geo.api.TravelMatrix;
import org.cellback.geo.api.TravelMode;
import tools.jackson.databind.JsonNode;

/**
 * Places of a VROOM problem: rows of the given matrix ({@code location_index}), or, without a matrix, coordinates
 * {@code [longitude, latitude]} between which great circles stand in for roads.
 */
final class VroomPlaces {
    /** Stands in for a road network until one is given: detour 1.3, 40 km/h for 10 km, then 80 km/h (assumed). */
    private static final TravelMode ROAD = new TravelMode("road", 1.3, 40, 10_000, 80);

    private final JsonInput input;
    private final double[][] seconds;
    private final double[][] metres;
    private final boolean hasMatrix;
    /** True when a costs matrix replaces distances. */
    final boolean customCosts;

    final boolean hasDistances;
    private final List<Place> places = new ArrayList<>();
    private final Map<Place, Integer> index = new HashMap<>();

    VroomPlaces(JsonInput input, JsonNode root, String profile) {
        this.input = input;
        JsonNode matrices = root.path("matrices").path(profile);
        String pointer = "/matrices/" + profile;
        JsonNode legacy = root.path("matrix");
        hasMatrix = root.has("matrices") || legacy.isArray();
        if (!hasMatrix) {
            seconds = new double[0][0];
            metres = seconds;
            customCosts = false;
            hasDistances = true;
            return;
        }
        JsonNode durations = legacy.isArray() ? legacy : matrices.path("durations");
        seconds = table(durations, legacy.isArray() ? "/matrix" : pointer + "/durations", -1);
        customCosts = matrices.has("costs");
        hasDistances = matrices.has("distances") && !customCosts;
        if (customCosts) {
            metres = table(matrices.path("costs"), pointer + "/costs", seconds.length);
        } else if (hasDistances) {
            metres = table(matrices.path("distances"), pointer + "/distances", seconds.length);
        } else {
            metres = new double[seconds.length][seconds.length];
        }
    }

    private double[][] table(JsonNode node, String pointer, int expected) {
        int size = node.size();
        if (!node.isArray() || size == 0 || (expected >= 0 && size != expected)) {
            input.fault(pointer, "no square matrix" + (expected >= 0 ? " of " + expected : ""), "Maybe it was cut.");
            return new double[Math.max(0, expected)][Math.max(0, expected)];
        }
        double[][] table = new double[size][size];
        for (int i = 0; i < size; i++) {
            JsonNode row = node.get(i);
            if (row.size() != size) {
                input.fault(pointer + "/" + i, row.size() + " entries instead of " + size, "Maybe it was cut.");
                continue;
            }
            for (int j = 0; j < size; j++) {
                table[i][j] = input.number(row.get(j), pointer + "/" + i + "/" + j);
                if (table[i][j] < 0) {
                    input.fault(pointer + "/" + i + "/" + j, table[i][j] + " is negative", "Maybe a sign slipped in.");
                }
            }
        }
        return table;
    }

    /** Place of a task; a fault when it has none. */
    int of(JsonNode node, String pointer) {
        OptionalInt place = find(node, pointer, "location", "location_index");
        if (place.isEmpty()) {
            input.fault(pointer, "neither location nor location_index", "Maybe it was left out.");
        }
        return place.orElse(0);
    }

    /** Place under one of two keys, empty when neither is there. */
    OptionalInt find(JsonNode node, String pointer, String key, String indexKey) {
        if (hasMatrix) {
            if (!node.has(indexKey)) {
                if (node.has(key)) {
                    input.fault(
                            pointer + "/" + indexKey, "missing beside a matrix", "Maybe give the row of the place.");
                    return OptionalInt.of(0);
                }
                return OptionalInt.empty();
            }
            double row = input.number(node, pointer, indexKey, 0);
            if (row < 0 || row >= seconds.length || row != Math.rint(row)) {
                input.fault(
                        pointer + "/" + indexKey,
                        row + " is no row of the matrix of " + seconds.length,
                        "Maybe rows count from 0.");
                return OptionalInt.of(0);
            }
            return OptionalInt.of((int) row);
        }
        return node.has(key) ? OptionalInt.of(coordinate(node.get(key), pointer + "/" + key)) : OptionalInt.empty();
    }

    private int coordinate(JsonNode node, String pointer) {
        if (!node.isArray() || node.size() != 2) {
            input.fault(pointer, node + " is no coordinate", "Maybe write [longitude, latitude].");
            return 0;
        }
        double longitude = input.number(node.get(0), pointer + "/0");
        double latitude = input.number(node.get(1), pointer + "/1");
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            input.fault(pointer, node + " is off the globe", "Maybe longitude and latitude are swapped.");
            return 0;
        }
        Place place = new Place(latitude, longitude);
        return index.computeIfAbsent(place, any -> {
            places.add(place);
            return places.size() - 1;
        });
    }

    List<String> names() {
        int size = hasMatrix ? seconds.length : places.size();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            names.add(String.valueOf(i));
        }
        return names;
    }

    TravelMatrix matrix() {
        if (!hasMatrix) {
            return DistanceService.greatCircle(ROAD)
                    .matrix(places, Budget.ofIterations(Long.MAX_VALUE - 1, () -> false));
        }
        return new Table(metres, seconds);
    }

    /** Two written-out matrices. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Table(double[][] metres, double[][] seconds) implements TravelMatrix {
        @Override
        public int size() {
            return seconds.length;
        }

        @Override
        public double distanceMetres(int from, int to) {
            return metres[from][to];
        }

        @Override
        public double durationSeconds(int from, int to) {
            return seconds[from][to];
        }
    }
}
