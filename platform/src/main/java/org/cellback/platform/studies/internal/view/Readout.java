package org.cellback.platform.studies.internal.view;

/** One figure of a result: what it is, its value with its unit, and its uncertainty or how to read it. */
public record Readout(String label, String value, String unit, String note) {}
