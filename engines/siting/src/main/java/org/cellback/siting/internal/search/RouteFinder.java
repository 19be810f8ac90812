package org.cellback.siting.internal.search;

import org.cellback.siting.internal.model.Model;
import org.cellback.siting.internal.model.Sites;

/** Finds the cheapest route of an item through open sites with room. Keeps the last answer in its fields. */
final class RouteFinder {
    static final int ANY = -1;

    private final Model model;
    private final State state;
    private final double[] centreCost;

    int link;
    int centre;
    /** Cost without handling; what {@link State#setRoute} wants. */
    double linkCost;
    /** Cost with handling. */
    double fullCost;

    RouteFinder(State state) {
        this.state = state;
        model = state.model;
        centreCost = new double[model.centres];
    }

    /**
     * Looks for the best route of {@code at}, through {@code site} if that is a point or centre and not {@link #ANY}, never
     * through {@code avoid}. The item's own present load is not counted off, so take it out first where that matters.
     */
    boolean find(int at, int site, int avoid) {
        fullCost = Double.POSITIVE_INFINITY;
        link = State.NONE;
        int item = at / model.periods;
        int period = at % model.periods;
        int wantedCentre = site >= model.points ? site - model.points : ANY;
        fillCentreCosts(at, item, period, wantedCentre, avoid - model.points);
        for (int l = model.links.start[item]; l < model.links.start[item + 1]; l++) {
            int point = model.links.target[l];
            boolean wanted = site == ANY || wantedCentre != ANY || point == site;
            if (wanted && point != avoid && state.option(point, period) != Sites.CLOSED) {
                tryPoint(at, l, point, period);
            }
        }
        if (site == ANY || wantedCentre != ANY) {
            tryMobile(at, item, period);
        }
        return link != State.NONE;
    }

    private void fillCentreCosts(int at, int item, int period, int wantedCentre, int avoidCentre) {
        for (int e = model.itemCentreStart[item]; e < model.itemCentreStart[item + 1]; e++) {
            int c = model.itemCentre[e];
            int site = model.centreSite(c);
            boolean usable = state.option(site, period) != Sites.CLOSED
                    && c != avoidCentre
                    && (wantedCentre == ANY || wantedCentre == c)
                    && (state.routeCentre[at] == c || state.hasRoom(site, item, period));
            centreCost[c] = usable
                    ? state.onward[e * model.periods + period] + model.weight[at] * state.handling(site, period)
                    : Double.POSITIVE_INFINITY;
        }
    }

    private void tryPoint(int at, int l, int point, int period) {
        int item = at / model.periods;
        double handling = model.weight[at] * state.handling(point, period);
        double local = model.links.cost[l * model.periods + period] + handling;
        double best = fullCost - local;
        int chosen = ANY;
        for (int t = model.trunk.start[point]; t < model.trunk.start[point + 1]; t++) {
            double cost = model.weight[at] * model.trunk.cost[t] + centreCost[model.trunk.target[t]];
            if (cost < best) {
                best = cost;
                chosen = model.trunk.target[t];
            }
        }
        boolean here = state.pointOf(at) == point;
        if (chosen != ANY && (here || state.hasRoom(point, item, period))) {
            link = l;
            centre = chosen;
            fullCost = local + best;
            linkCost = fullCost - handling - model.weight[at] * state.handling(model.centreSite(chosen), period);
        }
    }

    private void tryMobile(int at, int item, int period) {
        if (model.shareOf[item] < 1) {
            return;
        }
        for (int m = model.mobile.start[item]; m < model.mobile.start[item + 1]; m++) {
            int c = model.mobile.target[m];
            double cost = model.mobile.cost[m * model.periods + period] + centreCost[c];
            if (cost < fullCost) {
                link = -2 - m;
                centre = c;
                fullCost = cost;
                linkCost = cost - model.weight[at] * state.handling(model.centreSite(c), period);
            }
        }
    }
}
