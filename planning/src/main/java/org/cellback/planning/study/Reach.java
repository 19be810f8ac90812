package org.cellback.planning.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellback.geo.DistanceService;
import org.cellback.geo.api.Place;
import org.cellback.geo.api.TravelSource;
import org.cellback.planning.scenario.Geography;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.Setting;
import org.cellback.planning.scenario.Sites;

/**
 * What the network can serve, before it is known: an area that has a candidate point within the coverage radius, or a
 * candidate centre within reach of a mobile stop, will be covered, because the network has to. One that has neither cannot be
 * served at all, and nothing is captured there.
 */
final class Reach {
    private static final double FALL_RADII = 3;

    private final Map<String, Double> coverage = new HashMap<>();
    private final Map<String, Boolean> served = new HashMap<>();

    Reach(Scenario scenario) {
        TravelSource road = DistanceService.greatCircle(scenario.travelMode("road"));
        double radius = 1000 * scenario.setting(Setting.COVERAGE_RULE_RADIUS);
        double mobile = 1000 * scenario.setting(Setting.MOBILE_REACH);
        List<Place> points = places(scenario, Sites.Kind.COLLECTION_POINT);
        List<Place> centres = places(scenario, Sites.Kind.RECYCLING_CENTRE);
        for (Geography.Area area : scenario.geography().areas()) {
            Place place = new Place(area.lat(), area.lon());
            double toPoint = nearest(road, place, points);
            boolean servable = toPoint <= radius || nearest(road, place, centres) <= mobile;
            served.put(area.id(), servable);
            double falling = Math.clamp((FALL_RADII * radius - toPoint) / ((FALL_RADII - 1) * radius), 0, 1);
            coverage.put(area.id(), servable ? 1 : falling);
        }
    }

    /** 1 where a point or a mobile stop serves, falling to 0 at three times the coverage radius. */
    double coverage(String area) {
        return coverage.getOrDefault(area, 0.0);
    }

    boolean isServed(String area) {
        return served.getOrDefault(area, false);
    }

    private static List<Place> places(Scenario scenario, Sites.Kind kind) {
        return scenario.sites().candidates().stream()
                .filter(c -> c.kind() == kind)
                .map(c -> new Place(c.lat(), c.lon()))
                .toList();
    }

    private static double nearest(TravelSource road, Place from, List<Place> places) {
        return places.stream()
                .mapToDouble(to -> road.between(from, to).distanceMetres())
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
