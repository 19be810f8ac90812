package org.cellback.returns.api;

/**
 * A cohort: vehicles sold in an area in a year.
 *
 * @param vehicles number, observed or expected; an expected one need not be whole
 */
public record AreaSales(String area, int year, VehicleClass vehicleClass, double vehicles) {}
