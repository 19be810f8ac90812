package org.cellback.planning.plan;

import java.util.List;

/**
 * How far every area is from its service.
 *
 * @param radiiKm radii of the summaries; a page may compute others from the rows
 * @param rows one per area and stretch of years in which nothing changes
 * @param summaries share of captured batteries and of areas within each radius
 */
public record Coverage(List<Double> radiiKm, List<Row> rows, List<Summary> summaries) {

    /**
     * An area's service.
     *
     * @param yearFrom first year of the stretch
     * @param yearTo last year of the stretch
     * @param site nearest open collection point or recycling centre
     * @param distanceMetres travel distance to it
     * @param mobile true when a mobile stop serves the area, so that the distance is no burden on the source
     * @param batteriesPerYear mean captured batteries a year in the stretch
     */
    public record Row(
            String area,
            String county,
            double lat,
            double lon,
            int yearFrom,
            int yearTo,
            String site,
            double distanceMetres,
            boolean mobile,
            double batteriesPerYear) {}

    /** Share of captured batteries, of areas, and of batteries counting mobile stops as covered, within a radius. */
    public record Summary(
            int yearFrom,
            int yearTo,
            double radiusKm,
            double batteriesShare,
            double areasShare,
            double withMobileShare) {}
}
