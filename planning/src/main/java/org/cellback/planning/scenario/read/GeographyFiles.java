package org.cellback.planning.scenario.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cellback.planning.scenario.Geography;
import org.cellback.planning.scenario.Geography.Area;
import org.cellback.planning.scenario.Geography.Polygon;
import org.cellback.planning.scenario.Geography.Position;
import org.cellback.planning.scenario.Geography.Ring;
import org.cellback.planning.scenario.Geography.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Areas and the shapes around them. */
final class GeographyFiles {
    private static final int BYTES_MAX = 20_000_000;
    private static final int RING_MIN = 4;
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Folder folder;

    GeographyFiles(Folder folder) {
        this.folder = folder;
    }

    Geography read() {
        List<Shape> counties = shapes("counties.geojson");
        List<Shape> outline = shapes("outline.geojson");
        Set<String> names = new HashSet<>();
        counties.forEach(c -> names.add(c.name()));
        Set<String> met = new HashSet<>();
        List<Area> areas = new ArrayList<>(folder.rows("areas.csv", "area county lat lon reference", row -> {
            Area area = new Area(
                    row.id("area"),
                    counties.isEmpty() ? row.text("county") : row.known("county", names, "counties.geojson"),
                    row.lat("lat"),
                    row.lon("lon"),
                    row.reference());
            Folder.unique(row, met, "area", area.id());
            return area;
        }));
        areas.sort(java.util.Comparator.comparing(Area::id));
        return new Geography(areas, counties, outline);
    }

    private List<Shape> shapes(String file) {
        JsonNode root = parse(file);
        List<Shape> shapes = new ArrayList<>();
        if (root == null) {
            return shapes;
        }
        JsonNode features = root.path("features");
        if (!features.isArray() || features.isEmpty()) {
            fault(
                    file,
                    "/features",
                    "",
                    "is no list of features.",
                    "the file is GeoJSON of another kind: a FeatureCollection is wanted.");
            return shapes;
        }
        Set<String> met = new HashSet<>();
        for (int i = 0; i < features.size(); i++) {
            String at = "/features/" + i;
            String name = features.get(i).path("properties").path("name").asString("");
            if (name.isEmpty() || !met.add(name)) {
                fault(
                        file,
                        at + "/properties/name",
                        name,
                        name.isEmpty() ? "is missing." : "stands twice.",
                        "each feature needs its own name.");
                continue;
            }
            folder.count(file, "");
            shapes.add(new Shape(
                    name, name, polygons(file, at + "/geometry", features.get(i).path("geometry"))));
        }
        return shapes;
    }

    private @Nullable JsonNode parse(String file) {
        InputStream in = folder.open(file);
        if (in == null) {
            return null;
        }
        try (in) {
            byte[] bytes = in.readNBytes(BYTES_MAX + 1);
            if (bytes.length > BYTES_MAX) {
                fault(
                        file,
                        "",
                        "",
                        "is larger than " + BYTES_MAX + " bytes.",
                        "simpler shapes will do: it is only drawn.");
                return null;
            }
            if (bytes.length == 0) {
                fault(file, "", "", "is empty.", "the file was not written to its end.");
                return null;
            }
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            folder.faults()
                    .add(
                            file,
                            Math.max(0, line),
                            "",
                            "",
                            "is no JSON: " + e.getOriginalMessage(),
                            "the file was cut off, or is not UTF-8.");
            return null;
        } catch (IOException e) {
            folder.cannotRead(file, e);
            return null;
        }
    }

    private void fault(String file, String pointer, String value, String problem, String maybe) {
        folder.faults().add(file, 0, pointer, value, problem, maybe);
    }

    private List<Polygon> polygons(String file, String at, JsonNode geometry) {
        List<Polygon> polygons = new ArrayList<>();
        JsonNode coordinates = geometry.path("coordinates");
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygons.add(polygon(file, at + "/coordinates", coordinates));
            case "MultiPolygon" -> {
                for (int i = 0; i < coordinates.size(); i++) {
                    polygons.add(polygon(file, at + "/coordinates/" + i, coordinates.get(i)));
                }
            }
            default ->
                fault(
                        file,
                        at + "/type",
                        geometry.path("type").asString(""),
                        "is neither Polygon nor MultiPolygon.",
                        "the shape is a line or a point.");
        }
        return polygons;
    }

    private Polygon polygon(String file, String at, JsonNode rings) {
        List<Ring> all = new ArrayList<>();
        for (int i = 0; i < rings.size(); i++) {
            all.add(ring(file, at + "/" + i, rings.get(i)));
        }
        return new Polygon(all);
    }

    private Ring ring(String file, String at, JsonNode positions) {
        List<Position> all = new ArrayList<>();
        if (positions.size() < RING_MIN) {
            fault(file, at, "", "has fewer than " + RING_MIN + " positions.", "the ring was cut off.");
        }
        for (int i = 0; i < positions.size(); i++) {
            double lon = positions.get(i).path(0).asDouble(Double.NaN);
            double lat = positions.get(i).path(1).asDouble(Double.NaN);
            if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
                fault(
                        file,
                        at + "/" + i,
                        positions.get(i).toString(),
                        "is no position on the globe.",
                        "longitude comes first, latitude second, in degrees.");
                return new Ring(List.of());
            }
            all.add(new Position(lon, lat));
        }
        return new Ring(all);
    }
}
