package org.cellback.planning.scenario;

import java.util.List;

/**
 * How long vehicles and batteries last, and what a returned battery is worth.
 *
 * @param lifetimes published ones, before fitting
 * @param warranty batteries that come back for warranty or repair while their vehicle goes on
 * @param fading loss of state of health
 * @param grades from best to worst; the last has minimum 0
 */
public record Ageing(List<Lifetime> lifetimes, List<Warranty> warranty, List<Fading> fading, List<Grade> grades) {
    public Ageing {
        lifetimes = List.copyOf(lifetimes);
        warranty = List.copyOf(warranty);
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
     * @param chemistry a chemistry, or {@code *}
     * @param scaleYears Weibull: S(a) = exp(−(a/scale)^shape). Logistic: S(a) = (1+e^(−shape·scale))/(1+e^(shape·(a−scale)))
     */
    public record Lifetime(
            Subject subject,
            DriveType driveType,
            String chemistry,
            Form form,
            double scaleYears,
            double shape,
            String reference) {}

    /** Share of the batteries in use that come back each year from age {@code ageFrom} to before {@code ageTo}. */
    public record Warranty(DriveType driveType, double ageFrom, double ageTo, double ratePerYear, String reference) {}

    /** State of health at age a: 1 − fadePerYear·a, normal with standard deviation {@code deviationPerYear}·a. */
    public record Fading(String chemistry, double fadePerYear, double deviationPerYear, String reference) {}

    /** A path that a battery can take from some state of health on. */
    public record Grade(String grade, double minimumStateOfHealth, String reference) {}
}
