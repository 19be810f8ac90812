package org.cellback.siting.api;

/**
 * A place where packs are handed over (a ZIP or city).
 *
 * @param massKg captured mass by year (index over all years of all periods, in order) and commodity
 * @param batteries captured number of batteries, same shape; expected values, so fractions are meant
 */
public record Area(String id, double[][] massKg, double[][] batteries) {}
