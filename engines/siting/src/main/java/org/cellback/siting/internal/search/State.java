package org.cellback.siting.internal.search;

import java.util.Arrays;
import org.cellback.siting.internal.model.Model;
import org.cellback.siting.internal.model.Sites;

/**
 * A plan in the making: a schedule for every point and centre, and one route for each item and period, with all loads and
 * the cost kept up to date. Every change can be taken back to a mark. What lies behind the centres is a given cost per item
 * and centre ({@code onward}).
 */
final class State {
    static final int NONE = -1;

    final Model model;
    /** Cost behind the centre, [item-centre * periods + period]. */
    double[] onward;
    /** Option of points and centres, [site * periods + period]. */
    final int[] schedule;
    /** Link of the route, {@link #NONE}, or a mobile link m as −2 − m, [item * periods + period]. */
    final int[] route;
    /** Centre of the route. */
    final int[] routeCentre;
    /** Cost of the route without handling. */
    private final double[] routeCost;
    /** kg, [site * years + year]. */
    final double[] load;
    /** Discounted kg, [site * periods + period]. */
    final double[] loadWeight;

    private final double[] siteCost;
    private double cost;
    private int unserved;
    private final Journal journal = new Journal();

    State(Model model, double[] onward) {
        this.model = model;
        this.onward = onward;
        int sites = model.points + model.centres;
        schedule = new int[sites * model.periods];
        route = new int[model.items * model.periods];
        routeCentre = new int[model.items * model.periods];
        routeCost = new double[model.items * model.periods];
        load = new double[sites * model.years];
        loadWeight = new double[sites * model.periods];
        siteCost = new double[sites];
        clear();
    }

    /** Closes every site and drops every route. */
    void clear() {
        Arrays.fill(schedule, Sites.CLOSED);
        Arrays.fill(route, NONE);
        Arrays.fill(routeCentre, NONE);
        Arrays.fill(routeCost, 0);
        Arrays.fill(load, 0);
        Arrays.fill(loadWeight, 0);
        Arrays.fill(siteCost, 0);
        cost = 0;
        unserved = 0;
        for (double weight : model.weight) {
            unserved += weight > 0 ? 1 : 0;
        }
        journal.clear();
    }

    /** Cost of sites, handling and routes, with the given cost behind the centres. */
    double cost() {
        return cost;
    }

    boolean isComplete() {
        return unserved == 0;
    }

    int option(int site, int period) {
        return schedule[site * model.periods + period];
    }

    double capacity(int site, int period) {
        return model.sites.capacityOf(site, schedule[site * model.periods + period]);
    }

    /** True when the site is open and has room for the item in every year of the period. */
    boolean hasRoom(int site, int item, int period) {
        double capacity = capacity(site, period) * (1 + 1e-9);
        int end = model.calendar.firstYear(period + 1);
        for (int y = model.calendar.firstYear(period); y < end; y++) {
            if (load[site * model.years + y] + model.mass[item * model.years + y] > capacity) {
                return false;
            }
        }
        return true;
    }

    /** True when the loads of the period's years fit. */
    boolean fits(int site, int period) {
        double capacity = capacity(site, period) * (1 + 1e-9);
        int end = model.calendar.firstYear(period + 1);
        for (int y = model.calendar.firstYear(period); y < end; y++) {
            if (load[site * model.years + y] > capacity) {
                return false;
            }
        }
        return true;
    }

    int pointOf(int at) {
        return route[at] >= 0 ? model.links.target[route[at]] : NONE;
    }

    /** What the item pays now in the period, handling at its sites included. */
    double itemCost(int at) {
        double handling = 0;
        int period = at % model.periods;
        if (route[at] >= 0) {
            handling += handling(pointOf(at), period);
        }
        if (routeCentre[at] != NONE) {
            handling += handling(model.centreSite(routeCentre[at]), period);
        }
        return routeCost[at] + handling * model.weight[at];
    }

    double handling(int site, int period) {
        int option = schedule[site * model.periods + period];
        return option == Sites.CLOSED ? 0 : model.sites.handling[site][option];
    }

    /** Gives an item in a period ({@code at = item * periods + period}) another route, or {@link #NONE}. */
    void setRoute(int at, int link, int centre, double linkCost) {
        journal.route(at, route[at], routeCentre[at], routeCost[at]);
        applyRoute(at, link, centre, linkCost);
    }

    private void applyRoute(int at, int link, int centre, double linkCost) {
        book(at, -1);
        unserved += (link == NONE ? 1 : 0) - (route[at] == NONE ? 1 : 0);
        cost += linkCost - routeCost[at];
        route[at] = link;
        routeCentre[at] = centre;
        routeCost[at] = linkCost;
        book(at, 1);
    }

    private void book(int at, int sign) {
        if (route[at] == NONE) {
            return;
        }
        if (route[at] >= 0) {
            book(model.links.target[route[at]], at, sign);
        }
        book(model.centreSite(routeCentre[at]), at, sign);
    }

    private void book(int site, int at, int sign) {
        int item = at / model.periods;
        int period = at % model.periods;
        int end = model.calendar.firstYear(period + 1);
        for (int y = model.calendar.firstYear(period); y < end; y++) {
            load[site * model.years + y] += sign * model.mass[item * model.years + y];
        }
        double weight = sign * model.weight[at];
        loadWeight[site * model.periods + period] += weight;
        double delta = weight * handling(site, period);
        siteCost[site] += delta;
        cost += delta;
    }

    /** Gives a site another schedule. Loads may exceed it until the caller has moved them. */
    void setSchedule(int site, int[] options) {
        journal.schedule(site, schedule, model.periods);
        applySchedule(site, options, 0);
    }

    private void applySchedule(int site, int[] options, int from) {
        System.arraycopy(options, from, schedule, site * model.periods, model.periods);
        double updated = model.sites.scheduleCost(site, schedule, site * model.periods);
        for (int t = 0; t < model.periods; t++) {
            updated += handling(site, t) * loadWeight[site * model.periods + t];
        }
        cost += updated - siteCost[site];
        siteCost[site] = updated;
    }

    int mark() {
        return journal.size();
    }

    void rollBack(int mark) {
        journal.undo(this, mark);
    }

    /** Makes all changes final. */
    void commit() {
        journal.clear();
    }

    /** Takes over everything but the marks. */
    void copyFrom(State other) {
        onward = other.onward;
        System.arraycopy(other.schedule, 0, schedule, 0, schedule.length);
        System.arraycopy(other.route, 0, route, 0, route.length);
        System.arraycopy(other.routeCentre, 0, routeCentre, 0, routeCentre.length);
        System.arraycopy(other.routeCost, 0, routeCost, 0, routeCost.length);
        System.arraycopy(other.load, 0, load, 0, load.length);
        System.arraycopy(other.loadWeight, 0, loadWeight, 0, loadWeight.length);
        System.arraycopy(other.siteCost, 0, siteCost, 0, siteCost.length);
        cost = other.cost;
        unserved = other.unserved;
        journal.clear();
    }

    /** Adds everything up again from schedules and routes, under new costs behind the centres. */
    void recompute(double[] newOnward) {
        onward = newOnward;
        int[] oldSchedule = schedule.clone();
        int[] oldRoute = route.clone();
        int[] oldCentre = routeCentre.clone();
        clear();
        for (int site = 0; site < siteCost.length; site++) {
            applySchedule(site, oldSchedule, site * model.periods);
        }
        for (int at = 0; at < oldRoute.length; at++) {
            if (oldRoute[at] != NONE) {
                applyRoute(at, oldRoute[at], oldCentre[at], costOf(at, oldRoute[at], oldCentre[at]));
            }
        }
    }

    /** Cost of a route without handling. */
    double costOf(int at, int link, int centre) {
        int item = at / model.periods;
        int period = at % model.periods;
        double beyond = onward[model.itemCentreIndex(item, centre) * model.periods + period];
        if (link < NONE) {
            return model.mobile.cost[(-2 - link) * model.periods + period] + beyond;
        }
        int point = model.links.target[link];
        for (int t = model.trunk.start[point]; t < model.trunk.start[point + 1]; t++) {
            if (model.trunk.target[t] == centre) {
                double trunk = model.weight[at] * model.trunk.cost[t];
                return model.links.cost[link * model.periods + period] + trunk + beyond;
            }
        }
        throw new IllegalStateException("Point " + point + " has no link to centre " + centre
                + ".\nMaybe the route was built for another model.");
    }

    /** Writes the cheapest schedule that carries the present loads and takes it if it is cheaper. */
    void trim(int site) {
        Sites sites = model.sites;
        int states = sites.options[site] + 1;
        double[] extra = new double[model.periods * states];
        for (int t = 0; t < model.periods; t++) {
            double peak = 0;
            for (int y = model.calendar.firstYear(t); y < model.calendar.firstYear(t + 1); y++) {
                peak = Math.max(peak, load[site * model.years + y]);
            }
            double weight = loadWeight[site * model.periods + t];
            boolean used = peak > 1e-6;
            extra[t * states] = used ? Double.POSITIVE_INFINITY : 0;
            for (int o = 0; o + 1 < states; o++) {
                boolean enough = sites.capacity[site][o] * (1 + 1e-9) >= peak;
                extra[t * states + o + 1] =
                        enough ? (used ? weight : 0) * sites.handling[site][o] : Double.POSITIVE_INFINITY;
            }
        }
        int[] options = new int[model.periods];
        double best = sites.cheapestSchedule(site, extra, options, 0);
        if (best < siteCost[site] - 1e-9 * Math.abs(siteCost[site])) {
            setSchedule(site, options);
        }
    }

    void restoreRoute(int at, int link, int centre, double linkCost) {
        applyRoute(at, link, centre, linkCost);
    }

    void restoreSchedule(int site, int[] options, int from) {
        applySchedule(site, options, from);
    }
}
