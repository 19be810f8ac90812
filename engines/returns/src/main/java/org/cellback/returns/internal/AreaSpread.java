package org.cellback.returns.internal;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.cellback.returns.api.Spread;

/**
 * The distribution of a small area's count: Poisson around a mean that itself is uncertain. With the mean gamma-distributed
 * that is the negative binomial; its mean and variance are those of the draws, so no count is simulated.
 */
final class AreaSpread {
    /** From this mean on the count is taken as continuous: gamma with the same mean and variance. */
    private static final double MEAN_CONTINUOUS = 60;

    private AreaSpread() {}

    /**
     * @param mean mean count
     * @param excess variance beyond Poisson's
     */
    static Spread of(double mean, double excess) {
        double variance = mean + Math.max(excess, 1e-9 * mean);
        return mean < MEAN_CONTINUOUS ? counted(mean, variance) : continuous(mean, variance);
    }

    private static Spread continuous(double mean, double variance) {
        GammaDistribution gamma = GammaDistribution.of(mean * mean / variance, variance / mean);
        return new Spread(
                mean,
                gamma.inverseCumulativeProbability(0.5),
                gamma.inverseCumulativeProbability(0.1),
                gamma.inverseCumulativeProbability(0.9),
                gamma.inverseCumulativeProbability(0.025),
                gamma.inverseCumulativeProbability(0.975));
    }

    /** Walks up the negative binomial's probabilities once, and notes where each bound is passed. */
    private static Spread counted(double mean, double variance) {
        double[] shares = {0.025, 0.1, 0.5, 0.9, 0.975};
        double[] bounds = new double[shares.length];
        double size = mean * mean / (variance - mean);
        double odds = mean / (size + mean);
        double probability = Math.exp(-size * Math.log1p(mean / size));
        double below = probability;
        int count = 0;
        for (int i = 0; i < shares.length; i++) {
            while (below < shares[i] && probability > 0) {
                count++;
                probability *= odds * (size + count - 1) / count;
                below += probability;
            }
            bounds[i] = count;
        }
        return new Spread(mean, bounds[2], bounds[1], bounds[3], bounds[0], bounds[4]);
    }
}
