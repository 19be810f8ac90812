package org.cellback.siting.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cellback.siting.api.SitingProblem;
import org.cellback.siting.internal.model.Model;

/** Says in words why a problem can have no plan, where that shows without solving it. */
final class Clashes {
    private static final int LISTED_MAX = 20;

    private final SitingProblem problem;
    private final Model model;
    private final List<String> found = new ArrayList<>();

    private Clashes(SitingProblem problem, Model model) {
        this.problem = problem;
        this.model = model;
    }

    static List<String> find(SitingProblem problem, Model model) {
        Clashes clashes = new Clashes(problem, model);
        for (int i = 0; i < model.items; i++) {
            clashes.reach(i);
        }
        for (int y = 0; y < model.years; y++) {
            clashes.capacity(y);
            clashes.commodities(y);
        }
        return clashes.found;
    }

    private void add(String what, String maybe) {
        if (found.size() < LISTED_MAX) {
            found.add(what + "\n" + maybe);
        }
    }

    /** An item needs, in every period in which it has mass, a site that can be open then. */
    private void reach(int item) {
        for (int t = 0; t < model.periods; t++) {
            if (model.weight[item * model.periods + t] > 0 && !reaches(item, t)) {
                add(
                        "Area '" + problem.areas().get(model.areaOf[item]).id() + "' has no reachable site in period '"
                                + problem.periods().get(t).name() + "': no collection point within "
                                + String.format(Locale.ROOT, "%.0f", problem.coverageRadiusMetres() / 1000)
                                + " km that may be open and leads on to a plant, and no mobile stop.",
                        "Maybe widen the coverage radius, or add a mobile link or a candidate nearby.");
                return;
            }
        }
    }

    private boolean reaches(int item, int t) {
        for (int link = model.mobile.start[item]; link < model.mobile.start[item + 1]; link++) {
            if (opens(model.centreSite(model.mobile.target[link]), t)) {
                return true;
            }
        }
        for (int link = model.links.start[item]; link < model.links.start[item + 1]; link++) {
            int point = model.links.target[link];
            for (int at = model.trunk.start[point]; opens(point, t) && at < model.trunk.start[point + 1]; at++) {
                if (opens(model.centreSite(model.trunk.target[at]), t)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean opens(int site, int t) {
        return model.sites.firstPeriod[site] <= t;
    }

    private void capacity(int y) {
        double onlyPoints = 0;
        double all = 0;
        for (int i = 0; i < model.items; i++) {
            double mass = model.mass[i * model.years + y];
            all += mass;
            onlyPoints += model.mobile.start[i] == model.mobile.start[i + 1] ? mass : 0;
        }
        compare(y, "collection points", 0, model.points, onlyPoints);
        compare(y, "recycling centres", model.points, model.points + model.centres, all);
        compare(y, "processing plants", model.points + model.centres, model.sites.count, all);
    }

    private void compare(int y, String kind, int from, int end, double massKg) {
        double capacity = 0;
        for (int site = from; site < end; site++) {
            capacity += opens(site, model.calendar.periodOf(y)) ? model.sites.largestCapacity(site) : 0;
        }
        if (massKg > capacity * (1 + 1e-9) + 1e-3) {
            add(
                    String.format(
                            Locale.ROOT,
                            "Total capacity of %s is short in %d: %.0f kg come, %.0f kg fit at most.",
                            kind,
                            problem.years().get(y),
                            massKg,
                            capacity),
                    "Maybe allow larger sizes, earlier years or more candidates.");
        }
    }

    private void commodities(int y) {
        for (int k = 0; k < model.commodities; k++) {
            int at = y * model.commodities + k;
            double capacity = 0;
            for (int q = 0; q < model.plants; q++) {
                boolean takes = model.gate[q][at] < Double.POSITIVE_INFINITY
                        && opens(model.plantSite(q), model.calendar.periodOf(y));
                capacity += takes ? model.sites.largestCapacity(model.plantSite(q)) : 0;
            }
            if (model.demandBy[at] > capacity * (1 + 1e-9) + 1e-3) {
                add(
                        String.format(
                                Locale.ROOT,
                                "Plants that take %s are short in %d: %.0f kg come, %.0f kg fit at most.",
                                problem.commodities().get(k),
                                problem.years().get(y),
                                model.demandBy[at],
                                capacity),
                        "Maybe let more plants take it, or raise what may be sent there.");
            }
        }
    }
}
