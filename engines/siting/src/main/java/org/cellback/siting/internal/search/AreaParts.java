package org.cellback.siting.internal.search;

import org.cellback.siting.internal.model.Model;

/**
 * Areas that were cut into several items. A mobile stop serves an area as a whole, so its parts take to it together or not
 * at all. Parts of an area follow each other in the numbering of items.
 */
final class AreaParts {
    private final Model model;
    private final State state;

    AreaParts(State state) {
        this.state = state;
        model = state.model;
    }

    /** True when the item is only a part of its area and a mobile stop serves it. */
    boolean isMobilePart(int at) {
        return state.route[at] < State.NONE && model.shareOf[at / model.periods] < 1;
    }

    /** The area's first part in the same period. */
    int first(int at) {
        int item = at / model.periods;
        while (item > 0 && model.areaOf[item - 1] == model.areaOf[item]) {
            item--;
        }
        return item * model.periods + at % model.periods;
    }

    /** The area's last part in the same period. */
    int last(int at) {
        int item = at / model.periods;
        while (item + 1 < model.items && model.areaOf[item + 1] == model.areaOf[item]) {
            item++;
        }
        return item * model.periods + at % model.periods;
    }

    /** Which of its mobile links (counted from 0) is cheapest for the whole area, whose parts have no route now; −1 for none. */
    int cheapestMobile(int at) {
        int item = at / model.periods;
        int period = at % model.periods;
        int parts = (last(at) - first(at)) / model.periods + 1;
        int best = -1;
        double bestCost = Double.POSITIVE_INFINITY;
        for (int m = model.mobile.start[item]; m < model.mobile.start[item + 1]; m++) {
            int centre = model.mobile.target[m];
            int site = model.centreSite(centre);
            double cost = state.costOf(at, -2 - m, centre) + model.weight[at] * state.handling(site, period);
            if (cost < bestCost && hasRoom(site, item, period, parts)) {
                bestCost = cost;
                best = m - model.mobile.start[item];
            }
        }
        return best;
    }

    private boolean hasRoom(int site, int item, int period, int parts) {
        double capacity = state.capacity(site, period) * (1 + 1e-9);
        for (int y = model.calendar.firstYear(period); y < model.calendar.firstYear(period + 1); y++) {
            if (state.load[site * model.years + y] + parts * model.mass[item * model.years + y] > capacity) {
                return false;
            }
        }
        return true;
    }
}
