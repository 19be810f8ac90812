package org.cellback.geo.api;

/** One trip: its length and its time. */
public record Travel(double distanceMetres, double durationSeconds) {}
