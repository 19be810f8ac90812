package org.cellback.returns.internal;

import java.util.Arrays;
import org.cellback.returns.api.Spread;

/** Quantiles of draws, by linear interpolation between order statistics (Hyndman and Fan 1996, type 7). */
final class Quantiles {
    private Quantiles() {}

    /** Sorts {@code draws}. */
    static Spread spread(double[] draws) {
        Arrays.sort(draws);
        double sum = 0;
        for (double draw : draws) {
            sum += draw;
        }
        return new Spread(
                sum / draws.length,
                ofSorted(draws, 0.5),
                ofSorted(draws, 0.1),
                ofSorted(draws, 0.9),
                ofSorted(draws, 0.025),
                ofSorted(draws, 0.975));
    }

    static double ofSorted(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
