package org.cellback.siting.internal.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellback.siting.api.Area;
import org.cellback.siting.api.AreaLink;
import org.cellback.siting.api.Candidate;
import org.cellback.siting.api.CapacityOption;
import org.cellback.siting.api.MobileLink;
import org.cellback.siting.api.SiteKind;
import org.cellback.siting.api.SitingProblem;
import org.cellback.siting.api.Standing;
import org.cellback.siting.api.TrunkLink;

/** Lays a checked {@link SitingProblem} out as a {@link Model}. Leaves out links that lead nowhere. */
public final class SitingModels {
    /** A part of an area is at most this share of the largest site it can reach. */
    private static final double PART_MAX = 0.25;

    private static final int PARTS_MAX = 64;

    private final SitingProblem problem;
    private final Calendar calendar;
    private final List<Candidate> ordered = new ArrayList<>();
    private final Map<String, Integer> siteIndex = new HashMap<>();
    private final Sites sites;
    private final int[] count = new int[SiteKind.values().length];

    private SitingModels(SitingProblem problem) {
        this.problem = problem;
        calendar = new Calendar(
                problem.periods().stream().mapToInt(p -> p.years().size()).toArray(), problem.discountRatePerYear());
        for (SiteKind kind : SiteKind.values()) {
            for (Candidate candidate : problem.candidates()) {
                if (candidate.kind() == kind) {
                    siteIndex.put(candidate.id(), ordered.size());
                    ordered.add(candidate);
                    count[kind.ordinal()]++;
                }
            }
        }
        sites = new Sites(ordered.size(), calendar.openingFactors());
        for (int s = 0; s < ordered.size(); s++) {
            fillSite(s, ordered.get(s));
        }
    }

    public static Model of(SitingProblem problem) {
        return new SitingModels(problem).build();
    }

    /** The candidates in the order of the model's sites. */
    public static List<Candidate> siteOrder(SitingProblem problem) {
        return new SitingModels(problem).ordered;
    }

    private void fillSite(int s, Candidate candidate) {
        int options = candidate.options().size();
        sites.options[s] = options;
        sites.capacity[s] = new double[options];
        sites.installCost[s] = new double[options];
        sites.handling[s] = new double[options];
        sites.fixedCost[s] = new double[options * calendar.periods()];
        double standing = candidate.existingOption() < 0
                ? 0
                : candidate.options().get(candidate.existingOption()).openingCost();
        for (int o = 0; o < options; o++) {
            CapacityOption option = candidate.options().get(o);
            sites.capacity[s][o] = option.capacityKgPerYear();
            sites.installCost[s][o] = Math.max(0, option.openingCost() - standing);
            sites.handling[s][o] = option.handlingCostPerKg();
            for (int y = 0; y < calendar.years(); y++) {
                sites.fixedCost[s][calendar.periodOf(y) * options + o] +=
                        calendar.discount(y) * option.fixedCostPerYear();
            }
        }
        sites.forced[s] = candidate.standing() == Standing.FORCED_OPEN;
        int first = 0;
        while (first < calendar.periods()
                && problem.periods().get(first).years().getFirst() < candidate.earliestYear()) {
            first++;
        }
        sites.firstPeriod[s] = candidate.standing() == Standing.FORBIDDEN ? calendar.periods() : first;
    }

    private Model build() {
        int points = count[0];
        int centres = count[1];
        Model.Parts parts =
                new Model.Parts(sites, calendar, problem.commodities().size(), points, centres, count[2]);
        List<List<RawLink>> hauls = trunks(points, points + centres, centres, site -> true);
        parts.haul = pack(hauls, points + centres);
        List<List<RawLink>> trunks =
                trunks(0, points, points, site -> !hauls.get(site - points).isEmpty());
        parts.trunk = pack(trunks, points);
        parts.gate = gates(points + centres);
        fillItems(parts, areaLinks(trunks), mobileLinks(hauls, points));
        return new Model(parts);
    }

    private interface Usable {
        boolean test(int site);
    }

    private record RawLink(int target, double[] cost, int origin) {}

    private boolean canOpen(int site) {
        return sites.firstPeriod[site] < calendar.periods();
    }

    private List<List<RawLink>> trunks(int first, int end, int rows, Usable receiver) {
        List<List<RawLink>> result = rows(rows);
        for (int at = 0; at < problem.trunkLinks().size(); at++) {
            TrunkLink link = problem.trunkLinks().get(at);
            int from = index(link.from());
            int to = index(link.to());
            if (from >= first && from < end && canOpen(from) && canOpen(to) && receiver.test(to)) {
                result.get(from - first).add(new RawLink(to, new double[] {link.costPerKg()}, at));
            }
        }
        return result;
    }

    private int index(String id) {
        Integer found = siteIndex.get(id);
        if (found == null) {
            throw new IllegalArgumentException("Site '" + id + "' is not known.\nMaybe check the problem first.");
        }
        return found;
    }

    private Map<String, List<RawLink>> areaLinks(List<List<RawLink>> trunks) {
        Map<String, List<RawLink>> result = new HashMap<>();
        for (int at = 0; at < problem.areaLinks().size(); at++) {
            AreaLink link = problem.areaLinks().get(at);
            int point = index(link.point());
            if (link.distanceMetres() <= problem.coverageRadiusMetres()
                    && !trunks.get(point).isEmpty()) {
                result.computeIfAbsent(link.area(), a -> new ArrayList<>())
                        .add(new RawLink(point, new double[] {link.costPerKg(), link.costPerBattery()}, at));
            }
        }
        return result;
    }

    private Map<String, List<RawLink>> mobileLinks(List<List<RawLink>> hauls, int points) {
        Map<String, List<RawLink>> result = new HashMap<>();
        for (int at = 0; at < problem.mobileLinks().size(); at++) {
            MobileLink link = problem.mobileLinks().get(at);
            int centre = index(link.centre());
            if (canOpen(centre) && !hauls.get(centre - points).isEmpty()) {
                result.computeIfAbsent(link.area(), a -> new ArrayList<>())
                        .add(new RawLink(centre, new double[] {link.costPerKg(), link.costPerVisit()}, at));
            }
        }
        return result;
    }

    private double[][] gates(int firstPlant) {
        int width = calendar.years() * problem.commodities().size();
        double[][] result = new double[count[2]][width];
        for (int q = 0; q < result.length; q++) {
            double[][] gate = ordered.get(firstPlant + q).gateCostPerKg();
            for (int y = 0; y < gate.length; y++) {
                System.arraycopy(gate[y], 0, result[q], y * gate[y].length, gate[y].length);
            }
        }
        return result;
    }

    private void fillItems(
            Model.Parts parts, Map<String, List<RawLink>> areaLinks, Map<String, List<RawLink>> mobileLinks) {
        ItemRows rows = new ItemRows(calendar, problem.commodities().size(), problem.mobileTrigger());
        List<List<RawLink>> links = new ArrayList<>();
        List<List<RawLink>> mobiles = new ArrayList<>();
        for (int a = 0; a < problem.areas().size(); a++) {
            Area area = problem.areas().get(a);
            List<RawLink> toPoints = areaLinks.getOrDefault(area.id(), List.of());
            List<RawLink> byMobile = mobileLinks.getOrDefault(area.id(), List.of());
            int pieces = pieces(area, toPoints);
            for (int piece = 0; piece < pieces && ItemRows.hasMass(area); piece++) {
                rows.add(a, area, 1.0 / pieces);
                links.add(toPoints.stream()
                        .map(l -> new RawLink(l.target, rows.linkCost(area, l.cost, 1.0 / pieces), l.origin))
                        .toList());
                mobiles.add(byMobile.stream()
                        .map(l -> new RawLink(l.target, rows.mobileCost(area, l.cost, 1.0 / pieces), l.origin))
                        .toList());
            }
        }
        parts.mass = rows.mass();
        parts.massBy = rows.massBy();
        parts.areaOf = rows.areaOf();
        parts.shareOf = rows.shareOf();
        parts.links = pack(links, 0);
        parts.mobile = pack(mobiles, parts.points);
    }

    private int pieces(Area area, List<RawLink> toPoints) {
        double largest = 0;
        for (RawLink link : toPoints) {
            largest = Math.max(largest, sites.largestCapacity(link.target));
        }
        double ratio = largest == 0 ? 0 : ItemRows.peakMassKg(area) / (PART_MAX * largest);
        return Math.clamp((long) Math.ceil(ratio), 1, PARTS_MAX);
    }

    private static List<List<RawLink>> rows(int count) {
        List<List<RawLink>> result = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            result.add(new ArrayList<>());
        }
        return result;
    }

    private static Links pack(List<List<RawLink>> rows, int firstTarget) {
        int size = rows.stream().mapToInt(List::size).sum();
        int width = size == 0
                ? 1
                : rows.stream()
                        .filter(r -> !r.isEmpty())
                        .findFirst()
                        .orElseThrow()
                        .getFirst()
                        .cost
                        .length;
        int[] start = new int[rows.size() + 1];
        int[] target = new int[size];
        int[] origin = new int[size];
        double[] cost = new double[size * width];
        int at = 0;
        for (int row = 0; row < rows.size(); row++) {
            for (RawLink link : rows.get(row)) {
                target[at] = link.target - firstTarget;
                origin[at] = link.origin;
                System.arraycopy(link.cost, 0, cost, at * width, width);
                at++;
            }
            start[row + 1] = at;
        }
        return new Links(start, target, cost, origin);
    }
}
