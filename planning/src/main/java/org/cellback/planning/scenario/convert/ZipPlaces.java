package org.cellback.planning.scenario.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Where each ZIP of the sales file is counted. A ZIP with a centroid is an area in the county whose polygon holds it, or the
 * nearest one where generalised shapes cut off the coast. A ZIP without (post-office boxes, single buyers) is counted with the ZIP
 * of the nearest number that has one, first among those with the same three digits. A ZIP outside California, and {@code 99999}
 * (unknown, most of them the county file's {@code Out of State}), is left out.
 */
final class ZipPlaces {
    private static final int FIRST_CALIFORNIAN = 90000;
    private static final int LAST_CALIFORNIAN = 96199;

    /** An area to be. */
    record Place(String zip, String county, double lat, double lon) {}

    private final TreeMap<String, Place> places = new TreeMap<>();
    private final TreeMap<String, String> hosts = new TreeMap<>();
    private final TreeSet<String> outside = new TreeSet<>();
    private final List<String> offShape = new ArrayList<>();

    static ZipPlaces of(TreeSet<String> zips, Path centroids, TreeMap<String, Geometry> counties) throws IOException {
        ZipPlaces result = new ZipPlaces();
        Map<String, Map<String, String>> byZip = new TreeMap<>();
        for (Map<String, String> row : Csv.read(centroids)) {
            byZip.put(Csv.get(row, "zip"), row);
        }
        TreeSet<String> homeless = new TreeSet<>();
        for (String zip : zips) {
            int number = Integer.parseInt(zip);
            Map<String, String> centroid = byZip.get(zip);
            if (number < FIRST_CALIFORNIAN || number > LAST_CALIFORNIAN) {
                result.outside.add(zip);
            } else if (centroid == null) {
                homeless.add(zip);
            } else {
                result.place(zip, Csv.number(centroid, "lat"), Csv.number(centroid, "lon"), counties);
            }
        }
        homeless.forEach(zip -> result.hosts.put(zip, result.nearestNumber(zip)));
        return result;
    }

    private void place(String zip, double lat, double lon, TreeMap<String, Geometry> counties) {
        Geometry point = new GeometryFactory().createPoint(new Coordinate(lon, lat));
        String nearest = "";
        double least = Double.POSITIVE_INFINITY;
        for (var county : counties.entrySet()) {
            double distance = county.getValue().distance(point);
            if (distance < least) {
                least = distance;
                nearest = county.getKey();
            }
        }
        if (least > 0) {
            offShape.add(zip);
        }
        places.put(zip, new Place(zip, nearest, lat, lon));
    }

    private String nearestNumber(String zip) {
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String other : places.keySet()) {
            int distance = Math.abs(Integer.parseInt(other) - Integer.parseInt(zip))
                    + (other.startsWith(zip.substring(0, 3)) ? 0 : 100_000);
            if (distance < least) {
                least = distance;
                best = other;
            }
        }
        return best;
    }

    /** Areas, by ZIP. */
    TreeMap<String, Place> places() {
        return places;
    }

    /** ZIPs without a centroid, and the area each is counted with. */
    TreeMap<String, String> hosts() {
        return hosts;
    }

    /** ZIPs of other states. */
    TreeSet<String> outside() {
        return outside;
    }

    /** Areas whose centroid lies off every county's generalised shape. */
    List<String> offShape() {
        return offShape;
    }
}
