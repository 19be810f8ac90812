package org.cellback.siting.internal.bound;

import java.util.Arrays;
import org.cellback.siting.internal.model.Model;

/**
 * What it costs to send a kg on from each centre, by year and commodity: the cheapest of transport, gate and the price
 * set on each plant.
 */
public final class PlantPrices {
    private static final double UNTAKEN = 1e30;

    private final Model model;
    private final int width;
    /** Discounted cost per kg, [centre * width + year * commodities + commodity]; infinite where no plant takes it. */
    public final double[] perKg;
    /** The same, with {@link #UNTAKEN} for infinite. */
    private final double[] finite;
    /** The plant that gives it, −1 for none. */
    public final int[] plant;

    public PlantPrices(Model model) {
        this.model = model;
        width = model.years * model.commodities;
        perKg = new double[model.centres * width];
        finite = new double[model.centres * width];
        plant = new int[model.centres * width];
    }

    /** @param surcharge discounted per kg on top, [plant * width + year * commodities + commodity]; infinite for closed */
    public void set(double[] surcharge) {
        if (model.plants == 0) {
            return;
        }
        Arrays.fill(perKg, Double.POSITIVE_INFINITY);
        Arrays.fill(plant, -1);
        for (int c = 0; c < model.centres; c++) {
            for (int at = model.haul.start[c]; at < model.haul.start[c + 1]; at++) {
                offer(c, model.haul.target[at], model.haul.cost[at], surcharge);
            }
        }
    }

    private void offer(int centre, int q, double transport, double[] surcharge) {
        double[] gate = model.gate[q];
        for (int at = 0; at < width; at++) {
            double cost = model.calendar.discount(at / model.commodities) * (transport + gate[at])
                    + surcharge[q * width + at];
            if (cost < perKg[centre * width + at]) {
                perKg[centre * width + at] = cost;
                plant[centre * width + at] = q;
            }
        }
    }

    /** Cost of sending each item on from each of its centres, [item-centre * periods + period]. */
    public void itemCosts(double[] result) {
        Arrays.fill(result, 0);
        if (model.plants == 0) {
            return;
        }
        for (int at = 0; at < finite.length; at++) {
            finite[at] = Math.min(perKg[at], UNTAKEN);
        }
        for (int i = 0; i < model.items; i++) {
            for (int at = model.itemCentreStart[i]; at < model.itemCentreStart[i + 1]; at++) {
                int base = model.itemCentre[at] * width;
                for (int t = 0; t < model.periods; t++) {
                    int first = model.calendar.firstYear(t) * model.commodities;
                    int end = model.calendar.firstYear(t + 1) * model.commodities;
                    result[at * model.periods + t] = dot(i * width, base, first, end);
                }
            }
        }
    }

    /** Two sums side by side, which the processor can work on at once; mass without a taker makes the sum huge. */
    private double dot(int itemBase, int centreBase, int first, int end) {
        double even = 0;
        double odd = 0;
        int at = first;
        for (; at + 1 < end; at += 2) {
            even += model.massBy[itemBase + at] * finite[centreBase + at];
            odd += model.massBy[itemBase + at + 1] * finite[centreBase + at + 1];
        }
        if (at < end) {
            even += model.massBy[itemBase + at] * finite[centreBase + at];
        }
        double sum = even + odd;
        return sum < UNTAKEN / 1e6 ? sum : Double.POSITIVE_INFINITY;
    }
}
