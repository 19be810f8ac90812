package org.cellback.planning.scenario;

import java.util.List;

/**
 * How long vehicles and batteries last, and what a returned battery is worth.
 *
 * @param lifetimes published ones, before fitting
 * @param repairs batteries taken out while their vehicle goes on
 * @param fading loss of state of health
 * @param grades from best to worst
 */
public record Ageing(List<Lifetime> lifetimes, List<Repair> repairs, List<Fading> fading, List<Grade> grades) {
    /** Stands for every chemistry in a {@code chemistry} column. */
    public static final String ANY = "*";

    public Ageing {
        lifetimes = List.copyOf(lifetimes);
        repairs = List.copyOf(repairs);
        fading = List.copyOf(fading);
        grades = List.copyOf(grades);
    }

    /** What ends: the vehicle (crash, scrap, export) or the battery alone. */
    public enum Subject {
        VEHICLE,
        BATTERY
    }

    public enum Form {
        WEIBULL,
        LOGISTIC
    }

    /**
     * A survival curve over age a in years.
     *
     * @param chemistry a chemistry, or {@link #ANY}
     * @param scaleYears Weibull: S(a) = exp(−(a/scale)^shape). Logistic: S(a) = (1 + e^−shape)/(1 + e^(shape·(a/scale − 1)))
     * @param scaleLogSd standard deviation of the logarithm of {@code scaleYears}
     * @param shapeLogSd standard deviation of the logarithm of {@code shape}
     * @param accidentRatePerYear ends at any age, over and above the curve; 0 for a battery
     */
    public record Lifetime(
            Subject subject,
            DriveType driveType,
            String chemistry,
            Form form,
            double scaleYears,
            double shape,
            double scaleLogSd,
            double shapeLogSd,
            double accidentRatePerYear,
            String reference) {}

    /**
     * Batteries taken out while the vehicle goes on.
     *
     * @param chemistry a chemistry, or {@link #ANY}
     * @param warrantyRatePerYear share replaced each year of the warranty, recalls included
     * @param replacedAfterWarrantyShare share of later battery failures that lead to a new battery; the others end the vehicle
     * @param rateLogSd standard deviation of the logarithm of the rates
     */
    public record Repair(
            DriveType driveType,
            String chemistry,
            double warrantyRatePerYear,
            int warrantyYears,
            double replacedAfterWarrantyShare,
            double rateLogSd,
            String reference) {}

    /**
     * State of health at age a: 1 − firstYearLoss·min(a, 1) − lossPerYear·max(a − 1, 0).
     *
     * @param chemistry a chemistry, or {@link #ANY}
     * @param spreadPerSqrtYear standard deviation between batteries, times the square root of the age
     */
    public record Fading(
            String chemistry, double firstYearLoss, double lossPerYear, double spreadPerSqrtYear, String reference) {}

    /**
     * A path that a battery can take from some state of health on.
     *
     * @param grade {@code reuse}, {@code remanufacture}, {@code second-life} or {@code recycle}
     * @param minimumStateOfHealth one grade has 0
     * @param failed true for the one grade of batteries that were taken out because they failed
     */
    public record Grade(String grade, double minimumStateOfHealth, boolean failed, String reference) {}
}
