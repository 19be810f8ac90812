package org.cellback.returns.api;

/**
 * Batteries of one area, year and chemistry.
 *
 * @param retirements mean number that leave their vehicle
 * @param captured number that the formal network gets
 * @param massKg mean mass captured
 */
public record AreaReturns(
        String area, int year, String chemistry, double retirements, Spread captured, double massKg) {}
