package org.cellback.siting.api;

/**
 * Mass on a link in a year. Undiscounted cost of that link alone (transport or visits; not handling, not the gate).
 *
 * @param year calendar year
 * @param commodity index into the problem's commodities
 * @param batteries number of batteries; behind a centre in proportion to mass
 */
public record Flow(
        Stage stage,
        String from,
        String to,
        int year,
        int commodity,
        double massKg,
        double batteries,
        double distanceMetres,
        double cost) {
    /** Which leg of the way. */
    public enum Stage {
        AREA_TO_POINT,
        AREA_TO_CENTRE_MOBILE,
        POINT_TO_CENTRE,
        CENTRE_TO_PLANT
    }
}
