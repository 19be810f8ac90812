package org.cellback.siting.internal.search;

import java.util.Arrays;
import org.cellback.siting.internal.model.Model;
import org.cellback.siting.internal.model.Sites;

/**
 * Cheapest flows of one year from (centre, commodity) to plants with limited capacity, by successive shortest paths over
 * the plants: a full plant makes room by sending some other flow on to where that costs least.
 */
final class Transport {
    private static final double TINY_KG = 1e-7;

    private final Model model;
    private final int width;
    private final double[] room;
    private final double[] unitCost;
    private final double[] distance;
    private final int[] next;
    private final int[] moved;
    private int year;
    private double[] flow = new double[0];

    Transport(Model model) {
        this.model = model;
        width = model.years * model.commodities;
        room = new double[model.plants];
        unitCost = new double[model.haul.size() * model.commodities];
        distance = new double[model.plants];
        next = new int[model.plants];
        moved = new int[model.plants];
    }

    /**
     * Writes the year's part of {@code flow} (see {@link PlantStage#flow}) and the year's capacity prices.
     *
     * @return discounted cost of transport, gate and handling; infinite when some mass finds no plant
     */
    double solve(int ofYear, int[] schedule, double[] centreMass, double[] flows, double[] price) {
        year = ofYear;
        flow = flows;
        prepare(schedule);
        double cost = 0;
        for (int c = 0; c < model.centres; c++) {
            for (int k = 0; k < model.commodities; k++) {
                double mass = centreMass[c * width + year * model.commodities + k];
                for (int guard = 0; mass > TINY_KG; guard++) {
                    if (guard > 10_000) {
                        return Double.POSITIVE_INFINITY;
                    }
                    double sent = augment(c, k, mass);
                    if (sent == 0) {
                        return Double.POSITIVE_INFINITY;
                    }
                    mass -= sent;
                }
            }
        }
        measure();
        for (int q = 0; q < model.plants; q++) {
            boolean finite = distance[q] > 0 && distance[q] < Double.POSITIVE_INFINITY;
            price[q * model.years + year] = finite ? distance[q] : 0;
        }
        for (int link = 0; link < model.haul.size(); link++) {
            for (int k = 0; k < model.commodities; k++) {
                double amount = flow[index(link, k)];
                cost += amount == 0 ? 0 : amount * unitCost[link * model.commodities + k];
            }
        }
        return cost;
    }

    private int index(int link, int k) {
        return link * width + year * model.commodities + k;
    }

    private void prepare(int[] schedule) {
        int period = model.calendar.periodOf(year);
        for (int q = 0; q < model.plants; q++) {
            int option = schedule[q * model.periods + period];
            room[q] = model.sites.capacityOf(model.plantSite(q), option);
        }
        for (int link = 0; link < model.haul.size(); link++) {
            int q = model.haul.target[link];
            int option = schedule[q * model.periods + period];
            for (int k = 0; k < model.commodities; k++) {
                double gate = model.gate[q][year * model.commodities + k];
                unitCost[link * model.commodities + k] = option == Sites.CLOSED
                        ? Double.POSITIVE_INFINITY
                        : model.calendar.discount(year)
                                * (model.haul.cost[link] + gate + model.sites.handling[model.plantSite(q)][option]);
                flow[index(link, k)] = 0;
            }
        }
    }

    /** Sends up to {@code mass} on the cheapest way; returns what was sent, 0 when there is no way. */
    private double augment(int c, int k, double mass) {
        int link = cheapest(c, k, false);
        if (link < 0 || room[model.haul.target[link]] < mass) {
            measure();
            link = cheapest(c, k, true);
        }
        if (link < 0) {
            return 0;
        }
        double amount = mass;
        int q = model.haul.target[link];
        for (int guard = 0; room[q] <= TINY_KG && guard < model.plants; guard++) {
            amount = Math.min(amount, flow[moved[q]]);
            q = next[q];
        }
        amount = Math.min(amount, room[q]);
        room[q] -= amount;
        flow[index(link, k)] += amount;
        int from = model.haul.target[link];
        while (from != q) {
            int to = next[from];
            flow[moved[from]] -= amount;
            flow[sibling(moved[from], to)] += amount;
            from = to;
        }
        return amount;
    }

    private int cheapest(int c, int k, boolean withDistance) {
        double best = Double.POSITIVE_INFINITY;
        int chosen = -1;
        for (int link = model.haul.start[c]; link < model.haul.start[c + 1]; link++) {
            double cost =
                    unitCost[link * model.commodities + k] + (withDistance ? distance[model.haul.target[link]] : 0);
            if (cost < best) {
                best = cost;
                chosen = link;
            }
        }
        return chosen;
    }

    /** Cost of making room for a kg at each plant: 0 where there is some, else along the cheapest chain of moves. */
    private void measure() {
        for (int q = 0; q < model.plants; q++) {
            distance[q] = room[q] > TINY_KG ? 0 : Double.POSITIVE_INFINITY;
        }
        for (int pass = 0; pass < model.plants; pass++) {
            if (!relax()) {
                break;
            }
        }
    }

    private boolean relax() {
        boolean changed = false;
        for (int c = 0; c < model.centres; c++) {
            for (int link = model.haul.start[c]; link < model.haul.start[c + 1]; link++) {
                for (int k = 0; k < model.commodities; k++) {
                    if (flow[index(link, k)] > TINY_KG) {
                        changed |= relax(c, link, k);
                    }
                }
            }
        }
        return changed;
    }

    private boolean relax(int c, int link, int k) {
        int q = model.haul.target[link];
        boolean changed = false;
        for (int other = model.haul.start[c]; other < model.haul.start[c + 1]; other++) {
            int to = model.haul.target[other];
            double cost =
                    distance[to] + unitCost[other * model.commodities + k] - unitCost[link * model.commodities + k];
            if (to != q && cost < distance[q] - 1e-12) {
                distance[q] = cost;
                next[q] = to;
                moved[q] = index(link, k);
                changed = true;
            }
        }
        return changed;
    }

    /** The flow of the same centre, year and commodity to another plant. */
    private int sibling(int flowIndex, int q) {
        int link = flowIndex / width;
        int centre = Arrays.binarySearch(model.haul.start, link);
        centre = centre >= 0 ? lastStart(centre) : -centre - 2;
        for (int other = model.haul.start[centre]; other < model.haul.start[centre + 1]; other++) {
            if (model.haul.target[other] == q) {
                return other * width + flowIndex % width;
            }
        }
        throw new IllegalStateException(
                "Centre " + centre + " has no link to plant " + q + ".\nMaybe a way was mixed up.");
    }

    /** Centres without links share a start; the last of them owns the links. */
    private int lastStart(int centre) {
        int last = centre;
        while (last + 1 < model.haul.start.length - 1 && model.haul.start[last + 1] == model.haul.start[centre]) {
            last++;
        }
        return last;
    }
}
