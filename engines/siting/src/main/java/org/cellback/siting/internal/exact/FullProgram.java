package org.cellback.siting.internal.exact;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cellback.siting.internal.model.Model;
import org.cellback.siting.internal.model.Sites;
import org.cellback.siting.internal.search.Incumbent;
import org.jspecify.annotations.Nullable;

/**
 * The whole problem as one mixed-integer programme for HiGHS, for problems small enough to be solved to proof. Sizes are
 * binaries per site, period and option; routes are shares; what enters a site is split by its option, so that handling
 * costs that depend on size stay linear.
 *
 * <p>HiGHS works to tolerances, so its bound is lowered by a relative 1e-6 before it is used, and its plan is read as
 * sizes and shares only, whose cost is added up anew.
 */
public final class FullProgram {
    private static final double SAFETY = 1e-6;
    private static final double TINY_SHARE = 1e-7;
    private static final int NO_CENTRE = -1;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private final Model model;
    private final MPSolver solver;
    private final MPObjective objective;
    private final boolean integerRoutes;
    /** Open in a size, [site][period * options + option]. */
    private final MPVariable[][] size;

    private final List<MPVariable> routes = new ArrayList<>();
    private final List<int[]> routeKeys = new ArrayList<>();
    /** Rows: mass into a site in a year, [site * years + year]. */
    private final MPConstraint[] load;

    private final MPConstraint[] centreBalance;
    private final MPConstraint[] pointBalance;
    private final MPVariable[] trunkFlow;

    private FullProgram(Model model, MPSolver solver, boolean integerRoutes) {
        this.model = model;
        this.solver = solver;
        this.integerRoutes = integerRoutes;
        objective = solver.objective();
        size = new MPVariable[model.sites.count][];
        load = new MPConstraint[model.sites.count * model.years];
        centreBalance = new MPConstraint[model.centres * model.years * model.commodities];
        pointBalance = new MPConstraint[model.points];
        trunkFlow = new MPVariable[model.trunk.size()];
    }

    /** What HiGHS said: a bound (−∞ when it proved nothing) and its plan's schedule and routes, without flows. */
    public record Answer(
            double bound, boolean infeasible, @Nullable Incumbent plan) {
        static final Answer NOTHING = new Answer(-INFINITY, false, null);
    }

    /** With one year and no plants, flows between points and centres can be added up over items. */
    private static boolean isCompact(Model model) {
        return model.years == 1 && model.plants == 0 && model.mobile.size() == 0;
    }

    /** Number of columns the programme would have. */
    public static long columns(Model model) {
        if (isCompact(model)) {
            return model.links.size() + model.trunk.size();
        }
        long perItem = 0;
        for (int i = 0; i < model.items; i++) {
            for (int l = model.links.start[i]; l < model.links.start[i + 1]; l++) {
                int p = model.links.target[l];
                perItem += model.trunk.start[p + 1] - model.trunk.start[p];
            }
        }
        return (perItem + model.mobile.size()) * model.periods
                + (long) model.haul.size() * model.years * model.commodities;
    }

    /** True when the programme says exactly what is meant: no area with mobile links is cut into parts. */
    public static boolean applies(Model model) {
        for (int i = 0; i < model.items; i++) {
            if (model.shareOf[i] < 1 && model.mobile.start[i] < model.mobile.start[i + 1]) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param secondsMax time limit
     * @param integerRoutes each item takes one route only
     */
    public static Answer solve(Model model, double secondsMax, boolean integerRoutes) {
        Loader.loadNativeLibraries();
        MPSolver solver = MPSolver.createSolver("HIGHS");
        FullProgram program = new FullProgram(model, solver, integerRoutes);
        program.sites();
        if (isCompact(model)) {
            program.trunks();
            program.compactItems();
        } else {
            program.items();
            program.plants();
        }
        try {
            return program.answer(secondsMax);
        } finally {
            solver.delete();
        }
    }

    private Answer answer(double secondsMax) {
        solver.suppressOutput();
        solver.setSolverSpecificParametersAsString("log_to_console=false\noutput_flag=false");
        solver.setTimeLimit((long) Math.min(secondsMax * 1000, 1e9));
        MPSolverParameters parameters = new MPSolverParameters();
        parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 1e-7);
        MPSolver.ResultStatus status = solver.solve(parameters);
        if (status == MPSolver.ResultStatus.INFEASIBLE) {
            return new Answer(INFINITY, true, null);
        }
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            return Answer.NOTHING;
        }
        double cost = objective.value();
        return new Answer(cost - SAFETY * Math.abs(cost) - 1e-9, false, read());
    }

    private void sites() {
        Sites sites = model.sites;
        for (int s = 0; s < sites.count; s++) {
            int options = sites.options[s];
            size[s] = new MPVariable[model.periods * options];
            for (int t = 0; t < model.periods; t++) {
                boolean may = t >= sites.firstPeriod[s];
                MPConstraint one = solver.makeConstraint(may && sites.forced[s] ? 1 : 0, 1);
                for (int o = 0; o < options; o++) {
                    MPVariable open = solver.makeIntVar(0, may ? 1 : 0, "");
                    size[s][t * options + o] = open;
                    one.setCoefficient(open, 1);
                    double next = t + 1 < model.periods ? sites.openingFactor[t + 1] : 0;
                    objective.setCoefficient(
                            open,
                            sites.fixedCost[s][t * options + o]
                                    + sites.installCost[s][o] * (sites.openingFactor[t] - next));
                }
            }
            growsOnly(s);
            loads(s);
        }
    }

    /** In each period a site has at least the option it had before. */
    private void growsOnly(int s) {
        int options = model.sites.options[s];
        for (int t = 1; t < model.periods; t++) {
            for (int least = 0; least < options; least++) {
                MPConstraint grows = solver.makeConstraint(0, INFINITY);
                for (int o = least; o < options; o++) {
                    grows.setCoefficient(size[s][t * options + o], 1);
                    grows.setCoefficient(size[s][(t - 1) * options + o], -1);
                }
            }
        }
    }

    /** Rows that split what enters by the site's option: Σ in option = what enters, in option ≤ its capacity. */
    private void loads(int s) {
        int options = model.sites.options[s];
        for (int y = 0; y < model.years; y++) {
            MPConstraint row = solver.makeConstraint(0, 0);
            load[s * model.years + y] = row;
            int t = model.calendar.periodOf(y);
            for (int o = 0; o < options; o++) {
                MPVariable in = solver.makeNumVar(0, INFINITY, "");
                row.setCoefficient(in, -1);
                objective.setCoefficient(in, model.calendar.discount(y) * model.sites.handling[s][o]);
                double capacity = Math.min(model.sites.capacity[s][o], demand(y));
                MPConstraint fits = solver.makeConstraint(-INFINITY, 0);
                fits.setCoefficient(in, 1);
                fits.setCoefficient(size[s][t * options + o], -capacity);
            }
        }
    }

    private double demand(int y) {
        double sum = 0;
        for (int k = 0; k < model.commodities; k++) {
            sum += model.demandBy[y * model.commodities + k];
        }
        return sum;
    }

    private void items() {
        for (int at = 0; at < centreBalance.length && model.plants > 0; at++) {
            centreBalance[at] = solver.makeConstraint(0, 0);
        }
        for (int i = 0; i < model.items; i++) {
            for (int t = 0; t < model.periods; t++) {
                if (model.weight[i * model.periods + t] > 0) {
                    item(i, t);
                }
            }
        }
    }

    private void item(int i, int t) {
        int at = i * model.periods + t;
        MPConstraint served = solver.makeConstraint(1, 1);
        MPConstraint[] throughCentre = new MPConstraint[model.centres];
        for (int e = model.itemCentreStart[i]; e < model.itemCentreStart[i + 1]; e++) {
            throughCentre[model.itemCentre[e]] = onlyIfOpen(model.centreSite(model.itemCentre[e]), t, 1);
        }
        for (int l = model.links.start[i]; l < model.links.start[i + 1]; l++) {
            int p = model.links.target[l];
            MPConstraint throughPoint = onlyIfOpen(p, t, 1);
            for (int k = model.trunk.start[p]; k < model.trunk.start[p + 1]; k++) {
                double cost = model.links.cost[l * model.periods + t] + model.weight[at] * model.trunk.cost[k];
                int c = model.trunk.target[k];
                MPVariable share = route(at, l, c, cost, integerRoutes);
                served.setCoefficient(share, 1);
                throughPoint.setCoefficient(share, 1);
                throughCentre[c].setCoefficient(share, 1);
                enter(p, i, t, share);
            }
        }
        for (int l = model.mobile.start[i]; l < model.mobile.start[i + 1]; l++) {
            int c = model.mobile.target[l];
            MPVariable share = route(at, -2 - l, c, model.mobile.cost[l * model.periods + t], true);
            served.setCoefficient(share, 1);
            throughCentre[c].setCoefficient(share, 1);
        }
    }

    /** Flows from points to centres, and that what enters a point leaves it. */
    private void trunks() {
        for (int p = 0; p < model.points; p++) {
            pointBalance[p] = solver.makeConstraint(0, 0);
            for (int k = model.trunk.start[p]; k < model.trunk.start[p + 1]; k++) {
                int site = model.centreSite(model.trunk.target[k]);
                MPVariable flow = solver.makeNumVar(0, INFINITY, "");
                trunkFlow[k] = flow;
                objective.setCoefficient(flow, model.calendar.discount(0) * model.trunk.cost[k]);
                pointBalance[p].setCoefficient(flow, -1);
                load[site].setCoefficient(flow, 1);
                double most = Math.min(demand(0), model.sites.largestCapacity(p));
                MPConstraint open = onlyIfOpen(site, 0, Math.min(most, model.sites.largestCapacity(site)));
                open.setCoefficient(flow, 1);
            }
        }
    }

    private void compactItems() {
        for (int i = 0; i < model.items; i++) {
            MPConstraint served = solver.makeConstraint(1, 1);
            for (int l = model.links.start[i]; l < model.links.start[i + 1]; l++) {
                int p = model.links.target[l];
                MPVariable share = integerRoutes ? solver.makeIntVar(0, 1, "") : solver.makeNumVar(0, 1, "");
                objective.setCoefficient(share, model.links.cost[l]);
                served.setCoefficient(share, 1);
                onlyIfOpen(p, 0, 1).setCoefficient(share, 1);
                load[p].setCoefficient(share, model.mass[i]);
                pointBalance[p].setCoefficient(share, model.mass[i]);
                routes.add(share);
                routeKeys.add(new int[] {i, l, NO_CENTRE});
            }
        }
    }

    private MPConstraint onlyIfOpen(int site, int t, double most) {
        MPConstraint row = solver.makeConstraint(-INFINITY, 0);
        int options = model.sites.options[site];
        for (int o = 0; o < options; o++) {
            row.setCoefficient(size[site][t * options + o], -most);
        }
        return row;
    }

    private MPVariable route(int at, int link, int centre, double cost, boolean integer) {
        MPVariable share = integer ? solver.makeIntVar(0, 1, "") : solver.makeNumVar(0, 1, "");
        objective.setCoefficient(share, cost);
        routes.add(share);
        routeKeys.add(new int[] {at, link, centre});
        int item = at / model.periods;
        int t = at % model.periods;
        enter(model.centreSite(centre), item, t, share);
        if (model.plants > 0) {
            int width = model.years * model.commodities;
            int end = model.calendar.firstYear(t + 1) * model.commodities;
            for (int k = model.calendar.firstYear(t) * model.commodities; k < end; k++) {
                if (model.massBy[item * width + k] > 0) {
                    centreBalance[centre * width + k].setCoefficient(share, model.massBy[item * width + k]);
                }
            }
        }
        return share;
    }

    private void enter(int site, int item, int t, MPVariable share) {
        for (int y = model.calendar.firstYear(t); y < model.calendar.firstYear(t + 1); y++) {
            load[site * model.years + y].setCoefficient(share, model.mass[item * model.years + y]);
        }
    }

    private void plants() {
        int width = model.years * model.commodities;
        for (int c = 0; c < model.centres; c++) {
            for (int l = model.haul.start[c]; l < model.haul.start[c + 1]; l++) {
                int q = model.haul.target[l];
                for (int at = 0; at < width; at++) {
                    if (model.gate[q][at] < INFINITY) {
                        int y = at / model.commodities;
                        MPVariable flow = solver.makeNumVar(0, INFINITY, "");
                        centreBalance[c * width + at].setCoefficient(flow, -1);
                        load[model.plantSite(q) * model.years + y].setCoefficient(flow, 1);
                        double cost = model.haul.cost[l] + model.gate[q][at];
                        objective.setCoefficient(flow, model.calendar.discount(y) * cost);
                    }
                }
            }
        }
    }

    private Incumbent read() {
        int[] schedule = new int[model.sites.count * model.periods];
        Arrays.fill(schedule, Sites.CLOSED);
        for (int s = 0; s < model.sites.count; s++) {
            int options = model.sites.options[s];
            for (int at = 0; at < size[s].length; at++) {
                if (size[s][at].solutionValue() > 0.5) {
                    schedule[s * model.periods + at / options] = at % options;
                }
            }
        }
        RouteList list = new RouteList(model);
        for (int r = 0; r < routes.size(); r++) {
            double value = routes.get(r).solutionValue();
            int[] key = routeKeys.get(r);
            if (value > TINY_SHARE && key[2] != NO_CENTRE) {
                list.add(key[0], key[1], key[2], value);
            } else if (value > TINY_SHARE) {
                spread(list, key, value);
            }
        }
        return list.plan(schedule, objective.value());
    }

    /** Sends an item's share on from its point as all that leaves the point is sent. */
    private void spread(RouteList list, int[] key, double value) {
        int point = model.links.target[key[1]];
        double out = 0;
        for (int k = model.trunk.start[point]; k < model.trunk.start[point + 1]; k++) {
            out += Math.max(0, trunkFlow[k].solutionValue());
        }
        for (int k = model.trunk.start[point]; k < model.trunk.start[point + 1]; k++) {
            double part = Math.max(0, trunkFlow[k].solutionValue()) / out;
            if (part > TINY_SHARE) {
                list.add(key[0], key[1], model.trunk.target[k], value * part);
            }
        }
    }
}
