package org.cellback.planning.scenario.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cellback.planning.scenario.Demand.Sale;
import org.cellback.planning.scenario.Geography.Area;
import org.cellback.planning.scenario.Handover.Source;
import org.cellback.planning.scenario.Handover.SourceKind;
import org.cellback.planning.scenario.Scenario;

/**
 * Draws sources where none are given: in each area with sales, of each kind, as many as its vehicles call for, at least one, at
 * random places around the centroid and of random sizes. Each area has its own stream of numbers, so that a change of one area
 * leaves the others as they were.
 */
final class SourceDraw {
    private static final double RADIUS_MAX_KM = 6;
    private static final double RADIUS_MIN_KM = 0.5;
    private static final double KM_PER_DEGREE = 111.2;

    private SourceDraw() {}

    static List<Source> draw(List<Area> areas, List<Sale> sales, List<SourceKind> kinds, long seed) {
        Map<String, Double> vehicles = new HashMap<>();
        sales.forEach(s -> vehicles.merge(s.area(), s.vehicles(), Double::sum));
        List<Source> sources = new ArrayList<>();
        for (Area area : areas) {
            double sold = vehicles.getOrDefault(area.id(), 0.0);
            if (sold > 0) {
                SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + hash(area.id()));
                double radiusKm = radiusKm(area, areas);
                kinds.forEach(kind -> draw(area, kind, sold, radiusKm, random, sources));
            }
        }
        return sources;
    }

    private static void draw(
            Area area, SourceKind kind, double sold, double radiusKm, SplittableRandom random, List<Source> sources) {
        int count = (int) Math.max(1, Math.floor(sold / 1000 * kind.perThousandVehicles() + random.nextDouble()));
        double[] sizes = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sizes[i] = -Math.log1p(-random.nextDouble()) + 0.1;
            sum += sizes[i];
        }
        for (int i = 0; i < count; i++) {
            double angle = random.nextDouble() * 2 * Math.PI;
            double km = radiusKm * Math.sqrt(random.nextDouble());
            double lat = area.lat() + km * Math.sin(angle) / KM_PER_DEGREE;
            double lon = area.lon() + km * Math.cos(angle) / (KM_PER_DEGREE * Math.cos(Math.toRadians(area.lat())));
            String id = kind.id() + "-" + area.id() + "-" + (i + 1);
            sources.add(new Source(
                    id,
                    area.id(),
                    kind.id(),
                    kind.name().en() + " " + area.id() + "-" + (i + 1),
                    rounded(Math.clamp(lat, -90, 90)),
                    rounded(Math.clamp(lon, -180, 180)),
                    sizes[i] / sum,
                    kind.opens(),
                    kind.closes(),
                    Scenario.ASSUMED));
        }
    }

    private static double rounded(double degrees) {
        return Math.rint(degrees * 1e5) / 1e5;
    }

    /** Half the way to the nearest other area, within bounds. */
    private static double radiusKm(Area area, List<Area> areas) {
        double cos = Math.cos(Math.toRadians(area.lat()));
        double least = Double.POSITIVE_INFINITY;
        for (Area other : areas) {
            if (!other.id().equals(area.id())) {
                double y = (other.lat() - area.lat()) * KM_PER_DEGREE;
                double x = (other.lon() - area.lon()) * KM_PER_DEGREE * cos;
                least = Math.min(least, Math.hypot(x, y));
            }
        }
        return Math.clamp(least / 2, RADIUS_MIN_KM, RADIUS_MAX_KM);
    }

    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }
}
