package org.cellback.planning.scenario;

import java.util.List;

/**
 * Where demand is counted, and shapes to draw.
 *
 * @param areas sorted by id
 * @param counties shapes that only aggregate
 * @param outline states around, for maps
 */
public record Geography(List<Area> areas, List<Shape> counties, List<Shape> outline) {
    public Geography {
        areas = List.copyOf(areas);
        counties = List.copyOf(counties);
        outline = List.copyOf(outline);
    }

    /**
     * An area: a ZIP or city.
     *
     * @param county county it aggregates to
     */
    public record Area(String id, String county, double lat, double lon, String reference) {}

    /** A named shape of polygons; the first ring of each is its outer one. */
    public record Shape(String id, String name, List<Polygon> polygons) {
        public Shape {
            polygons = List.copyOf(polygons);
        }
    }

    public record Polygon(List<Ring> rings) {
        public Polygon {
            rings = List.copyOf(rings);
        }
    }

    public record Ring(List<Position> positions) {
        public Ring {
            positions = List.copyOf(positions);
        }
    }

    /** A point in the order of GeoJSON, WGS-84 degrees. */
    public record Position(double lon, double lat) {}
}
