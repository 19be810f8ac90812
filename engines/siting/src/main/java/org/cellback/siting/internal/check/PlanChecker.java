package org.cellback.siting.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellback.siting.api.Area;
import org.cellback.siting.api.AreaLink;
import org.cellback.siting.api.Candidate;
import org.cellback.siting.api.CapacityOption;
import org.cellback.siting.api.Flow;
import org.cellback.siting.api.MobileLink;
import org.cellback.siting.api.Route;
import org.cellback.siting.api.SiteKind;
import org.cellback.siting.api.SiteUse;
import org.cellback.siting.api.SitingPlan;
import org.cellback.siting.api.SitingProblem;
import org.cellback.siting.api.Standing;
import org.cellback.siting.api.Status;
import org.cellback.siting.api.TrunkLink;

/** Checks a plan against every rule of its problem, from the records alone. Stops listing after 100 broken rules. */
public final class PlanChecker {
    private static final double TOLERANCE = 1e-6;
    private static final int LISTED_MAX = 100;

    private final SitingProblem problem;
    private final SitingPlan plan;
    private final List<String> broken = new ArrayList<>();
    private final Map<String, Candidate> candidates = new HashMap<>();
    private final Map<String, SiteUse> uses = new HashMap<>();
    private final Map<String, AreaLink> areaLinks = new HashMap<>();
    private final Map<String, MobileLink> mobileLinks = new HashMap<>();
    private final Map<String, TrunkLink> trunkLinks = new HashMap<>();
    private final Map<Integer, Integer> yearIndex = new HashMap<>();
    private final List<Integer> periodOfYear = new ArrayList<>();

    private PlanChecker(SitingProblem problem, SitingPlan plan) {
        this.problem = problem;
        this.plan = plan;
        problem.candidates().forEach(c -> candidates.put(c.id(), c));
        problem.areaLinks().forEach(l -> areaLinks.put(l.area() + "→" + l.point(), l));
        problem.mobileLinks().forEach(l -> mobileLinks.put(l.area() + "→" + l.centre(), l));
        problem.trunkLinks().forEach(l -> trunkLinks.put(l.from() + "→" + l.to(), l));
        for (int t = 0; t < problem.periods().size(); t++) {
            for (int year : problem.periods().get(t).years()) {
                yearIndex.put(year, periodOfYear.size());
                periodOfYear.add(t);
            }
        }
    }

    /** One line per broken rule; empty when the plan holds. An infeasible plan has nothing to check. */
    public static List<String> check(SitingProblem problem, SitingPlan plan) {
        if (plan.status() == Status.INFEASIBLE) {
            return List.of();
        }
        PlanChecker checker = new PlanChecker(problem, plan);
        checker.sites();
        checker.routes();
        checker.flowsFollowRoutes();
        checker.conservation();
        checker.capacities();
        CostCheck.check(problem, plan, checker.yearIndex, checker::report);
        return List.copyOf(checker.broken);
    }

    private void report(String line) {
        if (broken.size() < LISTED_MAX) {
            broken.add(line);
        }
    }

    static boolean differs(double a, double b, double scale) {
        return !(Math.abs(a - b) <= TOLERANCE * Math.max(scale, Math.max(Math.abs(a), Math.abs(b))));
    }

    private void sites() {
        for (SiteUse use : plan.sites()) {
            Candidate candidate = candidates.get(use.site());
            if (candidate == null || uses.put(use.site(), use) != null || candidate.kind() != use.kind()) {
                report("Site '" + use.site() + "' is unknown, of another kind, or listed twice.");
            } else {
                sizes(use, candidate);
            }
        }
        for (Candidate candidate : problem.candidates()) {
            int first = firstPeriod(candidate);
            if (candidate.standing() == Standing.FORCED_OPEN
                    && first < problem.periods().size()) {
                SiteUse use = uses.get(candidate.id());
                if (use == null || use.sizes().getFirst().period() != first) {
                    report("Site '" + candidate.id() + "' is forced open but is not from period " + first + " on.");
                }
            }
        }
    }

    private int firstPeriod(Candidate candidate) {
        int first = 0;
        while (first < problem.periods().size()
                && problem.periods().get(first).years().getFirst() < candidate.earliestYear()) {
            first++;
        }
        return first;
    }

    private void sizes(SiteUse use, Candidate candidate) {
        if (candidate.standing() == Standing.FORBIDDEN || use.sizes().isEmpty()) {
            report("Site '" + use.site() + "' is forbidden, or open without a size.");
            return;
        }
        int expected = use.sizes().getFirst().period();
        if (expected < firstPeriod(candidate)
                || problem.periods().get(expected).years().getFirst() != use.opened()) {
            report("Site '" + use.site() + "' opens in " + use.opened() + ", before " + candidate.earliestYear()
                    + " or not with its first size.");
        }
        double capacity = 0;
        for (SiteUse.Size size : use.sizes()) {
            CapacityOption option = option(candidate, size.option());
            if (option == null || option.capacityKgPerYear() != size.capacityKgPerYear()) {
                report("Site '" + use.site() + "' has no size '" + size.option() + "' of " + size.capacityKgPerYear());
            }
            if (size.period() != expected || size.capacityKgPerYear() < capacity) {
                report("Site '" + use.site() + "' closes or shrinks in period " + size.period() + ".");
            }
            capacity = size.capacityKgPerYear();
            expected++;
        }
        if (expected != problem.periods().size()) {
            report("Site '" + use.site() + "' closes after period " + (expected - 1) + ".");
        }
    }

    static org.cellback.siting.api.@org.jspecify.annotations.Nullable CapacityOption option(
            Candidate candidate, String name) {
        for (CapacityOption option : candidate.options()) {
            if (option.name().equals(name)) {
                return option;
            }
        }
        return null;
    }

    private void routes() {
        Map<String, Double> shares = new HashMap<>();
        for (Route route : plan.routes()) {
            shares.merge(route.area() + "@" + route.period(), route.share(), Double::sum);
            String what = "Route of '" + route.area() + "' in period " + route.period();
            if (!(route.share() > 0 && route.share() <= 1)) {
                report(what + " has share " + route.share() + ".");
            }
            String point = route.point();
            if (point == null) {
                if (route.share() != 1 || !mobileLinks.containsKey(route.area() + "→" + route.centre())) {
                    report(what + " is a mobile stop from '" + route.centre() + "' without a link or for a part only.");
                }
                continue;
            }
            AreaLink link = areaLinks.get(route.area() + "→" + point);
            if (link == null || !trunkLinks.containsKey(point + "→" + route.centre())) {
                report(what + " by '" + point + "' and '" + route.centre() + "' has no link.");
            } else if (link.distanceMetres() > problem.coverageRadiusMetres()) {
                report(what + " is " + link.distanceMetres() + " m from its point, beyond "
                        + problem.coverageRadiusMetres() + " m.");
            }
        }
        for (Area area : problem.areas()) {
            for (int t = 0; t < problem.periods().size(); t++) {
                double share = shares.getOrDefault(area.id() + "@" + t, 0.0);
                if (hasMass(area, t) && differs(share, 1, 1)) {
                    report("Area '" + area.id() + "' in period " + t + " has shares that add up to " + share + ".");
                }
            }
        }
    }

    private boolean hasMass(Area area, int period) {
        double mass = 0;
        for (int y = 0; y < periodOfYear.size(); y++) {
            for (int k = 0;
                    periodOfYear.get(y) == period && k < problem.commodities().size();
                    k++) {
                mass += area.massKg()[y][k];
            }
        }
        return mass > 0;
    }

    /** Mass and batteries of the first two legs must be what the routes say. */
    private void flowsFollowRoutes() {
        Map<String, Area> areas = new HashMap<>();
        problem.areas().forEach(a -> areas.put(a.id(), a));
        Map<String, double[]> expected = new HashMap<>();
        for (Route route : plan.routes()) {
            Area area = areas.get(route.area());
            if (area == null) {
                report("Route of the unknown area '" + route.area() + "'.");
                continue;
            }
            String point = route.point();
            for (int y = 0; y < periodOfYear.size(); y++) {
                for (int k = 0;
                        periodOfYear.get(y) == route.period()
                                && k < problem.commodities().size();
                        k++) {
                    double mass = route.share() * area.massKg()[y][k];
                    double batteries = route.share() * area.batteries()[y][k];
                    String entry = point == null ? route.centre() : point;
                    book(expected, key(route.area(), entry, y, k), mass, batteries);
                    if (point != null) {
                        book(expected, key(point, route.centre(), y, k), mass, batteries);
                    }
                }
            }
        }
        for (Flow flow : plan.flows()) {
            Integer year = yearIndex.get(flow.year());
            if (flow.stage() != Flow.Stage.CENTRE_TO_PLANT && year != null) {
                book(expected, key(flow.from(), flow.to(), year, flow.commodity()), -flow.massKg(), -flow.batteries());
            }
        }
        expected.forEach((key, rest) -> {
            if (Math.abs(rest[0]) > 1e-3 + TOLERANCE * rest[2] || Math.abs(rest[1]) > 1e-5 + TOLERANCE * rest[2]) {
                report("Flow " + key + " is off its routes by " + rest[0] + " kg and " + rest[1] + " batteries.");
            }
        });
    }

    private static String key(String from, String to, int yearIndex, int commodity) {
        return from + "→" + to + " year " + yearIndex + " commodity " + commodity;
    }

    private static void book(Map<String, double[]> books, String key, double mass, double batteries) {
        double[] book = books.computeIfAbsent(key, k -> new double[3]);
        book[0] += mass;
        book[1] += batteries;
        book[2] = Math.max(book[2], Math.abs(mass));
    }

    /** What enters a point or centre leaves it in the same year, commodity by commodity. */
    private void conservation() {
        Map<String, double[]> balance = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Flow flow : plan.flows()) {
            Integer year = yearIndex.get(flow.year());
            if (year == null
                    || !(flow.massKg() > 0)
                    || !(flow.batteries() >= 0)
                    || flow.commodity() < 0
                    || flow.commodity() >= problem.commodities().size()) {
                report("Flow '" + flow.from() + "' to '" + flow.to() + "' in " + flow.year() + " has a wrong year, "
                        + "commodity or amount " + flow.massKg() + ".");
                continue;
            }
            if (!seen.add(flow.stage() + key(flow.from(), flow.to(), year, flow.commodity()))) {
                report("Flow '" + flow.from() + "' to '" + flow.to() + "' in " + flow.year() + " is listed twice.");
            }
            String when = " year " + year + " commodity " + flow.commodity();
            book(balance, flow.to() + when, flow.massKg(), flow.batteries());
            book(balance, flow.from() + when, -flow.massKg(), -flow.batteries());
        }
        Map<String, Double> scale = new HashMap<>();
        balance.forEach((key, rest) -> scale.put(key, rest[2]));
        balance.forEach((key, rest) -> {
            Candidate site = candidates.get(key.substring(0, key.lastIndexOf(" year ")));
            boolean passes = site != null && site.kind() != SiteKind.PROCESSING_PLANT;
            double allowed = 1e-3 + 100 * TOLERANCE * scale.getOrDefault(key, 0.0);
            if (passes && (Math.abs(rest[0]) > allowed || Math.abs(rest[1]) > allowed)) {
                report("Site " + key + " keeps " + rest[0] + " kg and " + rest[1] + " batteries.");
            }
        });
    }

    private void capacities() {
        Map<String, double[]> load = new HashMap<>();
        for (Flow flow : plan.flows()) {
            Integer year = yearIndex.get(flow.year());
            if (year != null && candidates.containsKey(flow.to())) {
                load.computeIfAbsent(flow.to(), s -> new double[periodOfYear.size()])[year] += flow.massKg();
            }
        }
        load.forEach((site, byYear) -> {
            for (int y = 0; y < byYear.length; y++) {
                double capacity = capacity(site, periodOfYear.get(y));
                if (byYear[y] > capacity * (1 + TOLERANCE) + 1e-3) {
                    report("Site '" + site + "' takes " + byYear[y] + " kg in year "
                            + problem.years().get(y) + " where " + capacity + " fit.");
                }
            }
        });
    }

    private double capacity(String site, int period) {
        SiteUse use = uses.get(site);
        if (use == null) {
            return 0;
        }
        return use.sizes().stream()
                .filter(s -> s.period() == period)
                .mapToDouble(SiteUse.Size::capacityKgPerYear)
                .findFirst()
                .orElse(0);
    }
}
