package org.cellback.returns.api;

import java.util.Map;

/**
 * Batteries of a year over all areas. Quantiles do not add up over chemistries or areas: these are their own.
 *
 * @param chemistry a chemistry, or {@link #ALL}
 * @param leakage mean retirements that the formal network does not get
 * @param repairs mean retirements whose vehicle goes on (warranty, repair, swap), part of {@code retirements}
 * @param quality share of the captured batteries by {@link QualityClass#key()}
 */
public record YearReturns(
        int year,
        String chemistry,
        Spread retirements,
        Spread captured,
        double leakage,
        double repairs,
        double capturedMassKg,
        double leakageMassKg,
        double capturedEnergyKwh,
        Map<String, Double> quality) {
    public static final String ALL = "all";

    public YearReturns {
        quality = Map.copyOf(quality);
    }
}
