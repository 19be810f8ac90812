package org.cellback.siting.internal.model;

import java.util.Arrays;

/**
 * All sites with their options. A schedule is one option index per period, {@link #CLOSED} before the opening, never
 * falling. Costs are discounted.
 */
public final class Sites {
    public static final int CLOSED = -1;

    public final int count;
    public final int periods;
    /** Options of a site; rising capacity. */
    public final int[] options;
    /** kg per year, [site][option]. */
    public final double[][] capacity;
    /** What is still to be paid to have the option, undiscounted, [site][option]. */
    public final double[][] installCost;
    /** Fixed cost of a period, [site][period * options + option]. */
    public final double[][] fixedCost;
    /** Per kg, [site][option]. */
    public final double[][] handling;
    /** First period in which the site can be open; {@code periods} for never. */
    public final int[] firstPeriod;
    /** Must be open from {@link #firstPeriod} on. */
    public final boolean[] forced;
    /** Discount factor of the first year of each period. */
    public final double[] openingFactor;

    public Sites(int count, double[] openingFactor) {
        this.count = count;
        this.periods = openingFactor.length;
        this.openingFactor = openingFactor;
        options = new int[count];
        capacity = new double[count][];
        installCost = new double[count][];
        fixedCost = new double[count][];
        handling = new double[count][];
        firstPeriod = new int[count];
        forced = new boolean[count];
    }

    /** True when the site can be used without limit and without any cost of its own. */
    public boolean isFree(int site) {
        return firstPeriod[site] == 0
                && options[site] == 1
                && capacity[site][0] == Double.POSITIVE_INFINITY
                && installCost[site][0] == 0
                && handling[site][0] == 0
                && Arrays.stream(fixedCost[site]).allMatch(c -> c == 0);
    }

    public double largestCapacity(int site) {
        return capacity[site][options[site] - 1];
    }

    /** Capacity of an option, 0 when closed. */
    public double capacityOf(int site, int option) {
        return option == CLOSED ? 0 : capacity[site][option];
    }

    /** Opening, growing and fixed cost of the schedule at {@code schedule[from … from + periods − 1]}. */
    public double scheduleCost(int site, int[] schedule, int from) {
        double cost = 0;
        double paid = 0;
        for (int t = 0; t < periods; t++) {
            int option = schedule[from + t];
            if (option == CLOSED) {
                continue;
            }
            double due = installCost[site][option];
            cost += openingFactor[t] * (due - paid) + fixedCost[site][t * options[site] + option];
            paid = due;
        }
        return cost;
    }

    /**
     * The cheapest schedule where being at option {@code o} in period t costs {@code extra[t * (options + 1) + o + 1]} on
     * top and being closed {@code extra[t * (options + 1)]}; infinite extras forbid. Writes it to
     * {@code schedule[from …]} and returns its cost, infinity when there is none.
     */
    public double cheapestSchedule(int site, double[] extra, int[] schedule, int from) {
        int states = options[site] + 1;
        double[] best = new double[periods * states];
        int[] before = new int[periods * states];
        for (int t = 0; t < periods; t++) {
            for (int now = 0; now < states; now++) {
                int at = t * states + now;
                best[at] = Double.POSITIVE_INFINITY;
                if (isBarred(site, t, now) || extra[at] == Double.POSITIVE_INFINITY) {
                    continue;
                }
                double here = extra[at] + (now == 0 ? 0 : fixedCost[site][t * options[site] + now - 1]);
                for (int prior = 0; prior <= (t == 0 ? 0 : now); prior++) {
                    double cost = (t == 0 ? 0 : best[at - states - now + prior])
                            + here
                            + openingFactor[t] * (install(site, now) - install(site, prior));
                    if (cost < best[at]) {
                        best[at] = cost;
                        before[at] = prior;
                    }
                }
            }
        }
        return traceBack(best, before, states, schedule, from);
    }

    private double traceBack(double[] best, int[] before, int states, int[] schedule, int from) {
        int last = (periods - 1) * states;
        int now = 0;
        for (int state = 1; state < states; state++) {
            if (best[last + state] < best[last + now]) {
                now = state;
            }
        }
        double cost = best[last + now];
        for (int t = periods - 1; t >= 0; t--) {
            schedule[from + t] = now - 1;
            now = before[t * states + now];
        }
        return cost;
    }

    private boolean isBarred(int site, int period, int state) {
        return state == 0 ? forced[site] && period >= firstPeriod[site] : period < firstPeriod[site];
    }

    private double install(int site, int state) {
        return state == 0 ? 0 : installCost[site][state - 1];
    }
}
