package org.cellback.siting.api;

/**
 * This centre may serve the area by a mobile stop, in place of any collection point. The area is then served so for
 * the whole period.
 *
 * @param costPerVisit cost of one visit (distance, hours, crew); the number of visits follows from the
 *     {@link MobileTrigger} and the area's batteries per year
 * @param costPerKg cost per kg on top, 0 for none
 */
public record MobileLink(String area, String centre, double distanceMetres, double costPerVisit, double costPerKg) {}
