package org.cellback.siting.internal.search;

import java.util.Arrays;
import org.cellback.siting.internal.model.Model;
import org.cellback.siting.internal.model.Sites;

/** Finds the cheapest route of an item through open sites with room. Keeps the last answer in its fields. */
final class RouteFinder {
    static final int ANY = -1;

    private final Model model;
    private final State state;
    /** Per kg, [point * centres + centre]; infinite without a link. */
    private final double[] trunk;
    /** Centres that can take the item at hand, and what they and the way behind them cost. */
    private final int[] usable;

    private final double[] usableCost;
    private int usableCount;

    int link;
    int centre;
    /** Cost without handling; what {@link State#setRoute} wants. */
    double linkCost;
    /** Cost with handling. */
    double fullCost;

    RouteFinder(State state) {
        this.state = state;
        model = state.model;
        usable = new int[model.centres];
        usableCost = new double[model.centres];
        trunk = new double[model.points * model.centres];
        Arrays.fill(trunk, Double.POSITIVE_INFINITY);
        for (int p = 0; p < model.points; p++) {
            for (int t = model.trunk.start[p]; t < model.trunk.start[p + 1]; t++) {
                trunk[p * model.centres + model.trunk.target[t]] = model.trunk.cost[t];
            }
        }
    }

    /** Looks for the best route of {@code at} that avoids the site {@code avoid}, a point or centre or {@link #ANY}. */
    boolean find(int at, int avoid) {
        begin(at, ANY, avoid - model.points);
        int item = at / model.periods;
        for (int l = model.links.start[item]; l < model.links.start[item + 1]; l++) {
            if (model.links.target[l] != avoid) {
                tryPoint(at, l);
            }
        }
        tryMobile(at);
        return link != State.NONE;
    }

    /** The same through the point of this link only. */
    boolean findByLink(int at, int wantedLink) {
        begin(at, ANY, ANY);
        tryPoint(at, wantedLink);
        return link != State.NONE;
    }

    /** The same through this centre only. */
    boolean findByCentre(int at, int wantedCentre) {
        begin(at, wantedCentre, ANY);
        if (usableCount == 0) {
            return false;
        }
        int item = at / model.periods;
        for (int l = model.links.start[item]; l < model.links.start[item + 1]; l++) {
            tryPoint(at, l);
        }
        tryMobile(at);
        return link != State.NONE;
    }

    private void begin(int at, int wantedCentre, int avoidCentre) {
        fullCost = Double.POSITIVE_INFINITY;
        link = State.NONE;
        usableCount = 0;
        int item = at / model.periods;
        int period = at % model.periods;
        for (int e = model.itemCentreStart[item]; e < model.itemCentreStart[item + 1]; e++) {
            int c = model.itemCentre[e];
            int site = model.points + c;
            if (c != avoidCentre
                    && (wantedCentre == ANY || wantedCentre == c)
                    && state.option(site, period) != Sites.CLOSED
                    && (state.routeCentre[at] == c || state.hasRoom(site, item, period))) {
                usable[usableCount] = c;
                usableCost[usableCount++] =
                        state.onward[e * model.periods + period] + model.weight[at] * state.handling(site, period);
            }
        }
    }

    private void tryPoint(int at, int l) {
        int point = model.links.target[l];
        int period = at % model.periods;
        if (state.option(point, period) == Sites.CLOSED) {
            return;
        }
        double weight = model.weight[at];
        double handling = weight * state.handling(point, period);
        double local = model.links.cost[l * model.periods + period] + handling;
        double best = fullCost - local;
        int chosen = ANY;
        for (int u = 0; u < usableCount; u++) {
            double cost = weight * trunk[point * model.centres + usable[u]] + usableCost[u];
            if (cost < best) {
                best = cost;
                chosen = usable[u];
            }
        }
        boolean here = state.pointOf(at) == point;
        if (chosen != ANY && (here || state.hasRoom(point, at / model.periods, period))) {
            link = l;
            centre = chosen;
            fullCost = local + best;
            linkCost = fullCost - handling - weight * state.handling(model.points + chosen, period);
        }
    }

    private void tryMobile(int at) {
        int item = at / model.periods;
        int period = at % model.periods;
        if (model.shareOf[item] < 1 || usableCount == 0) {
            return;
        }
        for (int m = model.mobile.start[item]; m < model.mobile.start[item + 1]; m++) {
            for (int u = 0; u < usableCount; u++) {
                double cost = model.mobile.cost[m * model.periods + period] + usableCost[u];
                if (usable[u] == model.mobile.target[m] && cost < fullCost) {
                    link = -2 - m;
                    centre = usable[u];
                    fullCost = cost;
                    linkCost = cost - model.weight[at] * state.handling(model.points + usable[u], period);
                }
            }
        }
    }
}
