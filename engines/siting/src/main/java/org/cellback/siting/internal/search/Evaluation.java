package org.cellback.siting.internal.search;

import java.util.Arrays;
import org.cellback.siting.internal.bound.PlantPrices;
import org.cellback.siting.internal.model.Model;
import org.cellback.siting.internal.model.Sites;

/** Turns schedules and routes into complete plans: decides the plants, and what the way behind each centre costs. */
final class Evaluation {
    private final Model model;
    private final PlantStage plants;
    private final PlantPrices prices;
    private final double[] centreMass;

    Evaluation(Model model) {
        this.model = model;
        plants = new PlantStage(model);
        prices = new PlantPrices(model);
        centreMass = new double[model.centres * model.years * model.commodities];
    }

    /** Cost behind each centre under the plants of the last evaluation (all open at first), by item-centre and period. */
    double[] onward() {
        double[] result = new double[model.itemCentre.length * model.periods];
        prices.set(plants.surcharge());
        prices.itemCosts(result);
        return result;
    }

    /** The complete plan of a state whose items all have a route; infinite cost when the plants cannot take it all. */
    Incumbent complete(State state) {
        int count = 0;
        int[] at = new int[state.route.length];
        for (int k = 0; k < state.route.length; k++) {
            if (state.route[k] != State.NONE) {
                at[count++] = k;
            }
        }
        at = Arrays.copyOf(at, count);
        int[] link = Arrays.stream(at).map(k -> state.route[k]).toArray();
        int[] centre = Arrays.stream(at).map(k -> state.routeCentre[k]).toArray();
        double[] share = new double[count];
        Arrays.fill(share, 1);
        return complete(state.schedule, at, link, centre, share);
    }

    /** Completes a plan whose plants are settled in its schedule too. */
    Incumbent completeAsScheduled(Incumbent plan) {
        int from = (model.points + model.centres) * model.periods;
        int[] kept = plants.schedule;
        plants.schedule = Arrays.copyOfRange(plan.schedule(), from, plan.schedule().length);
        Incumbent result = complete(plan.schedule(), plan.at(), plan.link(), plan.centre(), plan.share());
        plants.schedule = kept;
        return result;
    }

    /** The same for routes with shares. */
    Incumbent complete(int[] schedule, int[] at, int[] link, int[] centre, double[] share) {
        double cost = 0;
        for (int s = 0; s < model.points + model.centres; s++) {
            cost += model.sites.scheduleCost(s, schedule, s * model.periods);
        }
        Arrays.fill(centreMass, 0);
        for (int r = 0; r < at.length; r++) {
            cost += share[r] * routeCost(schedule, at[r], link[r], centre[r]);
            addMass(at[r], centre[r], share[r]);
        }
        if (model.plants > 0) {
            plants.decide(centreMass);
            cost += plants.cost;
        }
        int[] all = Arrays.copyOf(schedule, model.sites.count * model.periods);
        int from = (model.points + model.centres) * model.periods;
        System.arraycopy(plants.schedule, 0, all, from, plants.schedule.length);
        return new Incumbent(all, at, link, centre, share, plants.flow.clone(), cost);
    }

    private double routeCost(int[] schedule, int at, int link, int centre) {
        int t = at % model.periods;
        double cost = model.weight[at] * handling(schedule, model.centreSite(centre), t);
        if (link < 0) {
            return cost + model.mobile.cost[(-2 - link) * model.periods + t];
        }
        int point = model.links.target[link];
        cost += model.links.cost[link * model.periods + t] + model.weight[at] * handling(schedule, point, t);
        for (int k = model.trunk.start[point]; k < model.trunk.start[point + 1]; k++) {
            if (model.trunk.target[k] == centre) {
                return cost + model.weight[at] * model.trunk.cost[k];
            }
        }
        throw new IllegalStateException("Point " + point + " has no link to centre " + centre
                + ".\nMaybe the route was built for another model.");
    }

    private double handling(int[] schedule, int site, int t) {
        int option = schedule[site * model.periods + t];
        return option == Sites.CLOSED ? 0 : model.sites.handling[site][option];
    }

    private void addMass(int at, int centre, double share) {
        int width = model.years * model.commodities;
        int item = at / model.periods;
        int t = at % model.periods;
        int end = model.calendar.firstYear(t + 1) * model.commodities;
        for (int k = model.calendar.firstYear(t) * model.commodities; k < end; k++) {
            centreMass[centre * width + k] += share * model.massBy[item * width + k];
        }
    }
}
