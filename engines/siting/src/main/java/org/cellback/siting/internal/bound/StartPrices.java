package org.cellback.siting.internal.bound;

import org.cellback.siting.internal.model.Model;
import org.cellback.siting.internal.model.Sites;

/** First prices: each item pays its cheapest way and a fair part of full sites; and the scale in which prices move. */
final class StartPrices {
    private final Model model;
    /** What a kg costs at a full site at best, handling included, [site]. */
    private final double[] ownPerKg;
    /** Handling left out. */
    private final double[] fixedPerKg;

    StartPrices(Model model) {
        this.model = model;
        Sites sites = model.sites;
        ownPerKg = new double[sites.count];
        fixedPerKg = new double[sites.count];
        double factor = 0;
        for (int y = 0; y < model.years; y++) {
            factor += model.calendar.discount(y);
        }
        for (int s = 0; s < sites.count; s++) {
            ownPerKg[s] = Double.POSITIVE_INFINITY;
            for (int o = 0; o < sites.options[s]; o++) {
                double cost = sites.installCost[s][o];
                for (int t = 0; t < model.periods; t++) {
                    cost += sites.fixedCost[s][t * sites.options[s] + o];
                }
                double fixed = cost / factor / limited(sites.capacity[s][o]);
                if (fixed + sites.handling[s][o] < ownPerKg[s]) {
                    ownPerKg[s] = fixed + sites.handling[s][o];
                    fixedPerKg[s] = fixed;
                }
            }
        }
    }

    /** Capacity, at most the whole demand of the busiest year. */
    private double limited(double capacity) {
        double busiest = 0;
        for (int y = 0; y < model.years; y++) {
            double year = 0;
            for (int k = 0; k < model.commodities; k++) {
                year += model.demandBy[y * model.commodities + k];
            }
            busiest = Math.max(busiest, year);
        }
        return Math.min(capacity, busiest);
    }

    void fill(double[] prices, double[] scale) {
        PlantPrices plants = new PlantPrices(model);
        plants.set(new double[model.plants * model.years * model.commodities]);
        double[] onward = new double[model.itemCentre.length * model.periods];
        plants.itemCosts(onward);
        int centreFrom = model.items * model.periods;
        for (int i = 0; i < model.items; i++) {
            for (int t = 0; t < model.periods; t++) {
                double weight = model.weight[i * model.periods + t];
                if (weight > 0) {
                    item(i, t, onward, prices, scale);
                    for (int at = model.itemCentreStart[i]; at < model.itemCentreStart[i + 1]; at++) {
                        int site = model.centreSite(model.itemCentre[at]);
                        prices[centreFrom + at * model.periods + t] = weight * ownPerKg[site];
                        scale[centreFrom + at * model.periods + t] =
                                weight * Math.max(ownPerKg[site], 0.2 * fixedPerKg[site]) + 1e-9;
                    }
                }
            }
        }
        plants(scale, centreFrom + model.itemCentre.length * model.periods);
    }

    private void item(int i, int t, double[] onward, double[] prices, double[] scale) {
        double weight = model.weight[i * model.periods + t];
        double[] beyond = new double[model.centres];
        for (int at = model.itemCentreStart[i]; at < model.itemCentreStart[i + 1]; at++) {
            int c = model.itemCentre[at];
            beyond[c] = onward[at * model.periods + t] + weight * ownPerKg[model.centreSite(c)];
        }
        double best = Double.POSITIVE_INFINITY;
        double near = 0;
        for (int link = model.links.start[i]; link < model.links.start[i + 1]; link++) {
            int p = model.links.target[link];
            double local = model.links.cost[link * model.periods + t] + weight * ownPerKg[p];
            for (int at = model.trunk.start[p]; at < model.trunk.start[p + 1]; at++) {
                int c = model.trunk.target[at];
                double cost = local + weight * model.trunk.cost[at] + beyond[c];
                if (cost < best) {
                    best = cost;
                    near = cost - onward[model.itemCentreIndex(i, c) * model.periods + t];
                }
            }
        }
        for (int link = model.mobile.start[i]; link < model.mobile.start[i + 1]; link++) {
            int c = model.mobile.target[link];
            double local = model.mobile.cost[link * model.periods + t];
            if (local + beyond[c] < best) {
                best = local + beyond[c];
                near = local + weight * ownPerKg[model.centreSite(c)];
            }
        }
        boolean reachable = best < Double.POSITIVE_INFINITY;
        prices[i * model.periods + t] = reachable ? best : 0;
        scale[i * model.periods + t] = reachable ? Math.abs(near) + 1e-9 : 0;
    }

    /** A plant's price moves in proportion to what the year's mass costs at its gate or on the way, at least a little. */
    private void plants(double[] scale, int from) {
        int width = model.years * model.commodities;
        double haul = 0;
        for (double cost : model.haul.cost) {
            haul += Math.abs(cost) / model.haul.cost.length;
        }
        for (int q = 0; q < model.plants; q++) {
            for (int at = 0; at < width; at++) {
                double perKg = Math.max(haul, ownPerKg[model.plantSite(q)]);
                scale[from + q * width + at] =
                        perKg * model.demandBy[at] * model.calendar.discount(at / model.commodities);
            }
        }
    }
}
