package org.cellback.returns.api;

/**
 * Capture share of a kind of source in a year. Between two given years it runs straight; outside them it stays as the nearest.
 * An area's factors multiply its odds.
 *
 * @param sourceKind for instance {@code dealer}, {@code repair-centre}, {@code dismantler}, {@code fleet}
 * @param share 0 to 1
 */
public record CapturePath(String sourceKind, int year, double share) {}
