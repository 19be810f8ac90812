package org.cellback.returns.internal;

import org.cellback.returns.api.LifetimePrior;

/**
 * A survival curve by years since the year of sale. A vehicle is sold in the middle of its year, so at the end of the
 * {@code k}-th year after it the vehicle is k + ½ years old.
 */
final class Survival {
    private static final int AGES = 128;
    /** years since sale + 1 → share alive; entry 0 is the moment of sale. */
    private final double[] alive = new double[AGES];

    Survival(LifetimePrior.Form form, double scaleYears, double shape, double accidentRatePerYear) {
        alive[0] = 1;
        for (int k = 0; k < AGES - 1; k++) {
            double age = k + 0.5;
            alive[k + 1] = Math.exp(-accidentRatePerYear * age) * curve(form, scaleYears, shape, age);
        }
    }

    static Survival of(LifetimePrior prior) {
        return new Survival(prior.form(), prior.scaleYears(), prior.shape(), prior.accidentRatePerYear());
    }

    private static double curve(LifetimePrior.Form form, double scaleYears, double shape, double age) {
        return switch (form) {
            case WEIBULL -> Math.exp(-Math.pow(age / scaleYears, shape));
            case LOGISTIC -> (1 + Math.exp(-shape)) / (1 + Math.exp(shape * (age / scaleYears - 1)));
        };
    }

    /** Share alive at the end of the year {@code yearsSinceSale} after the year of sale; −1 is the moment of sale. */
    double atYearEnd(int yearsSinceSale) {
        return alive[Math.min(yearsSinceSale + 1, AGES - 1)];
    }

    /** Share of those alive at the end of the year before that end within this one. */
    double endsInYear(int yearsSinceSale) {
        double before = atYearEnd(yearsSinceSale - 1);
        return before <= 0 ? 1 : 1 - atYearEnd(yearsSinceSale) / before;
    }
}
