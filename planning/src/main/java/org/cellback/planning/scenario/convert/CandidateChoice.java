package org.cellback.planning.scenario.convert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.cellback.geo.DistanceService;
import org.cellback.geo.api.Place;

/**
 * Which towns may hold a site. Each next town is the one that shortens the weighted distance from areas to their nearest chosen
 * town most (greedy p-median): for collection points weighted by the square root of vehicles, so that thinly settled counties get
 * theirs, for centres by vehicles. Border states give towns that are large, near and apart from each other.
 */
final class CandidateChoice {

    record Town(String id, String name, String region, int population, double lat, double lon) {}

    /** An area with its vehicles. */
    record Demand(double lat, double lon, double vehicles) {}

    private final List<Town> towns;
    private final List<Demand> demand;
    private final Properties parameters;
    private final Map<Town, double[]> distances = new HashMap<>();

    CandidateChoice(List<Map<String, String>> cities, List<Demand> demand, Properties parameters) {
        this.towns = cities.stream()
                // a section of a town is no town
                .filter(c -> !Csv.get(c, "feature").equals("PPLX"))
                .map(c -> new Town(
                        Csv.get(c, "geonameid"),
                        Csv.get(c, "name"),
                        Csv.get(c, "admin1"),
                        Csv.whole(c, "population"),
                        Csv.number(c, "lat"),
                        Csv.number(c, "lon")))
                .sorted(Comparator.comparing((Town t) -> Integer.parseInt(t.id())))
                .toList();
        this.demand = demand;
        this.parameters = parameters;
    }

    /** Rows of {@code candidates.csv}. */
    List<List<String>> rows() {
        List<Town> californian =
                towns.stream().filter(t -> t.region().equals("CA")).toList();
        List<Town> large = californian.stream()
                .filter(t -> t.population() >= number("centres.populationMin"))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        greedy(californian, number("points"), true).forEach(t -> rows.add(row("collection-point", "cp-", t, ids)));
        greedy(large, number("centres.california"), false)
                .forEach(t -> rows.add(row("recycling-centre", "rc-", t, ids)));
        border().forEach(t -> rows.add(row("recycling-centre", "rc-", t, ids)));
        rows.sort(Comparator.comparing(List::getFirst));
        return rows;
    }

    private List<Town> greedy(List<Town> from, int count, boolean squareRoot) {
        double[] nearestKm = new double[demand.size()];
        java.util.Arrays.fill(nearestKm, 2000);
        List<Town> chosen = new ArrayList<>();
        Set<Town> left = new java.util.LinkedHashSet<>(from);
        while (chosen.size() < count && !left.isEmpty()) {
            Town best = left.iterator().next();
            double most = -1;
            for (Town town : left) {
                double gain = gain(town, nearestKm, squareRoot);
                if (gain > most) {
                    most = gain;
                    best = town;
                }
            }
            chosen.add(best);
            left.remove(best);
            double[] toBest = toAreas(best);
            for (int i = 0; i < nearestKm.length; i++) {
                nearestKm[i] = Math.min(nearestKm[i], toBest[i]);
            }
        }
        return chosen;
    }

    private double gain(Town town, double[] nearestKm, boolean squareRoot) {
        double[] km = toAreas(town);
        double gain = 0;
        for (int i = 0; i < km.length; i++) {
            if (km[i] < nearestKm[i]) {
                double vehicles = demand.get(i).vehicles();
                gain += (nearestKm[i] - km[i]) * (squareRoot ? Math.sqrt(vehicles) : vehicles);
            }
        }
        return gain;
    }

    private List<Town> border() {
        List<Town> chosen = new ArrayList<>();
        List<Town> byPopulation = towns.stream()
                .filter(t -> Set.of("NV", "AZ", "OR").contains(t.region()))
                .filter(t -> t.population() >= number("border.populationMin"))
                .filter(t -> java.util.Arrays.stream(toAreas(t)).anyMatch(km -> km <= number("border.reachKm")))
                .sorted(Comparator.comparingInt(Town::population).reversed().thenComparing(Town::id))
                .toList();
        for (Town town : byPopulation) {
            boolean apart = chosen.stream().allMatch(c -> km(town, c.lat(), c.lon()) >= number("border.spacingKm"));
            if (apart && chosen.size() < number("centres.border")) {
                chosen.add(town);
            }
        }
        return chosen;
    }

    private List<String> row(String kind, String prefix, Town town, Set<String> ids) {
        String slug = java.text.Normalizer.normalize(town.name(), java.text.Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        String id = prefix
                + slug
                + (town.region().equals("CA") ? "" : "-" + town.region().toLowerCase(Locale.ROOT));
        if (!ids.add(id)) {
            id = id + "-" + town.id();
        }
        return List.of(
                id,
                kind,
                town.name(),
                town.region(),
                Csv.text(town.lat(), 5),
                Csv.text(town.lon(), 5),
                String.valueOf(town.population()),
                landCost(town),
                "geonames");
    }

    private String landCost(Town town) {
        int people = towns.stream()
                .filter(t -> km(town, t.lat(), t.lon()) <= number("land.radiusKm"))
                .mapToInt(Town::population)
                .sum();
        return people >= number("land.high") ? "high" : people >= number("land.medium") ? "medium" : "low";
    }

    private int number(String key) {
        return Integer.parseInt(parameters.getProperty(key));
    }

    /** Kilometres from a town to each area. */
    private double[] toAreas(Town town) {
        return distances.computeIfAbsent(
                town,
                t -> demand.stream().mapToDouble(d -> km(t, d.lat(), d.lon())).toArray());
    }

    private static double km(Town town, double lat, double lon) {
        return DistanceService.greatCircleMetres(new Place(town.lat(), town.lon()), new Place(lat, lon)) / 1000;
    }
}
