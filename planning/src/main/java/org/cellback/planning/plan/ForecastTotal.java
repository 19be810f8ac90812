package org.cellback.planning.plan;

import java.util.Map;

/**
 * Batteries of a year, over all areas.
 *
 * @param chemistry a chemistry, or {@code all}
 * @param leakage mean retirements that do not reach the formal network
 * @param quality share of captured batteries by expected quality at return, keys as in the scenario (for instance
 *     {@code second-life}, {@code recycle})
 */
public record ForecastTotal(
        int year,
        String chemistry,
        Interval retirements,
        Interval captured,
        double leakage,
        double capturedMassKg,
        double leakageMassKg,
        Map<String, Double> quality) {}
