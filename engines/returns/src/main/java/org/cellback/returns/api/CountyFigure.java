package org.cellback.returns.api;

/** Vehicles of a class in a county and year: sold in the year, or on the register at its end. */
public record CountyFigure(String county, int year, VehicleClass vehicleClass, double vehicles) {}
