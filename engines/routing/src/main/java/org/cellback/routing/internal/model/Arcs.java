package org.cellback.routing.internal.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cellback.geo.api.TravelMatrix;
import org.cellback.routing.api.RoutingProblem;
import org.cellback.routing.api.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * Costs and times between places. Up to {@link #TABLE_PLACES_MAX} places they stand in tables, one pair of tables for
 * each class of vehicle types with the same costs and speed; beyond that they are asked of the matrix each time.
 * One place is added, {@link #nowhere()}, at distance 0 from all: where an open round starts or ends.
 */
public final class Arcs {
    /** 4,000² doubles are 128 MB. */
    public static final int TABLE_PLACES_MAX = 4000;

    private final TravelMatrix travel;
    private final int size;
    private final List<double[]> keys = new ArrayList<>();
    private final double @Nullable [][] costTable;
    private final double @Nullable [][] timeTable;
    private final boolean symmetric;

    Arcs(RoutingProblem problem) {
        travel = problem.travel();
        size = travel.size() + 1;
        for (VehicleType type : problem.vehicleTypes()) {
            double[] key = key(type);
            if (indexOf(key) < 0) {
                keys.add(key);
            }
        }
        if (keys.isEmpty()) {
            keys.add(new double[] {1, 0, 1});
        }
        if (size <= TABLE_PLACES_MAX && (long) size * size * keys.size() <= 20_000_000L) {
            costTable = new double[keys.size()][size * size];
            timeTable = new double[keys.size()][size * size];
            fillTables(costTable, timeTable);
            symmetric = isSymmetric(costTable);
        } else {
            costTable = null;
            timeTable = null;
            symmetric = false;
        }
    }

    private static double[] key(VehicleType type) {
        return new double[] {type.cost().perMetre(), type.cost().perDrivingSecond(), type.speedFactor()};
    }

    private int indexOf(double[] key) {
        for (int i = 0; i < keys.size(); i++) {
            if (Arrays.equals(keys.get(i), key)) {
                return i;
            }
        }
        return -1;
    }

    private void fillTables(double[][] costs, double[][] times) {
        for (int k = 0; k < keys.size(); k++) {
            for (int from = 0; from < size; from++) {
                for (int to = 0; to < size; to++) {
                    costs[k][from * size + to] = computeCost(k, from, to);
                    times[k][from * size + to] = computeSeconds(k, from, to);
                }
            }
            if (Arrays.equals(costs[k], times[k])) {
                // One table instead of two is half the memory to walk through.
                times[k] = costs[k];
            }
        }
    }

    private boolean isSymmetric(double[][] tables) {
        for (double[] table : tables) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < i; j++) {
                    if (table[i * size + j] != table[j * size + i]) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    int classOf(VehicleType type) {
        return indexOf(key(type));
    }

    /** Number of places, {@link #nowhere()} included. */
    public int size() {
        return size;
    }

    public int nowhere() {
        return size - 1;
    }

    /** True when there is one table for all types, and it is the same both ways. */
    public boolean oneSymmetricTable() {
        return symmetric && keys.size() == 1;
    }

    /** [from × size + to], where {@link #oneSymmetricTable()}. */
    public double[] onlyTable() {
        if (costTable == null) {
            throw new IllegalStateException("There is no table of costs.\nMaybe ask oneSymmetricTable() first.");
        }
        return costTable[0];
    }

    /** Distance and driving cost; infinite where there is no way. */
    public double cost(int arcClass, int from, int to) {
        return costTable != null ? costTable[arcClass][from * size + to] : computeCost(arcClass, from, to);
    }

    public double seconds(int arcClass, int from, int to) {
        return timeTable != null ? timeTable[arcClass][from * size + to] : computeSeconds(arcClass, from, to);
    }

    public double metres(int from, int to) {
        return from == size - 1 || to == size - 1 ? 0 : travel.distanceMetres(from, to);
    }

    private double computeCost(int arcClass, int from, int to) {
        if (from == size - 1 || to == size - 1) {
            return 0;
        }
        double[] key = keys.get(arcClass);
        double metres = travel.distanceMetres(from, to);
        double seconds = travel.durationSeconds(from, to) / key[2];
        if (Double.isInfinite(metres) || Double.isInfinite(seconds)) {
            return Double.POSITIVE_INFINITY;
        }
        return key[0] * metres + key[1] * seconds;
    }

    private double computeSeconds(int arcClass, int from, int to) {
        return from == size - 1 || to == size - 1 ? 0 : travel.durationSeconds(from, to) / keys.get(arcClass)[2];
    }
}
