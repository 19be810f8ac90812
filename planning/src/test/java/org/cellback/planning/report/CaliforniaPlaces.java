package org.cellback.planning.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellback.planning.plan.LocalText;
import org.cellback.planning.scenario.Geography;
import org.cellback.planning.scenario.Reference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** ZIP areas, weights and outlines of the open data at hand, where they are: a plan of real size to look at. */
final class CaliforniaPlaces {
    private CaliforniaPlaces() {}

    static Optional<Path> data() {
        String given = Optional.ofNullable(System.getProperty("cellback.data")).orElse(System.getenv("CELLBACK_DATA"));
        if (given != null) {
            return Optional.of(Path.of(given)).filter(Files::isDirectory);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("pom.xml")) && Files.isDirectory(folder.resolve("engines"))) {
                return Optional.of(folder.resolve("../shared/data").normalize()).filter(Files::isDirectory);
            }
        }
        return Optional.empty();
    }

    static List<PlanFixture.Place> places(Path data) throws IOException {
        Map<String, Double> sales = new HashMap<>();
        rows(data.resolve("california/ca_zev_sales_zip_year.csv")).forEach(row -> {
            if (row[1].equals("2023")) {
                sales.merge(row[0], Double.parseDouble(row[2]) + Double.parseDouble(row[3]), Double::sum);
            }
        });
        List<String[]> counties = rows(data.resolve("california/california_county_centroids.csv"));
        List<PlanFixture.Place> places = new ArrayList<>();
        for (String[] row : rows(data.resolve("california/ca_zip_centroids.csv"))) {
            double lat = Double.parseDouble(row[1]);
            double lon = Double.parseDouble(row[2]);
            String county = counties.stream()
                    .min(Comparator.comparingDouble(one ->
                            NetworkFixture.metres(lat, lon, Double.parseDouble(one[2]), Double.parseDouble(one[3]))))
                    .orElseThrow()[1];
            places.add(new PlanFixture.Place(row[0], county, lat, lon, sales.getOrDefault(row[0], 0.5)));
        }
        return places;
    }

    static ReportAssets assets(Path data) throws IOException {
        return new ReportAssets(
                shapes(data.resolve("geo/us_states_west.geojson")),
                shapes(data.resolve("california/california_counties.geojson")),
                List.of(new Reference(
                        "cec",
                        "Zero Emission Vehicle and Infrastructure Statistics",
                        "California Energy Commission",
                        2025,
                        "cite the Commission",
                        "",
                        "sales and stock; no licence text found")),
                new LocalText("Outlines: US Census via us-atlas", "轮廓：美国人口普查局"),
                java.util.Map.of());
    }

    private static List<Geography.Shape> shapes(Path file) throws IOException {
        JsonNode root = JsonMapper.shared().readTree(Files.readString(file));
        List<Geography.Shape> shapes = new ArrayList<>();
        for (JsonNode feature : root.get("features")) {
            JsonNode geometry = feature.get("geometry");
            List<Geography.Polygon> polygons = new ArrayList<>();
            if (geometry.get("type").asString().equals("Polygon")) {
                polygons.add(polygon(geometry.get("coordinates")));
            } else {
                geometry.get("coordinates").forEach(one -> polygons.add(polygon(one)));
            }
            String name = feature.get("properties").get("name").asString();
            shapes.add(new Geography.Shape(name, name, polygons));
        }
        return shapes;
    }

    private static Geography.Polygon polygon(JsonNode rings) {
        List<Geography.Ring> found = new ArrayList<>();
        rings.forEach(ring -> {
            List<Geography.Position> positions = new ArrayList<>();
            ring.forEach(at -> positions.add(
                    new Geography.Position(at.get(0).asDouble(), at.get(1).asDouble())));
            found.add(new Geography.Ring(positions));
        });
        return new Geography.Polygon(found);
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
    }
}
