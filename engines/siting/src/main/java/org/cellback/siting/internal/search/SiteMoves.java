package org.cellback.siting.internal.search;

import java.util.Arrays;
import org.cellback.siting.internal.model.Links;
import org.cellback.siting.internal.model.Model;
import org.cellback.siting.internal.model.Sites;

/**
 * Gives one site another schedule and settles the items: those that no longer fit go elsewhere, those that gain come, and
 * every site that lost mass shrinks if that pays. The caller marks the state first and decides whether to keep the result.
 */
final class SiteMoves {
    private final Model model;
    private final State state;
    private final RouteFinder finder;
    private final Links linksByPoint;
    private final int[] itemOfLink;
    private final Links entriesByCentre;
    private final int[] itemOfEntry;
    private final AreaParts groups;
    private final Ranking ranking = new Ranking();
    private final Ranking displaced = new Ranking();
    private final boolean[] isTouched;
    private final int[] touched;
    private int touchedCount;
    private final double[] oldCapacity;

    SiteMoves(State state) {
        this.state = state;
        model = state.model;
        finder = new RouteFinder(state);
        groups = new AreaParts(state);
        linksByPoint = model.links.byTarget(model.points);
        itemOfLink = model.links.sources();
        Links entries = new Links(model.itemCentreStart, model.itemCentre, new double[0], new int[0]);
        entriesByCentre = entries.byTarget(model.centres);
        itemOfEntry = entries.sources();
        isTouched = new boolean[model.points + model.centres];
        touched = new int[model.points + model.centres];
        oldCapacity = new double[model.periods];
    }

    /**
     * @param generosity extra discounted cost per kg up to which an item is drawn to the site, for what its old sites save
     * @return false when some item finds no room; the caller then rolls back
     */
    boolean change(int site, int[] options, double generosity) {
        for (int t = 0; t < model.periods; t++) {
            oldCapacity[t] = state.capacity(site, t);
        }
        state.setSchedule(site, options);
        touch(site);
        displaced.clear();
        for (int t = 0; t < model.periods; t++) {
            if (!state.fits(site, t)) {
                evict(site, t);
            }
        }
        if (!place()) {
            return false;
        }
        for (int t = 0; t < model.periods; t++) {
            if (state.capacity(site, t) > oldCapacity[t]) {
                attract(site, t, generosity);
            }
        }
        return true;
    }

    /** Lets an open site have its largest size from its opening on, or {@code early} from when it may open. */
    void enlarge(int site, boolean early) {
        int[] options = new int[model.periods];
        for (int t = 0; t < model.periods; t++) {
            boolean open = state.option(site, t) != Sites.CLOSED || early && t >= model.sites.firstPeriod[site];
            options[t] = open ? model.sites.options[site] - 1 : Sites.CLOSED;
        }
        state.setSchedule(site, options);
        touch(site);
    }

    /** Draws items to an open site as far as it has room. */
    void fill(int site, double generosity) {
        touch(site);
        for (int t = 0; t < model.periods; t++) {
            if (state.option(site, t) != Sites.CLOSED) {
                attract(site, t, generosity);
            }
        }
    }

    /** Lets each of {@code count} item-periods from {@code first} on (round the end) take a better route. */
    void shift(int first, int count) {
        for (int k = 0; k < count; k++) {
            int at = (first + k) % state.route.length;
            if (state.route[at] == State.NONE || groups.isMobilePart(at)) {
                continue;
            }
            double now = state.itemCost(at);
            if (finder.find(at, RouteFinder.ANY) && finder.fullCost < now - 1e-9 * Math.abs(now)) {
                reroute(at);
            }
        }
    }

    /** Shrinks or closes what the last calls left too large. */
    void trimTouched() {
        for (int k = 0; k < touchedCount; k++) {
            state.trim(touched[k]);
            isTouched[touched[k]] = false;
        }
        touchedCount = 0;
    }

    /** Routes every item that has none, large ones first; false when one finds no room. */
    boolean placeAll() {
        displaced.clear();
        for (int at = 0; at < state.route.length; at++) {
            if (state.route[at] == State.NONE && model.weight[at] > 0) {
                displace(at);
            }
        }
        return place();
    }

    /** Serves an area of several parts by a mobile stop in the period of {@code at}, or by points if it has one. */
    boolean toggle(int at) {
        if (!groups.isMobilePart(at)) {
            return toMobile(at);
        }
        displaced.clear();
        for (int part = groups.first(at); part <= groups.last(at); part += model.periods) {
            touchSitesOf(part);
            state.setRoute(part, State.NONE, State.NONE, 0);
        }
        for (int part = groups.first(at); part <= groups.last(at); part += model.periods) {
            if (!finder.find(part, RouteFinder.ANY)) {
                return false;
            }
            reroute(part);
        }
        return true;
    }

    private boolean toMobile(int at) {
        for (int part = groups.first(at); part <= groups.last(at); part += model.periods) {
            touchSitesOf(part);
            state.setRoute(part, State.NONE, State.NONE, 0);
        }
        int choice = groups.cheapestMobile(at);
        for (int part = groups.first(at); choice >= 0 && part <= groups.last(at); part += model.periods) {
            int link = -2 - (model.mobile.start[part / model.periods] + choice);
            int centre = model.mobile.target[-2 - link];
            state.setRoute(part, link, centre, state.costOf(part, link, centre));
        }
        return choice >= 0;
    }

    private void touch(int site) {
        if (!isTouched[site]) {
            isTouched[site] = true;
            touched[touchedCount++] = site;
        }
    }

    private void touchSitesOf(int at) {
        if (state.route[at] >= 0) {
            touch(state.pointOf(at));
        }
        if (state.routeCentre[at] != State.NONE) {
            touch(model.centreSite(state.routeCentre[at]));
        }
    }

    private void reroute(int at) {
        touchSitesOf(at);
        state.setRoute(at, finder.link, finder.centre, finder.linkCost);
    }

    private int visitors(int site) {
        return site < model.points
                ? linksByPoint.start[site + 1] - linksByPoint.start[site]
                : entriesByCentre.start[site - model.points + 1] - entriesByCentre.start[site - model.points];
    }

    private int visitor(int site, int k) {
        return site < model.points
                ? itemOfLink[linksByPoint.target[linksByPoint.start[site] + k]]
                : itemOfEntry[entriesByCentre.target[entriesByCentre.start[site - model.points] + k]];
    }

    private boolean isThrough(int at, int site) {
        return site < model.points
                ? state.pointOf(at) == site
                : state.route[at] != State.NONE && state.routeCentre[at] == site - model.points;
    }

    /** Takes out those items that lose least per kg by going elsewhere, until the rest fits. */
    private void evict(int site, int t) {
        ranking.clear();
        boolean closed = state.option(site, t) == Sites.CLOSED;
        for (int k = 0; k < visitors(site); k++) {
            int at = visitor(site, k) * model.periods + t;
            if (isThrough(at, site)) {
                ranking.add(closed ? 0 : regretPerKg(at, site), at);
            }
        }
        ranking.sort();
        for (int k = 0; k < ranking.size() && (closed || !state.fits(site, t)); k++) {
            takeOut(ranking.get(k));
        }
    }

    /** Drops the item's route, and with a mobile stop those of the area's other parts. */
    private void takeOut(int at) {
        if (groups.isMobilePart(at)) {
            for (int part = groups.first(at); part <= groups.last(at); part += model.periods) {
                dropRoute(part);
            }
        } else {
            dropRoute(at);
        }
    }

    private void dropRoute(int at) {
        if (state.route[at] != State.NONE) {
            touchSitesOf(at);
            displace(at);
            state.setRoute(at, State.NONE, State.NONE, 0);
        }
    }

    /** Queues an item for {@link #place}: first those that only points can take, then the large ones. */
    private void displace(int at) {
        int item = at / model.periods;
        boolean noMobile = model.mobile.start[item] == model.mobile.start[item + 1] || model.shareOf[item] < 1;
        displaced.add(noMobile ? -1e15 - model.weight[at] : -model.weight[at], at);
    }

    private double regretPerKg(int at, int site) {
        return finder.find(at, site) ? (finder.fullCost - state.itemCost(at)) / model.weight[at] : Float.MAX_VALUE;
    }

    private boolean place() {
        displaced.sort();
        boolean all = true;
        for (int k = 0; k < displaced.size(); k++) {
            int at = displaced.get(k);
            if (state.route[at] != State.NONE) {
                continue;
            }
            if (finder.find(at, RouteFinder.ANY)) {
                state.setRoute(at, finder.link, finder.centre, finder.linkCost);
            } else {
                all &= toMobile(at);
            }
        }
        return all;
    }

    private void attract(int site, int t, double generosity) {
        ranking.clear();
        for (int k = 0; k < visitors(site); k++) {
            int at = visitor(site, k) * model.periods + t;
            if (state.route[at] != State.NONE
                    && !groups.isMobilePart(at)
                    && !isThrough(at, site)
                    && findThrough(at, site, k)) {
                double gain = state.itemCost(at) - finder.fullCost + generosity * model.weight[at];
                if (gain > 0) {
                    ranking.add(-gain / model.weight[at], k);
                }
            }
        }
        ranking.sort();
        for (int r = 0; r < ranking.size(); r++) {
            int k = ranking.get(r);
            int at = visitor(site, k) * model.periods + t;
            if (findThrough(at, site, k) && finder.fullCost < state.itemCost(at) + generosity * model.weight[at]) {
                reroute(at);
            }
        }
    }

    /** A route through the site, of which the item is visitor number {@code k}. */
    private boolean findThrough(int at, int site, int k) {
        return site < model.points
                ? finder.findByLink(at, linksByPoint.target[linksByPoint.start[site] + k])
                : finder.findByCentre(at, site - model.points);
    }

    /** Opens every site in its largest size as early as it may. */
    void openAll() {
        int[] options = new int[model.periods];
        for (int site = 0; site < isTouched.length; site++) {
            for (int t = 0; t < model.periods; t++) {
                options[t] = t < model.sites.firstPeriod[site] ? Sites.CLOSED : model.sites.options[site] - 1;
            }
            state.setSchedule(site, options);
            touch(site);
        }
    }

    /** Opens a site at least as large as {@code kgPerYear} asks, by period; never smaller than before. */
    void openFor(int site, double[] kgPerYear, int from, double share) {
        int[] options = new int[model.periods];
        Arrays.fill(options, Sites.CLOSED);
        int option = Sites.CLOSED;
        for (int t = 0; t < model.periods; t++) {
            double wanted = kgPerYear[from + t];
            boolean opens = wanted > share * model.sites.capacity[site][0];
            if (t >= model.sites.firstPeriod[site] && (opens || model.sites.forced[site])) {
                option = Math.max(option, 0);
                while (option + 1 < model.sites.options[site] && model.sites.capacity[site][option] < wanted) {
                    option++;
                }
            }
            options[t] = option;
        }
        state.setSchedule(site, options);
        touch(site);
    }
}
