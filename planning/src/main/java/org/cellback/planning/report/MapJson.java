package org.cellback.planning.report;

import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellback.planning.plan.Coverage;
import org.cellback.planning.plan.ForecastRow;
import org.cellback.planning.plan.LocalText;
import org.cellback.planning.plan.Network;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.plan.Round;
import org.cellback.planning.scenario.Geography;

/**
 * What the map instrument draws, folded from a plan: a list by year for each area, site and flow. The form is in
 * {@code instruments/README.md}. A plan of hundreds of megabytes becomes one or two.
 */
public final class MapJson {
    private final Plan plan;
    private final int yearFrom;
    private final int yearCount;

    private MapJson(Plan plan) {
        this.plan = plan;
        yearFrom = plan.provenance().yearFrom();
        yearCount = plan.provenance().yearTo() - yearFrom + 1;
    }

    /** Writes the map view of a plan; the writer stays open. */
    public static void write(Plan plan, Writer writer) {
        Json.write(writer, new MapJson(plan)::view);
    }

    /** Writes the outlines under the data; the writer stays open. */
    public static void writeBase(
            List<Geography.Shape> outline, List<Geography.Shape> counties, LocalText attribution, Writer writer) {
        Json.write(
                writer,
                json -> json.object(base -> {
                    base.field("attribution", attribution);
                    base.name("outlines").array(levels -> {
                        shapes(levels, "state", outline);
                        shapes(levels, "county", counties);
                    });
                }));
    }

    private static void shapes(Json levels, String level, List<Geography.Shape> shapes) {
        levels.object(one -> one.field("level", level)
                .name("geojson")
                .object(collection -> collection
                        .field("type", "FeatureCollection")
                        .name("features")
                        .array(features -> shapes.forEach(shape -> feature(features, shape)))));
    }

    private static void feature(Json features, Geography.Shape shape) {
        features.object(feature -> {
            feature.field("type", "Feature");
            feature.name("properties").object(properties -> properties.field("name", shape.name()));
            feature.name("geometry").object(geometry -> {
                geometry.field("type", "MultiPolygon");
                geometry.name("coordinates").array(polygons -> {
                    for (Geography.Polygon polygon : shape.polygons()) {
                        polygons.array(rings -> polygon.rings().forEach(ring -> ring(rings, ring)));
                    }
                });
            });
        });
    }

    private static void ring(Json rings, Geography.Ring ring) {
        rings.array(positions -> {
            for (Geography.Position at : ring.positions()) {
                positions.array(position -> position.degrees(at.lon()).degrees(at.lat()));
            }
        });
    }

    private void view(Json json) {
        json.object(view -> {
            view.name("years").array(years -> {
                for (int year = 0; year < yearCount; year++) {
                    years.number(yearFrom + year);
                }
            });
            view.name("areas").array(this::areas);
            view.name("sites").array(this::sites);
            view.name("flows").array(this::flows);
            view.name("rounds").array(rounds -> plan.rounds().forEach(round -> round(rounds, round)));
        });
    }

    private void areas(Json json) {
        Map<String, double[][]> byArea = new LinkedHashMap<>();
        for (ForecastRow row : plan.forecast()) {
            double[][] sums = byArea.computeIfAbsent(row.area(), key -> new double[2][yearCount]);
            sums[0][row.year() - yearFrom] += row.mean();
            sums[1][row.year() - yearFrom] += row.retirements();
        }
        Map<String, Coverage.Row> places = new LinkedHashMap<>();
        plan.coverage().rows().forEach(row -> places.putIfAbsent(row.area(), row));
        places.forEach((area, place) -> {
            double[][] sums = byArea.getOrDefault(area, new double[2][yearCount]);
            json.object(mark -> mark.field("id", area)
                    .field("county", place.county())
                    .name("lat")
                    .degrees(place.lat())
                    .name("lon")
                    .degrees(place.lon())
                    .field("captured", sums[0])
                    .field("retirements", sums[1]));
        });
    }

    private void sites(Json json) {
        for (Network.Site site : plan.network().sites()) {
            double[] massKg = new double[yearCount];
            double[] capacityKg = new double[yearCount];
            for (Network.Use use : site.use()) {
                massKg[use.year() - yearFrom] = use.massKg();
                capacityKg[use.year() - yearFrom] = use.capacityKg();
            }
            json.object(mark -> mark.field("id", site.id())
                    .field("kind", site.kind())
                    .field("name", site.name())
                    .field("region", site.region())
                    .name("lat")
                    .degrees(site.lat())
                    .name("lon")
                    .degrees(site.lon())
                    .field("opened", site.opened())
                    .field("level", site.level())
                    .field("capacityKgPerYear", site.capacityKgPerYear())
                    .field("unverified", site.unverified())
                    .field("massKg", massKg)
                    .field("capacityKg", capacityKg));
        }
    }

    private record Route(String from, String to, String mode) {}

    private void flows(Json json) {
        Map<Route, double[]> massByRoute = new LinkedHashMap<>();
        Map<Route, Double> distances = new LinkedHashMap<>();
        for (Network.Flow flow : plan.network().flows()) {
            if (flow.mode().equals("none")) {
                continue;
            }
            Route route = new Route(flow.from(), flow.to(), flow.mode());
            massByRoute.computeIfAbsent(route, key -> new double[yearCount])[flow.year() - yearFrom] += flow.massKg();
            distances.put(route, flow.distanceMetres());
        }
        massByRoute.forEach((route, massKg) -> json.object(mark -> mark.field("from", route.from())
                .field("to", route.to())
                .field("mode", route.mode())
                .field("distanceMetres", distances.getOrDefault(route, 0.0))
                .field("massKg", massKg)));
    }

    private static void round(Json json, Round round) {
        json.object(mark -> mark.field("id", round.id())
                .field("day", round.day().toString())
                .field("kind", round.kind())
                .field("vehicle", round.vehicle())
                .field("vehicleType", round.vehicleType())
                .field("base", round.base())
                .field("distanceMetres", round.distanceMetres())
                .name("stops")
                .array(stops -> round.stops().forEach(stop -> stop(stops, stop))));
    }

    private static void stop(Json json, Round.Stop stop) {
        json.object(mark -> mark.field("site", stop.site())
                .field("name", stop.name())
                .field("kind", stop.kind())
                .name("lat")
                .degrees(stop.lat())
                .name("lon")
                .degrees(stop.lon())
                .field("arrival", stop.arrival().toString())
                .field("departure", stop.departure().toString())
                .field("loadKgAfter", stop.loadKgAfter()));
    }
}
