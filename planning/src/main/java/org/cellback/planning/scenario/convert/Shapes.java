package org.cellback.planning.scenario.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** GeoJSON of named polygons: as geometry, and rewritten with nothing but the name, sorted. */
final class Shapes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private final TreeMap<String, JsonNode> geometryByName = new TreeMap<>();

    Shapes(Path file) throws IOException {
        for (JsonNode feature : JSON.readTree(Files.readAllBytes(file)).get("features")) {
            geometryByName.put(feature.get("properties").get("name").asString(), feature.get("geometry"));
        }
    }

    TreeMap<String, Geometry> geometries() {
        TreeMap<String, Geometry> result = new TreeMap<>();
        geometryByName.forEach((name, node) -> result.put(name, geometry(node)));
        return result;
    }

    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[\n");
        String separator = "";
        for (var entry : geometryByName.entrySet()) {
            text.append(separator)
                    .append("{\"type\":\"Feature\",\"properties\":{\"name\":")
                    .append(JSON.writeValueAsString(entry.getKey()))
                    .append("},\"geometry\":")
                    .append(JSON.writeValueAsString(entry.getValue()))
                    .append('}');
            separator = ",\n";
        }
        Files.writeString(file, text.append("\n]}\n").toString());
    }

    private static Geometry geometry(JsonNode node) {
        JsonNode coordinates = node.get("coordinates");
        if (node.get("type").asString().equals("Polygon")) {
            return polygon(coordinates);
        }
        List<Polygon> polygons = new ArrayList<>();
        coordinates.forEach(part -> polygons.add(polygon(part)));
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = new ArrayList<>();
        rings.forEach(ring -> all.add(ring(ring)));
        return FACTORY.createPolygon(all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode positions) {
        List<Coordinate> all = new ArrayList<>();
        positions.forEach(
                p -> all.add(new Coordinate(p.get(0).doubleValue(), p.get(1).doubleValue())));
        return FACTORY.createLinearRing(all.toArray(Coordinate[]::new));
    }
}
