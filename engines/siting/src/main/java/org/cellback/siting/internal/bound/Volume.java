package org.cellback.siting.internal.bound;

import java.util.Arrays;
import org.cellback.siting.internal.model.Model;
import org.cellback.siting.internal.model.Sites;

/**
 * Climbs the Lagrangian dual by the volume algorithm (Barahona and Anbil 2000): steps from the best prices found along an
 * average of supergradients, with a step length by Polyak's rule. Not thread-safe.
 *
 * <p>Each price is stepped in proportion to a scale of its own (what its item costs), so that small and large areas move
 * alike.
 */
public final class Volume {
    private static final int PATIENCE = 20;
    private static final int REVIEW = 100;

    private final Model model;
    private final Dual dual;
    private final double[] best;
    private final double[] trial;
    private final double[] gradient;
    private final double[] direction;
    private final double[] scale;
    /** Average number of kg per year that the relaxed solution installs, [site * periods + period]. */
    private final double[] installed;

    private double bound;
    private double stepShare = 0.5;
    private double mixMax = 0.2;
    private int failures;
    private long steps;
    private double boundAtReview;

    public Volume(Model model) {
        this.model = model;
        dual = new Dual(model);
        best = new double[dual.size];
        trial = new double[dual.size];
        gradient = new double[dual.size];
        direction = new double[dual.size];
        scale = new double[dual.size];
        installed = new double[model.sites.count * model.periods];
        new StartPrices(model).fill(best, scale);
        for (int at = 0; at < dual.size; at++) {
            if (!dual.isPriced(at)) {
                best[at] = 0;
                scale[at] = 0;
            }
        }
        bound = dual.evaluate(best, direction);
        boundAtReview = bound;
        average(1);
    }

    /** The best lower bound so far. */
    public double bound() {
        return bound;
    }

    /** Best prices of items (first {@code items * periods} positions) and of centres behind them. Do not change. */
    public double[] prices() {
        return best;
    }

    public double[] installed() {
        return installed;
    }

    /** Makes up to {@code count} steps towards {@code target}, a cost above the optimum. */
    public void climb(int count, double target) {
        for (int k = 0; k < count && target > bound; k++) {
            step(target);
        }
    }

    private void step(double target) {
        double norm = 0;
        int firstNonNegative = dual.firstNonNegative();
        for (int at = 0; at < dual.size; at++) {
            if (at < firstNonNegative || best[at] > 0 || direction[at] > 0) {
                norm += scale[at] * direction[at] * direction[at];
            }
        }
        if (norm <= 0) {
            return;
        }
        double length = stepShare * (target - bound) / norm;
        for (int at = 0; at < dual.size; at++) {
            double moved = best[at] + length * scale[at] * direction[at];
            trial[at] = at < firstNonNegative ? moved : Math.max(0, moved);
        }
        double value = dual.evaluate(trial, gradient);
        double mix = mix();
        double agreement = 0;
        for (int at = 0; at < dual.size; at++) {
            agreement += scale[at] * direction[at] * gradient[at];
            direction[at] = mix * gradient[at] + (1 - mix) * direction[at];
        }
        average(mix);
        judge(value, agreement);
        if (++steps % REVIEW == 0) {
            review();
        }
    }

    private void judge(double value, double agreement) {
        if (value > bound) {
            bound = value;
            System.arraycopy(trial, 0, best, 0, best.length);
            failures = 0;
            if (agreement > 0) {
                stepShare = Math.min(2, stepShare * 1.1);
            }
        } else if (++failures >= PATIENCE) {
            failures = 0;
            stepShare = Math.max(1e-4, stepShare * 0.66);
        }
    }

    /** The weight of the new supergradient that makes the average shortest, within limits. */
    private double mix() {
        double newNew = 0;
        double newOld = 0;
        double oldOld = 0;
        for (int at = 0; at < dual.size; at++) {
            newNew += scale[at] * gradient[at] * gradient[at];
            newOld += scale[at] * gradient[at] * direction[at];
            oldOld += scale[at] * direction[at] * direction[at];
        }
        double curvature = newNew - 2 * newOld + oldOld;
        double shortest = curvature > 0 ? (oldOld - newOld) / curvature : mixMax;
        return shortest <= 0 ? mixMax / 10 : Math.min(shortest, mixMax);
    }

    private void review() {
        if (bound < boundAtReview + 0.001 * Math.abs(boundAtReview) && mixMax > 0.005) {
            mixMax /= 2;
        }
        boundAtReview = bound;
    }

    private void average(double mix) {
        for (int at = 0; at < installed.length; at++) {
            int site = at / model.periods;
            int option = dual.schedule[at];
            double capacity = option == Sites.CLOSED ? 0 : model.sites.capacity[site][option];
            installed[at] = mix * Math.min(capacity, Double.MAX_VALUE) + (1 - mix) * installed[at];
        }
    }

    /** Forgets the averaged direction; the next step follows the plain supergradient at the best prices. */
    public void restart() {
        Arrays.fill(direction, 0);
        dual.evaluate(best, direction);
        stepShare = 0.1;
    }
}
