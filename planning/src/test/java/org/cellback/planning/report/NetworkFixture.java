package org.cellback.planning.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cellback.planning.plan.Cost;
import org.cellback.planning.plan.Coverage;
import org.cellback.planning.plan.LocalText;
import org.cellback.planning.plan.Network;

/** Sites at the largest areas, each area served by its nearest point. */
final class NetworkFixture {
    private static final double PACK_KG = 420;
    private static final int YEARS = PlanFixture.YEAR_TO - PlanFixture.YEAR_FROM + 1;

    /** A site in the making. */
    record Node(String id, String kind, String name, double lat, double lon, int opened, double[] massKg) {}

    private final List<PlanFixture.Place> places;
    private final Map<String, double[]> captured;
    private final List<Node> points = new ArrayList<>();
    private final List<Node> centres = new ArrayList<>();
    private final List<Node> plants = new ArrayList<>();
    private final List<Network.Flow> flows = new ArrayList<>();
    private final List<Coverage.Row> coverageRows = new ArrayList<>();

    NetworkFixture(Random random, List<PlanFixture.Place> places, Map<String, double[]> captured) {
        this.places = places;
        this.captured = captured;
        int pointCount = Math.clamp(places.size() / 14, 5, 90);
        List<PlanFixture.Place> chosen = places.stream()
                .sorted(Comparator.comparingInt(place -> Integer.parseInt(place.id()) * 7919 % 10007))
                .limit(pointCount)
                .toList();
        for (int at = 0; at < chosen.size(); at++) {
            PlanFixture.Place place = chosen.get(at);
            int opened = at < 4 ? 2025 : 2025 + 4 * random.nextInt(4);
            points.add(node("p" + at, "collection-point", place, opened));
            if (at % 13 == 0) {
                centres.add(node("c" + at, "recycling-centre", place, 2025));
            }
        }
        plants.add(new Node("plant-1", "processing-plant", "McCarran", 39.5, -119.5, 2025, new double[YEARS]));
        plants.add(new Node("plant-2", "processing-plant", "Lancaster", 34.7, -118.1, 2029, new double[YEARS]));
        places.forEach(this::serve);
        points.forEach(point -> forward(point, centres));
        centres.forEach(centre -> forward(centre, plants));
    }

    private static Node node(String id, String kind, PlanFixture.Place place, int opened) {
        return new Node(
                id,
                kind,
                place.county() + " " + place.id(),
                place.lat(),
                place.lon() + (kind.startsWith("r") ? 0.02 : 0),
                opened,
                new double[YEARS]);
    }

    List<Node> points() {
        return points;
    }

    private void serve(PlanFixture.Place place) {
        double[] batteries = captured.getOrDefault(place.id(), new double[YEARS]);
        for (int stretch = 0; stretch < 4; stretch++) {
            int from = PlanFixture.YEAR_FROM + 4 * stretch;
            Node nearest = nearest(points, place.lat(), place.lon(), from);
            double metres = metres(place.lat(), place.lon(), nearest.lat(), nearest.lon());
            boolean mobile = metres > 60_000;
            double sum = 0;
            for (int year = from; year < from + 4; year++) {
                int at = year - PlanFixture.YEAR_FROM;
                nearest.massKg()[at] += batteries[at] * PACK_KG;
                sum += batteries[at];
                flows.add(new Network.Flow(
                        place.id(),
                        nearest.id(),
                        year,
                        "all",
                        "pack",
                        batteries[at],
                        batteries[at] * PACK_KG,
                        mobile ? "mobile" : "source",
                        metres,
                        batteries[at] * 40,
                        batteries[at] * 3));
                flows.add(new Network.Flow(
                        place.id(),
                        "leakage",
                        year,
                        "all",
                        "leakage",
                        batteries[at],
                        batteries[at] * PACK_KG,
                        "none",
                        0,
                        0,
                        0));
            }
            coverageRows.add(new Coverage.Row(
                    place.id(),
                    place.county(),
                    place.lat(),
                    place.lon(),
                    from,
                    from + 3,
                    nearest.id(),
                    metres,
                    mobile,
                    sum / 4));
        }
    }

    private void forward(Node from, List<Node> targets) {
        for (int at = 0; at < YEARS; at++) {
            int year = PlanFixture.YEAR_FROM + at;
            double kg = from.massKg()[at];
            if (kg == 0) {
                continue;
            }
            Node to = nearest(targets, from.lat(), from.lon(), year);
            to.massKg()[at] += kg;
            double metres = metres(from.lat(), from.lon(), to.lat(), to.lon());
            flows.add(new Network.Flow(
                    from.id(),
                    to.id(),
                    year,
                    "all",
                    "pack",
                    kg / PACK_KG,
                    kg,
                    "road",
                    metres,
                    kg * metres * 2e-7,
                    kg * metres * 1e-7));
        }
    }

    private static Node nearest(List<Node> nodes, double lat, double lon, int year) {
        return nodes.stream()
                .filter(node -> node.opened() <= year)
                .min(Comparator.comparingDouble(node -> metres(lat, lon, node.lat(), node.lon())))
                .orElseThrow();
    }

    static double metres(double latA, double lonA, double latB, double lonB) {
        double dx = (lonB - lonA) * Math.cos(Math.toRadians((latA + latB) / 2));
        return 1.3 * 111_195 * Math.hypot(dx, latB - latA);
    }

    Network network() {
        List<Network.Site> sites = new ArrayList<>();
        for (List<Node> level : List.of(points, centres, plants)) {
            for (Node node : level) {
                sites.add(site(node));
            }
        }
        Cost cost = cost();
        return new Network(
                "feasible",
                sites,
                flows,
                cost,
                cost.total() * 0.9874,
                0.0126,
                new LocalText(
                        "The bound is of the whole model: relaxation by Lagrange multipliers.", "下界针对整个模型:拉格朗日松弛。"));
    }

    private static Network.Site site(Node node) {
        double most = 1;
        for (double kg : node.massKg()) {
            most = Math.max(most, kg);
        }
        double capacity = Math.ceil(most * 1.15 / 10_000) * 10_000;
        List<Network.Use> use = new ArrayList<>();
        for (int at = 0; at < YEARS; at++) {
            if (PlanFixture.YEAR_FROM + at >= node.opened()) {
                use.add(new Network.Use(
                        PlanFixture.YEAR_FROM + at, node.massKg()[at], capacity, node.massKg()[at] / capacity));
            }
        }
        return new Network.Site(
                node.id(),
                node.kind(),
                node.name(),
                node.kind().equals("processing-plant") ? "NV" : "CA",
                node.lat(),
                node.lon(),
                node.opened(),
                "M",
                capacity,
                node.id().equals("plant-2"),
                use);
    }

    private Cost cost() {
        Map<String, Double> rates = new LinkedHashMap<>();
        rates.put("collection", 61.0);
        rates.put("packaging", 34.0);
        rates.put("transport", 29.0);
        rates.put("handling", 22.0);
        rates.put("testing", 31.0);
        rates.put("discharge", 9.0);
        rates.put("storage", 7.0);
        rates.put("insurance", 6.0);
        rates.put("sites", 48.0);
        rates.put("gate-fee", -18.0);
        double[] batteries = new double[YEARS];
        captured.values().forEach(values -> {
            for (int at = 0; at < YEARS; at++) {
                batteries[at] += values[at];
            }
        });
        double all = java.util.Arrays.stream(batteries).sum();
        List<Cost.Line> lines = new ArrayList<>();
        List<Cost.Summary> summaries = new ArrayList<>();
        rates.forEach((category, rate) -> {
            for (int at = 0; at < YEARS; at++) {
                lines.add(new Cost.Line(PlanFixture.YEAR_FROM + at, category, "all", batteries[at] * rate));
            }
            summaries.add(new Cost.Summary(category, "all", all * rate, rate / PACK_KG, rate));
        });
        summaries.add(new Cost.Summary("gate-fee", "LFP", all * 0.4 * 12, 12 / PACK_KG, 12));
        summaries.add(new Cost.Summary("gate-fee", "NMC811", all * 0.15 * -90, -90 / PACK_KG, -90));
        double total = rates.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Cost(all * total, total / PACK_KG, total, 0, lines, summaries);
    }

    Coverage coverage() {
        List<Double> radii = List.of(25.0, 50.0, 100.0);
        List<Coverage.Summary> summaries = new ArrayList<>();
        for (int stretch = 0; stretch < 4; stretch++) {
            int from = PlanFixture.YEAR_FROM + 4 * stretch;
            List<Coverage.Row> rows =
                    coverageRows.stream().filter(row -> row.yearFrom() == from).toList();
            double all =
                    rows.stream().mapToDouble(Coverage.Row::batteriesPerYear).sum();
            for (double radius : radii) {
                double near = rows.stream()
                        .filter(row -> row.distanceMetres() <= radius * 1000)
                        .mapToDouble(Coverage.Row::batteriesPerYear)
                        .sum();
                double mobile = rows.stream()
                        .filter(row -> row.mobile() || row.distanceMetres() <= radius * 1000)
                        .mapToDouble(Coverage.Row::batteriesPerYear)
                        .sum();
                double areas = rows.stream()
                        .filter(row -> row.distanceMetres() <= radius * 1000)
                        .count();
                summaries.add(
                        new Coverage.Summary(from, from + 3, radius, near / all, areas / places.size(), mobile / all));
            }
        }
        return new Coverage(radii, coverageRows, summaries);
    }
}
