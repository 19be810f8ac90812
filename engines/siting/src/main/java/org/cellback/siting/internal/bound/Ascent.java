package org.cellback.siting.internal.bound;

import org.cellback.siting.internal.model.Model;
import org.cellback.siting.internal.model.Sites;

/**
 * Climbs the Lagrangian dual by a deflected supergradient method (Camerini, Fratta and Maffioli 1975) with Polyak's step
 * length: a step goes along the sum of this and, fading, all earlier supergradients. When the bound has not risen for a
 * while the step is shortened and the climb goes back to the best prices. Not thread-safe.
 *
 * <p>Each price is stepped in proportion to the root of what its item costs, so that small and large areas move alike.
 */
public final class Ascent {
    private static final double MEMORY = 0.95;
    private static final double FIRST_STEP = 0.2;
    private static final double LAST_STEP = 1e-5;
    private static final int PATIENCE = 15;
    private static final double SHORTER = 0.7;
    /** Plants' prices move in every so manieth step only, since every change of theirs is dear to follow. */
    private static final int PLANT_STEPS = 4;

    private final Model model;
    private final Dual dual;
    private final double[] prices;
    private final double[] best;
    private final double[] gradient;
    private final double[] direction;
    private final double[] scale;
    /** Fading average of the kg per year that the relaxed solution installs, [site * periods + period]. */
    private final double[] installed;

    private double value;
    private double bound;
    private double stepShare = FIRST_STEP;
    private int failures;
    private long steps;

    public Ascent(Model model) {
        this.model = model;
        dual = new Dual(model);
        prices = new double[dual.size];
        gradient = new double[dual.size];
        direction = new double[dual.size];
        scale = new double[dual.size];
        installed = new double[model.sites.count * model.periods];
        new StartPrices(model).fill(prices, scale);
        for (int at = 0; at < dual.size; at++) {
            prices[at] = dual.isPriced(at) ? prices[at] : 0;
            scale[at] = dual.isPriced(at) ? Math.sqrt(scale[at]) : 0;
        }
        best = prices.clone();
        value = dual.evaluate(prices, gradient);
        bound = value;
        average(1);
    }

    /** The best lower bound so far. */
    public double bound() {
        return bound;
    }

    /** See {@link Ascent}: what the relaxed solution installs on average. Changes with every step. */
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
        int firstNonNegative = dual.firstNonNegative();
        int end = steps++ % PLANT_STEPS == 0 ? dual.size : dual.firstPlantPrice();
        double norm = 0;
        for (int at = 0; at < end; at++) {
            double turned = gradient[at] + MEMORY * direction[at];
            if (at >= firstNonNegative && prices[at] <= 0 && turned < 0) {
                turned = 0;
            }
            direction[at] = turned;
            norm += scale[at] * turned * turned;
        }
        if (norm <= 0) {
            return;
        }
        double length = stepShare * (target - value) / norm;
        for (int at = 0; at < end; at++) {
            double moved = prices[at] + length * scale[at] * direction[at];
            prices[at] = at < firstNonNegative ? moved : Math.max(0, moved);
        }
        value = dual.evaluate(prices, gradient);
        average(1 - MEMORY);
        judge();
    }

    private void judge() {
        if (value > bound) {
            bound = value;
            System.arraycopy(prices, 0, best, 0, best.length);
            failures = 0;
        } else if (++failures >= PATIENCE) {
            failures = 0;
            stepShare = Math.max(LAST_STEP, stepShare * SHORTER);
            System.arraycopy(best, 0, prices, 0, best.length);
            value = bound;
        }
    }

    private void average(double part) {
        for (int at = 0; at < installed.length; at++) {
            int site = at / model.periods;
            int option = dual.schedule[at];
            double capacity = option == Sites.CLOSED ? 0 : model.sites.capacity[site][option];
            installed[at] = part * Math.min(capacity, 1e15) + (1 - part) * installed[at];
        }
    }
}
