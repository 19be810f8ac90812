package org.cellback.returns.api;

/** A distribution by its mean, median and the bounds of its central 80 % and 95 %. */
public record Spread(double mean, double median, double low80, double high80, double low95, double high95) {}
