package org.cellback.siting.internal.bound;

import java.util.Arrays;
import org.cellback.siting.internal.model.Links;
import org.cellback.siting.internal.model.Model;

/**
 * The Lagrangian function of the network, split by sites.
 *
 * <p>Relaxed with prices: each item is served once (π, free); what uses a centre is no more than what the centre takes
 * (ρ ≥ 0, by item, centre and period); what goes to a plant is no more than the plant takes (σ ≥ 0, by plant, year and
 * commodity, in money for all of that year's mass). What is left falls apart into one {@link SiteBlock} per site, whose
 * knapsacks are solved over their hull, so the bound is stronger than that of the linear relaxation. Of the years of a
 * period the one with most mass within reach of the site bounds its capacity, which only relaxes the problem.
 */
public final class Dual {
    private final Model model;
    private final int periods;
    private final Links linksByPoint;
    private final int[] itemOfLink;
    private final Links entriesByCentre;
    private final int[] itemOfEntry;
    /** Positions of the three groups in the vector of prices. */
    private final int centreFrom;

    private final int plantFrom;
    public final int size;
    private final boolean plantsPriced;
    private final boolean[] centrePriced;
    /** Year that bounds the capacity, [site * periods + period]; points and centres. */
    private final int[] capacityYear;

    private final PlantPrices plantPrices;
    private final double[] surcharge;
    private final double[] onward;
    private final double[] reduced;
    private final int[] chosenEntry;
    private final double[] centreMass;
    private final double[] centreCost;
    private final SiteBlock block;
    private final SiteBlock plantBlock;
    /** Options chosen at the last evaluation, [site * periods + period]. */
    public final int[] schedule;

    public Dual(Model model) {
        this.model = model;
        periods = model.periods;
        linksByPoint = model.links.byTarget(model.points);
        itemOfLink = model.links.sources();
        Links entries = new Links(model.itemCentreStart, model.itemCentre, new double[0], new int[0]);
        entriesByCentre = entries.byTarget(model.centres);
        itemOfEntry = entries.sources();
        centreFrom = model.items * periods;
        plantFrom = centreFrom + model.itemCentre.length * periods;
        int width = model.years * model.commodities;
        size = plantFrom + model.plants * width;
        boolean priced = false;
        for (int q = 0; q < model.plants; q++) {
            priced |= !model.sites.isFree(model.plantSite(q));
        }
        plantsPriced = priced;
        centrePriced = new boolean[model.centres];
        for (int c = 0; c < model.centres; c++) {
            centrePriced[c] = !model.sites.isFree(model.centreSite(c));
        }
        capacityYear = capacityYears();
        plantPrices = new PlantPrices(model);
        surcharge = new double[model.plants * width];
        onward = new double[model.itemCentre.length * periods];
        plantPrices.set(surcharge);
        plantPrices.itemCosts(onward);
        reduced = new double[model.links.size() * periods];
        chosenEntry = new int[model.links.size() * periods];
        centreMass = new double[model.centres * width];
        centreCost = new double[model.centres];
        int[] byPeriod = new int[periods];
        Arrays.setAll(byPeriod, t -> t);
        block = new SiteBlock(model.sites, byPeriod);
        int[] byYear = new int[model.years];
        Arrays.setAll(byYear, y -> model.calendar.periodOf(y));
        plantBlock = new SiteBlock(model.sites, byYear);
        schedule = new int[model.sites.count * periods];
    }

    /** Prices from this position on must not be negative. */
    public int firstNonNegative() {
        return centreFrom;
    }

    public boolean isPriced(int position) {
        if (position < centreFrom) {
            return true;
        }
        return position < plantFrom ? centrePriced[model.itemCentre[(position - centreFrom) / periods]] : plantsPriced;
    }

    private int[] capacityYears() {
        int sites = model.points + model.centres;
        double[] within = new double[sites * model.years];
        for (int link = 0; link < itemOfLink.length; link++) {
            addMass(within, model.links.target[link], itemOfLink[link]);
        }
        for (int at = 0; at < itemOfEntry.length; at++) {
            addMass(within, model.centreSite(model.itemCentre[at]), itemOfEntry[at]);
        }
        int[] result = new int[sites * periods];
        for (int s = 0; s < sites; s++) {
            for (int y = 0; y < model.years; y++) {
                int t = model.calendar.periodOf(y);
                int best = result[s * periods + t];
                boolean first = y == model.calendar.firstYear(t);
                if (first || within[s * model.years + y] > within[s * model.years + best]) {
                    result[s * periods + t] = y;
                }
            }
        }
        return result;
    }

    private void addMass(double[] within, int site, int item) {
        for (int y = 0; y < model.years; y++) {
            within[site * model.years + y] += model.mass[item * model.years + y];
        }
    }

    /** Value of the Lagrangian at {@code prices}, a lower bound on every plan's cost; writes a supergradient. */
    public double evaluate(double[] prices, double[] gradient) {
        Arrays.fill(gradient, 0);
        Arrays.fill(centreMass, 0);
        if (plantsPriced) {
            spreadPlantPrices(prices);
        }
        double magnitude = 0;
        double bound = 0;
        for (int i = 0; i < model.items; i++) {
            for (int t = 0; t < periods; t++) {
                if (model.weight[i * periods + t] > 0) {
                    bound += prices[i * periods + t];
                    magnitude += Math.abs(prices[i * periods + t]);
                    gradient[i * periods + t] = 1;
                    bound += item(i, t, prices, gradient);
                }
            }
        }
        for (int p = 0; p < model.points; p++) {
            bound += point(p, gradient);
        }
        for (int c = 0; c < model.centres; c++) {
            if (centrePriced[c]) {
                bound += centre(c, prices, gradient);
            }
        }
        if (plantsPriced) {
            bound += plants(prices, gradient);
        }
        return bound - 1e-10 * (magnitude + Math.abs(bound));
    }

    /** The first position of plants' prices. Evaluations are much cheaper while these do not change. */
    public int firstPlantPrice() {
        return plantFrom;
    }

    private void spreadPlantPrices(double[] prices) {
        int width = model.years * model.commodities;
        boolean changed = false;
        for (int at = 0; at < surcharge.length; at++) {
            double demand = model.demandBy[at % width];
            double perKg = demand > 0 ? prices[plantFrom + at] / demand : 0;
            changed |= perKg != surcharge[at];
            surcharge[at] = perKg;
        }
        if (!changed) {
            return;
        }
        plantPrices.set(surcharge);
        plantPrices.itemCosts(onward);
    }

    /** Reduced costs of the item's links; takes the mobile stop at once when it pays. */
    private double item(int i, int t, double[] prices, double[] gradient) {
        for (int at = model.itemCentreStart[i]; at < model.itemCentreStart[i + 1]; at++) {
            centreCost[model.itemCentre[at]] = onward[at * periods + t] + prices[centreFrom + at * periods + t];
        }
        double weight = model.weight[i * periods + t];
        double price = prices[i * periods + t];
        for (int link = model.links.start[i]; link < model.links.start[i + 1]; link++) {
            int point = model.links.target[link];
            double best = Double.POSITIVE_INFINITY;
            int chosen = -1;
            for (int at = model.trunk.start[point]; at < model.trunk.start[point + 1]; at++) {
                double cost = weight * model.trunk.cost[at] + centreCost[model.trunk.target[at]];
                if (cost < best) {
                    best = cost;
                    chosen = model.trunk.target[at];
                }
            }
            reduced[link * periods + t] = model.links.cost[link * periods + t] + best - price;
            chosenEntry[link * periods + t] = chosen;
        }
        return mobile(i, t, price, gradient);
    }

    private double mobile(int i, int t, double price, double[] gradient) {
        double best = 0;
        int chosen = -1;
        for (int link = model.mobile.start[i]; link < model.mobile.start[i + 1]; link++) {
            double cost = model.mobile.cost[link * periods + t] + centreCost[model.mobile.target[link]] - price;
            if (cost < best) {
                best = cost;
                chosen = model.mobile.target[link];
            }
        }
        if (chosen >= 0) {
            use(i, t, chosen, 1, gradient);
        }
        return best;
    }

    /** Books {@code part} of an item as served through a centre. */
    private void use(int i, int t, int centre, double part, double[] gradient) {
        gradient[i * periods + t] -= part;
        if (centrePriced[centre]) {
            gradient[centreFrom + model.itemCentreIndex(i, centre) * periods + t] += part;
        }
        if (plantsPriced) {
            int width = model.years * model.commodities;
            int end = model.calendar.firstYear(t + 1) * model.commodities;
            for (int at = model.calendar.firstYear(t) * model.commodities; at < end; at++) {
                centreMass[centre * width + at] += part * model.massBy[i * width + at];
            }
        }
    }

    private double point(int p, double[] gradient) {
        block.clear();
        for (int t = 0; t < periods; t++) {
            int year = capacityYear[p * periods + t];
            for (int at = linksByPoint.start[p]; at < linksByPoint.start[p + 1]; at++) {
                int link = linksByPoint.target[at];
                int item = itemOfLink[link];
                double weight = model.weight[item * periods + t];
                if (weight > 0 && reduced[link * periods + t] < 0) {
                    double mass = model.mass[item * model.years + year];
                    block.add(t, link, reduced[link * periods + t], mass, weight);
                }
            }
        }
        double cost = block.solve(p, schedule, p * periods);
        for (int t = 0; t < periods; t++) {
            for (int e = block.begin(t); e < block.end(t); e++) {
                if (block.fraction[e] > 0) {
                    int link = block.id[e];
                    use(itemOfLink[link], t, chosenEntry[link * periods + t], block.fraction[e], gradient);
                }
            }
        }
        return cost;
    }

    private double centre(int c, double[] prices, double[] gradient) {
        int site = model.centreSite(c);
        block.clear();
        for (int t = 0; t < periods; t++) {
            int year = capacityYear[site * periods + t];
            for (int at = entriesByCentre.start[c]; at < entriesByCentre.start[c + 1]; at++) {
                int entry = entriesByCentre.target[at];
                int item = itemOfEntry[entry];
                double price = prices[centreFrom + entry * periods + t];
                if (price > 0 && model.weight[item * periods + t] > 0) {
                    double mass = model.mass[item * model.years + year];
                    block.add(t, entry, -price, mass, model.weight[item * periods + t]);
                }
            }
        }
        double cost = block.solve(site, schedule, site * periods);
        for (int t = 0; t < periods; t++) {
            for (int e = block.begin(t); e < block.end(t); e++) {
                gradient[centreFrom + block.id[e] * periods + t] -= block.fraction[e];
            }
        }
        return cost;
    }

    private double plants(double[] prices, double[] gradient) {
        int width = model.years * model.commodities;
        for (int c = 0; c < model.centres; c++) {
            for (int at = 0; at < width; at++) {
                int q = plantPrices.plant[c * width + at];
                if (q >= 0 && centreMass[c * width + at] > 0) {
                    gradient[plantFrom + q * width + at] += centreMass[c * width + at] / model.demandBy[at];
                }
            }
        }
        double cost = 0;
        for (int q = 0; q < model.plants; q++) {
            plantBlock.clear();
            for (int at = 0; at < width; at++) {
                int y = at / model.commodities;
                double price = prices[plantFrom + q * width + at];
                if (price > 0) {
                    double demand = model.demandBy[at];
                    plantBlock.add(y, at, -price, demand, model.calendar.discount(y) * demand);
                }
            }
            int site = model.plantSite(q);
            cost += plantBlock.solve(site, schedule, site * periods);
            for (int e = 0; e < plantBlock.entries(); e++) {
                gradient[plantFrom + q * width + plantBlock.id[e]] -= plantBlock.fraction[e];
            }
        }
        return cost;
    }
}
