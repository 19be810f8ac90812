package org.cellback.planning.output;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellback.planning.plan.Coverage;
import org.cellback.planning.plan.Network;
import org.cellback.planning.plan.Plan;

/**
 * The network as GeoJSON (RFC 7946): sites and areas as points, flows as lines, added up over years and chemistries. The
 * {@code layer} property is {@code site}, {@code area} or {@code flow}.
 */
final class NetworkGeoJson {
    private record Collection(String type, List<Feature> features) {}

    private record Feature(String type, Geometry geometry, Map<String, Object> properties) {}

    private record Geometry(String type, Object coordinates) {}

    private record Link(String from, String to, String mode) {}

    private record Load(double batteries, double massKg, double cost, double co2eKg, double distanceMetres) {
        Load plus(Load other) {
            return new Load(
                    batteries + other.batteries,
                    massKg + other.massKg,
                    cost + other.cost,
                    co2eKg + other.co2eKg,
                    distanceMetres);
        }
    }

    private NetworkGeoJson() {}

    static void write(Plan plan, OutputStream stream) {
        List<Feature> features = new java.util.ArrayList<>();
        Map<String, double[]> places = new HashMap<>();
        for (Network.Site site : plan.network().sites()) {
            places.put(site.id(), new double[] {site.lon(), site.lat()});
            features.add(site(site));
        }
        Map<String, Coverage.Row> areas = new TreeMap<>();
        plan.coverage().rows().forEach(row -> areas.put(row.area(), row));
        areas.forEach((id, row) -> {
            places.put(id, new double[] {row.lon(), row.lat()});
            features.add(area(row));
        });
        links(plan).forEach((link, load) -> {
            double[] from = places.get(link.from());
            double[] to = places.get(link.to());
            if (from != null && to != null) {
                features.add(flow(link, load, from, to));
            }
        });
        PlanJson.MAPPER.writeValue(stream, new Collection("FeatureCollection", features));
    }

    private static Map<Link, Load> links(Plan plan) {
        Map<Link, Load> links = new LinkedHashMap<>();
        for (Network.Flow flow : plan.network().flows()) {
            links.merge(
                    new Link(flow.from(), flow.to(), flow.mode()),
                    new Load(flow.batteries(), flow.massKg(), flow.cost(), flow.co2eKg(), flow.distanceMetres()),
                    Load::plus);
        }
        return links;
    }

    private static Feature site(Network.Site site) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("layer", "site");
        properties.put("id", site.id());
        properties.put("name", site.name());
        properties.put("kind", site.kind());
        properties.put("region", site.region());
        properties.put("opened", site.opened());
        properties.put("level", site.level());
        properties.put("capacityKgPerYear", site.capacityKgPerYear());
        properties.put(
                "massKg", site.use().stream().mapToDouble(Network.Use::massKg).sum());
        properties.put("unverified", site.unverified());
        return new Feature("Feature", new Geometry("Point", new double[] {site.lon(), site.lat()}), properties);
    }

    private static Feature area(Coverage.Row row) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("layer", "area");
        properties.put("id", row.area());
        properties.put("county", row.county());
        properties.put("batteriesPerYear", row.batteriesPerYear());
        properties.put("nearestSite", row.site());
        properties.put("distanceMetres", row.distanceMetres());
        return new Feature("Feature", new Geometry("Point", new double[] {row.lon(), row.lat()}), properties);
    }

    private static Feature flow(Link link, Load load, double[] from, double[] to) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("layer", "flow");
        properties.put("from", link.from());
        properties.put("to", link.to());
        properties.put("mode", link.mode());
        properties.put("batteries", load.batteries());
        properties.put("massKg", load.massKg());
        properties.put("distanceMetres", load.distanceMetres());
        properties.put("cost", load.cost());
        properties.put("co2eKg", load.co2eKg());
        return new Feature("Feature", new Geometry("LineString", new double[][] {from, to}), properties);
    }
}
