package org.cellback.planning.scenario;

/** A number with its unit and its source: a key of the references, or {@code assumed}. */
public record Quantity(double value, String unit, String reference) {}
