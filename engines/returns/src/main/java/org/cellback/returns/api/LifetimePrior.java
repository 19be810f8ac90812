package org.cellback.returns.api;

/**
 * A lifetime as published, before anything is fitted.
 *
 * @param chemistry a chemistry, or {@link ChemistryMix#ANY}; vehicle lifetimes are fitted per class, over all chemistries
 * @param scaleYears Weibull: characteristic life (63 % gone); logistic: the age at the middle of the fall
 * @param shape Weibull: its shape; logistic: {@code scaleYears} over the width of the fall; both without unit
 * @param scaleLogSd standard deviation of the logarithm of {@code scaleYears}: how sure the prior is
 * @param shapeLogSd standard deviation of the logarithm of {@code shape}
 * @param accidentRatePerYear share of vehicles that end in a year whatever their age (crash, theft, fire), over and above the
 *     curve; 0 for a battery
 * @param source where it comes from, or {@code assumed}
 */
public record LifetimePrior(
        Part part,
        VehicleClass vehicleClass,
        String chemistry,
        Form form,
        double scaleYears,
        double shape,
        double scaleLogSd,
        double shapeLogSd,
        double accidentRatePerYear,
        String source) {
    /** What lives. */
    public enum Part {
        VEHICLE,
        BATTERY
    }

    /** Form of the survival curve: exp(−(a/scale)^shape), or (1 + e^−shape)/(1 + e^(shape·(a/scale − 1))). */
    public enum Form {
        WEIBULL,
        LOGISTIC
    }
}
