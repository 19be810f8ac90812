package org.cellback.returns.internal;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cellback.returns.api.Fade;
import org.cellback.returns.api.QualityClass;
import org.cellback.returns.api.RepairRate;

/**
 * The batteries inside living vehicles of one kind, by the vehicle's years since sale: a renewal process. Under warranty a
 * battery is replaced at the warranty rate; later a share of the failures by the battery's survival curve leads to a
 * replacement, the others end the vehicle. A new battery starts at age 0.
 */
final class BatteryLife {
    /** vehicle's years since sale → batteries replaced in that year, per vehicle alive at its start. */
    final double[] replaced;
    /** vehicle's years since sale → failures in that year that end the vehicle, per vehicle alive at its start. */
    final double[] fatal;
    /** vehicle's years since sale → age of its battery → share of the vehicles alive. */
    private final double[][] age;

    BatteryLife(Survival battery, RepairRate rate, double rateFactor, int ages) {
        replaced = new double[ages];
        fatal = new double[ages];
        age = new double[ages][];
        double[] now = {1};
        for (int j = 0; j < ages; j++) {
            boolean warranty = j < rate.warrantyYears();
            // The sale falls in the middle of its year: half a year's chance.
            double part = j == 0 ? 0.5 : 1;
            double[] next = new double[j + 2];
            for (int i = 0; i <= j; i++) {
                double failing = battery.endsInYear(i);
                double swap = part
                        * (warranty
                                ? rate.warrantyRatePerYear() * rateFactor
                                : failing * rate.replacedAfterWarrantyShare() * rateFactor);
                swap = Math.min(swap, 1);
                replaced[j] += now[i] * swap;
                fatal[j] += warranty ? 0 : now[i] * failing * (1 - rate.replacedAfterWarrantyShare());
                next[i + 1] += now[i] * (1 - swap);
                next[0] += now[i] * swap;
            }
            age[j] = now;
            now = next;
        }
    }

    /** Shares by quality class of the batteries in living vehicles, by the vehicle's years since sale. */
    double[][] qualityByAge(Quality quality) {
        double[][] shares = new double[age.length][quality.byAge[0].length];
        for (int j = 0; j < age.length; j++) {
            for (int i = 0; i < age[j].length; i++) {
                for (int c = 0; c < shares[j].length; c++) {
                    shares[j][c] += age[j][i] * quality.byAge[i][c];
                }
            }
        }
        return shares;
    }

    /** Quality classes by the battery's age, for one chemistry. */
    static final class Quality {
        final int failedClass;
        /** age in years → quality class → share. */
        final double[][] byAge;

        Quality(List<QualityClass> classes, Fade fade, int ages) {
            int failed = 0;
            byAge = new double[ages][classes.size()];
            for (int c = 0; c < classes.size(); c++) {
                failed = classes.get(c).failed() ? c : failed;
                double above = classes.get(c).stateOfHealthMin();
                double below = Double.POSITIVE_INFINITY;
                for (QualityClass other : classes) {
                    if (other.stateOfHealthMin() > above) {
                        below = Math.min(below, other.stateOfHealthMin());
                    }
                }
                for (int a = 0; a < ages; a++) {
                    byAge[a][c] = shareBetween(fade, a + 0.5, above, below);
                }
            }
            failedClass = failed;
        }

        private static double shareBetween(Fade fade, double years, double above, double below) {
            double mean = 1 - fade.firstYearLoss() * Math.min(years, 1) - fade.lossPerYear() * Math.max(years - 1, 0);
            NormalDistribution health =
                    NormalDistribution.of(mean, Math.max(fade.spreadPerSqrtYear() * Math.sqrt(years), 1e-6));
            double low = above <= 0 ? 0 : health.cumulativeProbability(above);
            double high = below > 1 ? 1 : health.cumulativeProbability(below);
            return Math.max(0, high - low);
        }
    }
}
