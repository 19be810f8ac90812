package org.cellback.siting.api;

/**
 * An area may hand its packs to this collection point.
 *
 * @param distanceMetres compared with the coverage radius
 * @param costPerKg cost of bringing a kg there
 * @param costPerBattery cost per battery on top, 0 for none
 */
public record AreaLink(String area, String point, double distanceMetres, double costPerKg, double costPerBattery) {}
