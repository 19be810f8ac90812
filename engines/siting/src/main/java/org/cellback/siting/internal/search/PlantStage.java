package org.cellback.siting.internal.search;

import java.util.Arrays;
import org.cellback.siting.internal.model.Model;
import org.cellback.siting.internal.model.Sites;

/**
 * The last leg for given masses at the centres: which plants are open, and the cheapest flows from centres to them in
 * every year.
 */
final class PlantStage {
    private final Model model;
    private final int width;
    private final Transport transport;
    /** Option of each plant, [plant * periods + period]. */
    int[] schedule;
    /** kg, [(haul link) * width + year * commodities + commodity]. */
    double[] flow;
    /** Discounted price of a kg of capacity, [plant * years + year]. */
    private double[] price;
    /** Cost of flows, gate, handling and plants; infinite when some mass finds no plant. */
    double cost;

    PlantStage(Model model) {
        this.model = model;
        width = model.years * model.commodities;
        transport = new Transport(model);
        schedule = new int[model.plants * model.periods];
        flow = new double[model.haul.size() * width];
        price = new double[model.plants * model.years];
        openAll();
    }

    private void openAll() {
        for (int q = 0; q < model.plants; q++) {
            int site = model.plantSite(q);
            for (int t = 0; t < model.periods; t++) {
                schedule[q * model.periods + t] =
                        t < model.sites.firstPeriod[site] ? Sites.CLOSED : model.sites.options[site] - 1;
            }
        }
    }

    /** Recomputes flows, prices and cost under the present schedule. */
    void flows(double[] centreMass) {
        cost = 0;
        for (int q = 0; q < model.plants; q++) {
            cost += model.sites.scheduleCost(model.plantSite(q), schedule, q * model.periods);
        }
        Arrays.fill(flow, 0);
        for (int y = 0; y < model.years && cost < Double.POSITIVE_INFINITY; y++) {
            cost += transport.solve(y, schedule, centreMass, flow, price);
        }
    }

    /** Improves the plants' schedules one by one while that pays, then leaves flows, prices and cost of the best. */
    void decide(double[] centreMass) {
        flows(centreMass);
        boolean better = true;
        for (int pass = 0; pass < 3 && better; pass++) {
            better = false;
            for (int q = 0; q < model.plants; q++) {
                if (!model.sites.isFree(model.plantSite(q)) && hasChoice(q)) {
                    better |= improve(q, centreMass);
                }
            }
        }
        flows(centreMass);
    }

    private boolean hasChoice(int q) {
        int site = model.plantSite(q);
        Sites sites = model.sites;
        boolean costs = sites.options[site] > 1 || sites.installCost[site][0] > 0;
        for (double fixed : sites.fixedCost[site]) {
            costs |= fixed > 0;
        }
        return costs;
    }

    private boolean improve(int q, double[] centreMass) {
        int site = model.plantSite(q);
        boolean better = false;
        int[] kept = Arrays.copyOfRange(schedule, q * model.periods, (q + 1) * model.periods);
        double best = cost;
        int first = model.sites.firstPeriod[site];
        for (int opening = first; opening <= model.periods; opening++) {
            if (model.sites.forced[site] && opening > first) {
                break;
            }
            for (int o = 0; o < (opening == model.periods ? 1 : model.sites.options[site]); o++) {
                for (int t = 0; t < model.periods; t++) {
                    schedule[q * model.periods + t] = t < opening ? Sites.CLOSED : o;
                }
                flows(centreMass);
                if (cost < best - 1e-9 * Math.abs(best)) {
                    best = cost;
                    kept = Arrays.copyOfRange(schedule, q * model.periods, (q + 1) * model.periods);
                    better = true;
                }
            }
        }
        System.arraycopy(kept, 0, schedule, q * model.periods, model.periods);
        cost = best;
        return better;
    }

    /** Discounted surcharge per kg on each plant for {@code PlantPrices}: capacity price and handling; infinite when closed. */
    double[] surcharge() {
        double[] result = new double[model.plants * width];
        for (int at = 0; at < result.length; at++) {
            int q = at / width;
            int y = at % width / model.commodities;
            int option = schedule[q * model.periods + model.calendar.periodOf(y)];
            result[at] = option == Sites.CLOSED
                    ? Double.POSITIVE_INFINITY
                    : price[q * model.years + y]
                            + model.calendar.discount(y) * model.sites.handling[model.plantSite(q)][option];
        }
        return result;
    }
}
