package org.cellback.siting.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellback.siting.api.Area;
import org.cellback.siting.api.AreaLink;
import org.cellback.siting.api.Candidate;
import org.cellback.siting.api.CapacityOption;
import org.cellback.siting.api.Flow;
import org.cellback.siting.api.MobileLink;
import org.cellback.siting.api.Route;
import org.cellback.siting.api.SiteUse;
import org.cellback.siting.api.SitingCost;
import org.cellback.siting.api.SitingPlan;
import org.cellback.siting.api.SitingProblem;
import org.cellback.siting.api.Status;
import org.cellback.siting.api.TrunkLink;
import org.cellback.siting.internal.model.Model;
import org.cellback.siting.internal.model.Sites;
import org.cellback.siting.internal.model.SitingModels;
import org.cellback.siting.internal.search.Incumbent;

/** Says an {@link Incumbent} in the words of the problem: sites, routes, flows by year and commodity, and what they cost. */
final class PlanWriter {
    private static final double TINY_KG = 1e-6;

    private final SitingProblem problem;
    private final Model model;
    private final Incumbent incumbent;
    private final List<Candidate> order;
    private final List<Flow> flows = new ArrayList<>();
    private final int[] schedule;
    /** Mass and batteries on point → centre links, [trunk link][year * commodities + commodity]. */
    private final Map<Integer, double[][]> trunks = new TreeMap<>();
    /** Mass and batteries into centres, [centre]. */
    private final double[][][] centreIn;

    private final int width;
    private double collection;
    private double mobile;
    private double trunk;
    private double longHaul;
    private double gate;

    private PlanWriter(SitingProblem problem, Model model, Incumbent incumbent) {
        this.problem = problem;
        this.model = model;
        this.incumbent = incumbent;
        order = SitingModels.siteOrder(problem);
        schedule = incumbent.schedule().clone();
        width = model.years * model.commodities;
        centreIn = new double[model.centres][2][width];
    }

    static SitingPlan write(SitingProblem problem, Model model, Engine.Outcome outcome, Incumbent incumbent) {
        PlanWriter writer = new PlanWriter(problem, model, incumbent);
        writer.closeUnusedPlants();
        List<Route> routes = writer.routes();
        writer.trunkFlows();
        writer.haulFlows();
        SitingCost cost = writer.cost();
        double bound = Math.min(outcome.bound(), cost.total());
        double gap = cost.total() == bound ? 0 : (cost.total() - bound) / Math.abs(cost.total());
        Status status = gap <= Engine.Rules.NETWORK.optimalGap() ? Status.OPTIMAL : Status.FEASIBLE;
        return new SitingPlan(
                status, writer.sites(), routes, writer.flows, cost, bound, gap, outcome.notes(), outcome.rounds());
    }

    /** A plant is in the plan from the period of its first flow on, unless it is forced. */
    private void closeUnusedPlants() {
        for (int q = 0; q < model.plants; q++) {
            int site = model.plantSite(q);
            for (int t = 0; t < model.periods && !isUsed(q, t) && !model.sites.forced[site]; t++) {
                schedule[site * model.periods + t] = Sites.CLOSED;
            }
        }
    }

    private boolean isUsed(int q, int t) {
        for (int link = 0; link < model.haul.size(); link++) {
            if (model.haul.target[link] == q) {
                int end = model.calendar.firstYear(t + 1) * model.commodities;
                for (int at = model.calendar.firstYear(t) * model.commodities; at < end; at++) {
                    if (incumbent.flow()[link * width + at] > TINY_KG) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private List<SiteUse> sites() {
        List<SiteUse> result = new ArrayList<>();
        for (int s = 0; s < model.sites.count; s++) {
            List<SiteUse.Size> sizes = new ArrayList<>();
            for (int t = 0; t < model.periods; t++) {
                int option = schedule[s * model.periods + t];
                if (option != Sites.CLOSED) {
                    CapacityOption size = order.get(s).options().get(option);
                    sizes.add(new SiteUse.Size(t, size.name(), size.capacityKgPerYear()));
                }
            }
            if (!sizes.isEmpty()) {
                int opened =
                        problem.periods().get(sizes.getFirst().period()).years().getFirst();
                result.add(new SiteUse(order.get(s).id(), order.get(s).kind(), opened, sizes));
            }
        }
        return result;
    }

    private record Way(int area, int period, int link, int centre) implements Comparable<Way> {
        @Override
        public int compareTo(Way other) {
            int byArea = Integer.compare(area, other.area);
            int byPeriod = byArea != 0 ? byArea : Integer.compare(period, other.period);
            int byLink = byPeriod != 0 ? byPeriod : Integer.compare(link, other.link);
            return byLink != 0 ? byLink : Integer.compare(centre, other.centre);
        }
    }

    /** Routes by area and period, equal ways of an area's parts added up; books the flows of each. */
    private List<Route> routes() {
        Map<Way, Double> ways = new TreeMap<>();
        for (int r = 0; r < incumbent.at().length; r++) {
            int item = incumbent.at()[r] / model.periods;
            int link = incumbent.link()[r];
            int origin = link >= 0 ? model.links.origin[link] : -2 - model.mobile.origin[-2 - link];
            Way way = new Way(
                    model.areaOf[item],
                    incumbent.at()[r] % model.periods,
                    origin,
                    incumbent.centre()[r]);
            ways.merge(way, incumbent.share()[r] * model.shareOf[item], Double::sum);
        }
        List<Route> result = new ArrayList<>();
        ways.forEach((way, share) -> result.add(route(way, share > 1 - 1e-9 ? 1 : share)));
        Map<Integer, double[][]> byLink = new TreeMap<>();
        int area = -1;
        for (Map.Entry<Way, Double> entry : ways.entrySet()) {
            if (entry.getKey().area != area) {
                areaFlows(byLink);
                byLink.clear();
                area = entry.getKey().area;
            }
            book(entry.getKey(), entry.getValue(), byLink);
        }
        areaFlows(byLink);
        return result;
    }

    private Route route(Way way, double share) {
        String area = problem.areas().get(way.area).id();
        String centre = order.get(model.centreSite(way.centre)).id();
        String point = way.link < 0 ? null : problem.areaLinks().get(way.link).point();
        return new Route(area, way.period, point, centre, share);
    }

    private void book(Way way, double share, Map<Integer, double[][]> byLink) {
        Area area = problem.areas().get(way.area);
        double[][] onLink = byLink.computeIfAbsent(way.link, l -> new double[2][width]);
        double[][] onTrunk = way.link < 0 ? null : trunks.computeIfAbsent(trunkOf(way), l -> new double[2][width]);
        for (int y = model.calendar.firstYear(way.period); y < model.calendar.firstYear(way.period + 1); y++) {
            for (int k = 0; k < model.commodities; k++) {
                int at = y * model.commodities + k;
                double mass = share * area.massKg()[y][k];
                double batteries = share * area.batteries()[y][k];
                add(onLink, at, mass, batteries);
                add(centreIn[way.centre], at, mass, batteries);
                if (onTrunk != null) {
                    add(onTrunk, at, mass, batteries);
                }
            }
        }
    }

    private static void add(double[][] to, int at, double mass, double batteries) {
        to[0][at] += mass;
        to[1][at] += batteries;
    }

    private int trunkOf(Way way) {
        String point = problem.areaLinks().get(way.link).point();
        for (int p = 0; p < model.points; p++) {
            if (order.get(p).id().equals(point)) {
                for (int l = model.trunk.start[p]; l < model.trunk.start[p + 1]; l++) {
                    if (model.trunk.target[l] == way.centre) {
                        return model.trunk.origin[l];
                    }
                }
            }
        }
        throw new IllegalStateException("Point '" + point + "' has no link to centre " + way.centre
                + ".\nMaybe the plan was built for another problem.");
    }

    private void areaFlows(Map<Integer, double[][]> byLink) {
        byLink.forEach((link, amounts) -> {
            if (link >= 0) {
                AreaLink l = problem.areaLinks().get(link);
                for (int at = 0; at < width; at++) {
                    double cost = amounts[0][at] * l.costPerKg() + amounts[1][at] * l.costPerBattery();
                    collection += discount(at) * cost;
                    flow(Flow.Stage.AREA_TO_POINT, l.area(), l.point(), at, amounts, l.distanceMetres(), cost);
                }
            } else {
                mobileFlows(problem.mobileLinks().get(-2 - link), amounts);
            }
        });
    }

    /** The cost of a year's visits is spread over its commodities by mass. */
    private void mobileFlows(MobileLink l, double[][] amounts) {
        for (int y = 0; y < model.years; y++) {
            double mass = 0;
            double batteries = 0;
            for (int at = y * model.commodities; at < (y + 1) * model.commodities; at++) {
                mass += amounts[0][at];
                batteries += amounts[1][at];
            }
            double visits = problem.mobileTrigger().expectedVisitsPerYear(batteries) * l.costPerVisit();
            for (int at = y * model.commodities; at < (y + 1) * model.commodities && mass > 0; at++) {
                double cost = amounts[0][at] * l.costPerKg() + visits * amounts[0][at] / mass;
                mobile += discount(at) * cost;
                flow(Flow.Stage.AREA_TO_CENTRE_MOBILE, l.area(), l.centre(), at, amounts, l.distanceMetres(), cost);
            }
        }
    }

    private void trunkFlows() {
        trunks.forEach((origin, amounts) -> {
            TrunkLink l = problem.trunkLinks().get(origin);
            for (int at = 0; at < width; at++) {
                double cost = amounts[0][at] * l.costPerKg();
                trunk += discount(at) * cost;
                flow(Flow.Stage.POINT_TO_CENTRE, l.from(), l.to(), at, amounts, l.distanceMetres(), cost);
            }
        });
    }

    private void haulFlows() {
        int[] from = model.haul.sources();
        double[][] amounts = new double[2][width];
        for (int link = 0; link < model.haul.size(); link++) {
            TrunkLink l = problem.trunkLinks().get(model.haul.origin[link]);
            double[][] in = centreIn[from[link]];
            for (int at = 0; at < width; at++) {
                double mass = incumbent.flow()[link * width + at];
                if (mass > TINY_KG) {
                    amounts[0][at] = mass;
                    amounts[1][at] = in[0][at] > 0 ? in[1][at] * mass / in[0][at] : 0;
                    longHaul += discount(at) * mass * l.costPerKg();
                    gate += discount(at) * mass * model.gate[model.haul.target[link]][at];
                    flow(
                            Flow.Stage.CENTRE_TO_PLANT,
                            l.from(),
                            l.to(),
                            at,
                            amounts,
                            l.distanceMetres(),
                            mass * l.costPerKg());
                }
            }
        }
    }

    private void flow(
            Flow.Stage stage, String from, String to, int at, double[][] amounts, double metres, double cost) {
        if (amounts[0][at] > 0) {
            int year = problem.years().get(at / model.commodities);
            int commodity = at % model.commodities;
            flows.add(new Flow(stage, from, to, year, commodity, amounts[0][at], amounts[1][at], metres, cost));
        }
    }

    private double discount(int at) {
        return model.calendar.discount(at / model.commodities);
    }

    private SitingCost cost() {
        double opening = 0;
        double fixed = 0;
        for (int s = 0; s < model.sites.count; s++) {
            double both = model.sites.scheduleCost(s, schedule, s * model.periods);
            double years = 0;
            for (int t = 0; t < model.periods; t++) {
                int option = schedule[s * model.periods + t];
                years += option == Sites.CLOSED ? 0 : model.sites.fixedCost[s][t * model.sites.options[s] + option];
            }
            fixed += years;
            opening += both - years;
        }
        return new SitingCost(opening, fixed, handling(), collection, mobile, trunk, longHaul, gate);
    }

    private double handling() {
        double sum = 0;
        for (int r = 0; r < incumbent.at().length; r++) {
            int at = incumbent.at()[r];
            double mass = incumbent.share()[r] * model.weight[at];
            int link = incumbent.link()[r];
            sum += mass * rate(model.centreSite(incumbent.centre()[r]), at % model.periods);
            sum += link < 0 ? 0 : mass * rate(model.links.target[link], at % model.periods);
        }
        for (int link = 0; link < model.haul.size(); link++) {
            int site = model.plantSite(model.haul.target[link]);
            for (int at = 0; at < width; at++) {
                double mass = incumbent.flow()[link * width + at];
                if (mass > TINY_KG) {
                    int t = model.calendar.periodOf(at / model.commodities);
                    sum += discount(at) * mass * rate(site, t);
                }
            }
        }
        return sum;
    }

    private double rate(int site, int period) {
        int option = schedule[site * model.periods + period];
        return option == Sites.CLOSED ? 0 : model.sites.handling[site][option];
    }
}
