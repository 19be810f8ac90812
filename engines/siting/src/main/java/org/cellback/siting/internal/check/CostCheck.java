package org.cellback.siting.internal.check;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.cellback.siting.api.AreaLink;
import org.cellback.siting.api.Candidate;
import org.cellback.siting.api.CapacityOption;
import org.cellback.siting.api.Flow;
import org.cellback.siting.api.MobileLink;
import org.cellback.siting.api.SiteUse;
import org.cellback.siting.api.SitingCost;
import org.cellback.siting.api.SitingPlan;
import org.cellback.siting.api.SitingProblem;
import org.cellback.siting.api.TrunkLink;

/** Works every cost part out again from sites and flows. */
final class CostCheck {
    private final SitingProblem problem;
    private final SitingPlan plan;
    private final Map<Integer, Integer> yearIndex;
    private final Consumer<String> report;
    private final Map<String, Candidate> candidates = new HashMap<>();
    private final Map<String, SiteUse> uses = new HashMap<>();
    private final Map<Flow.Stage, Double> linkCost = new HashMap<>();

    private CostCheck(
            SitingProblem problem, SitingPlan plan, Map<Integer, Integer> yearIndex, Consumer<String> report) {
        this.problem = problem;
        this.plan = plan;
        this.yearIndex = yearIndex;
        this.report = report;
        problem.candidates().forEach(c -> candidates.put(c.id(), c));
        plan.sites().forEach(u -> uses.put(u.site(), u));
    }

    static void check(
            SitingProblem problem, SitingPlan plan, Map<Integer, Integer> yearIndex, Consumer<String> report) {
        CostCheck check = new CostCheck(problem, plan, yearIndex, report);
        check.linkCosts();
        check.parts();
        check.bound();
    }

    private double discount(int year) {
        return Math.pow(1 + problem.discountRatePerYear(), problem.years().getFirst() - year);
    }

    private void linkCosts() {
        Map<String, AreaLink> areaLinks = new HashMap<>();
        problem.areaLinks().forEach(l -> areaLinks.put(l.area() + "→" + l.point(), l));
        Map<String, TrunkLink> trunkLinks = new HashMap<>();
        problem.trunkLinks().forEach(l -> trunkLinks.put(l.from() + "→" + l.to(), l));
        Map<String, double[]> mobile = new HashMap<>();
        for (Flow flow : plan.flows()) {
            linkCost.merge(flow.stage(), flow.cost() * discount(flow.year()), Double::sum);
            String key = flow.from() + "→" + flow.to();
            double expected = switch (flow.stage()) {
                case AREA_TO_POINT -> {
                    AreaLink link = areaLinks.get(key);
                    yield link == null
                            ? Double.NaN
                            : flow.massKg() * link.costPerKg() + flow.batteries() * link.costPerBattery();
                }
                case POINT_TO_CENTRE, CENTRE_TO_PLANT -> {
                    TrunkLink link = trunkLinks.get(key);
                    yield link == null ? Double.NaN : flow.massKg() * link.costPerKg();
                }
                case AREA_TO_CENTRE_MOBILE -> {
                    double[] sum = mobile.computeIfAbsent(key + "@" + flow.year(), k -> new double[3]);
                    sum[0] += flow.massKg();
                    sum[1] += flow.batteries();
                    sum[2] += flow.cost();
                    yield flow.cost();
                }
            };
            if (PlanChecker.differs(flow.cost(), expected, 1e-3)) {
                report.accept(
                        "Flow " + key + " in " + flow.year() + " costs " + flow.cost() + ", not " + expected + ".");
            }
        }
        mobileCosts(mobile);
    }

    private void mobileCosts(Map<String, double[]> mobile) {
        Map<String, MobileLink> links = new HashMap<>();
        problem.mobileLinks().forEach(l -> links.put(l.area() + "→" + l.centre(), l));
        mobile.forEach((key, sum) -> {
            MobileLink link = links.get(key.substring(0, key.lastIndexOf('@')));
            double expected = link == null
                    ? Double.NaN
                    : sum[0] * link.costPerKg()
                            + problem.mobileTrigger().expectedVisitsPerYear(sum[1]) * link.costPerVisit();
            if (PlanChecker.differs(sum[2], expected, 1e-3)) {
                report.accept("Mobile stop " + key + " costs " + sum[2] + ", not " + expected + ".");
            }
        });
    }

    private void parts() {
        double handling = 0;
        double gate = 0;
        for (Flow flow : plan.flows()) {
            Candidate site = candidates.get(flow.to());
            Integer year = yearIndex.get(flow.year());
            if (site == null || year == null) {
                report.accept("Flow from '" + flow.from() + "' enters the unknown site '" + flow.to() + "'.");
                continue;
            }
            double mass = flow.massKg() * discount(flow.year());
            handling += mass * handlingRate(site, flow.year());
            double[][] gates = site.gateCostPerKg();
            gate += gates.length == 0 ? 0 : mass * gates[year][flow.commodity()];
        }
        SitingCost cost = plan.cost();
        double scale = Math.abs(cost.total());
        compare("handling", cost.handling(), handling, scale);
        compare("gate", cost.gate(), gate, scale);
        compare("collection", cost.collection(), linkCost.getOrDefault(Flow.Stage.AREA_TO_POINT, 0.0), scale);
        compare("mobile", cost.mobile(), linkCost.getOrDefault(Flow.Stage.AREA_TO_CENTRE_MOBILE, 0.0), scale);
        compare("trunk", cost.trunk(), linkCost.getOrDefault(Flow.Stage.POINT_TO_CENTRE, 0.0), scale);
        compare("long haul", cost.longHaul(), linkCost.getOrDefault(Flow.Stage.CENTRE_TO_PLANT, 0.0), scale);
        siteCosts(scale);
    }

    private void compare(String part, double told, double found, double scale) {
        if (PlanChecker.differs(told, found, scale)) {
            report.accept("Cost part " + part + " is " + told + " but adds up to " + found + ".");
        }
    }

    private double handlingRate(Candidate site, int year) {
        SiteUse use = uses.get(site.id());
        for (SiteUse.Size size : use == null ? java.util.List.<SiteUse.Size>of() : use.sizes()) {
            CapacityOption option = PlanChecker.option(site, size.option());
            if (option != null && problem.periods().get(size.period()).years().contains(year)) {
                return option.handlingCostPerKg();
            }
        }
        return 0;
    }

    private void siteCosts(double scale) {
        double opening = 0;
        double fixed = 0;
        for (SiteUse use : plan.sites()) {
            Candidate site = candidates.get(use.site());
            double paid = site == null || site.existingOption() < 0
                    ? 0
                    : site.options().get(site.existingOption()).openingCost();
            for (SiteUse.Size size : use.sizes()) {
                CapacityOption option = site == null ? null : PlanChecker.option(site, size.option());
                if (option == null) {
                    continue;
                }
                int firstYear = problem.periods().get(size.period()).years().getFirst();
                opening += discount(firstYear) * Math.max(0, option.openingCost() - paid);
                paid = Math.max(paid, option.openingCost());
                for (int year : problem.periods().get(size.period()).years()) {
                    fixed += discount(year) * option.fixedCostPerYear();
                }
            }
        }
        compare("opening", plan.cost().opening(), opening, scale);
        compare("fixed", plan.cost().fixed(), fixed, scale);
    }

    private void bound() {
        double cost = plan.cost().total();
        if (!(plan.bound() <= cost + 1e-6 * Math.abs(cost))) {
            report.accept("The bound " + plan.bound() + " lies above the cost " + cost + ".");
        }
        double gap = cost == plan.bound() ? 0 : (cost - plan.bound()) / Math.abs(cost);
        if (PlanChecker.differs(plan.gap(), gap, 1)) {
            report.accept("The gap is " + plan.gap() + ", not " + gap + ".");
        }
    }
}
