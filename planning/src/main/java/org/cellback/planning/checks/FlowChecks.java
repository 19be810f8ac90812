package org.cellback.planning.checks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellback.planning.plan.Check;
import org.cellback.planning.plan.Coverage;
import org.cellback.planning.plan.ForecastRow;
import org.cellback.planning.plan.Network;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.scenario.Ageing;
import org.cellback.planning.scenario.Geography;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.Setting;
import org.cellback.planning.scenario.Sites;

/** Mass balance, capacities, coverage and distances of the network, from its flows. */
final class FlowChecks {
    private static final double KG = 0.5;
    private static final double METRES = 10;
    private static final double DAYS_PER_YEAR = 365;

    private record Node(String site, int year, String chemistry) {}

    private record Position(double lat, double lon) {}

    private final Plan plan;
    private final Scenario scenario;
    private final Map<String, Network.Site> sites = new HashMap<>();
    private final Map<String, Position> positions = new HashMap<>();

    FlowChecks(Plan plan, Scenario scenario) {
        this.plan = plan;
        this.scenario = scenario;
        for (Geography.Area area : scenario.geography().areas()) {
            positions.put(area.id(), new Position(area.lat(), area.lon()));
        }
        for (Network.Site site : plan.network().sites()) {
            sites.put(site.id(), site);
        }
        scenario.sites().candidates().forEach(c -> positions.put(c.id(), new Position(c.lat(), c.lon())));
        scenario.sites().plants().forEach(p -> positions.put(p.id(), new Position(p.lat(), p.lon())));
    }

    List<Check> run() {
        return List.of(massBalance(), supply(), capacities(), plants(), coverage(), distances());
    }

    private static boolean isLeakage(Network.Flow flow) {
        return flow.mode().equals("none");
    }

    private Check massBalance() {
        Finding finding = new Finding(
                "mass-balance",
                "At every collection point and recycling centre, in every year and for every chemistry, what comes in"
                        + " goes out.",
                "每个收集点和回收中心、每年、每种化学体系的进出质量相等。");
        Map<Node, double[]> balance = new HashMap<>();
        for (Network.Flow flow : plan.network().flows()) {
            if (!isLeakage(flow)) {
                add(balance, flow.to(), flow, 0);
                add(balance, flow.from(), flow, 1);
            }
        }
        balance.forEach((node, inOut) -> {
            Network.Site site = sites.get(node.site());
            if (site != null && !site.kind().equals("processing-plant")) {
                finding.equal(inOut[0], inOut[1], KG, node.site() + " " + node.year() + " " + node.chemistry());
            }
        });
        return finding.deviation("kg");
    }

    private static void add(Map<Node, double[]> balance, String site, Network.Flow flow, int side) {
        balance.computeIfAbsent(new Node(site, flow.year(), flow.chemistry()), n -> new double[2])[side] +=
                flow.massKg();
    }

    private Check supply() {
        Finding finding = new Finding(
                "captured-is-served",
                "What the forecast captures in an area and year is what the network takes from it; leakage is the rest of"
                        + " the retirements.",
                "预测中每个区域每年的回收量等于网络从该区域接收的量；流失量为退役量的余数。");
        Map<Node, double[]> captured = new HashMap<>();
        Map<Node, double[]> leaked = new HashMap<>();
        for (ForecastRow row : plan.forecast()) {
            captured.computeIfAbsent(new Node(row.area(), row.year(), row.chemistry()), n -> new double[2])[0] +=
                    row.massKg();
            leaked.computeIfAbsent(new Node(row.area(), row.year(), ""), n -> new double[2])[0] +=
                    row.retirements() - row.mean();
        }
        for (Network.Flow flow : plan.network().flows()) {
            if (isLeakage(flow)) {
                leaked.computeIfAbsent(new Node(flow.from(), flow.year(), ""), n -> new double[2])[1] +=
                        flow.batteries();
            } else if (!flow.mode().equals("road")) {
                captured.computeIfAbsent(new Node(flow.from(), flow.year(), flow.chemistry()), n -> new double[2])[1] +=
                        flow.massKg();
            }
        }
        captured.forEach((node, both) ->
                finding.equal(both[1], both[0], KG, node.site() + " " + node.year() + " " + node.chemistry() + " kg"));
        leaked.forEach((node, both) ->
                finding.equal(both[1], both[0], 1e-3, node.site() + " " + node.year() + " leaked batteries"));
        return finding.deviation("kg or batteries");
    }

    private Check capacities() {
        Finding finding = new Finding(
                "capacities",
                "No site takes more in a year than its size allows, by the scenario's levels and by what its store can"
                        + " turn over; none is used before it opens.",
                "任何站点的年处理量不超过其规模等级与存储周转能力，且不在启用前使用。");
        Map<Node, double[]> in = new HashMap<>();
        for (Network.Flow flow : plan.network().flows()) {
            if (!isLeakage(flow)) {
                in.computeIfAbsent(new Node(flow.to(), flow.year(), ""), n -> new double[2])[0] += flow.massKg();
            }
        }
        in.forEach((node, sums) -> {
            Network.Site site = sites.get(node.site());
            finding.holds(site != null && site.opened() <= node.year(), node.site() + " is used in " + node.year());
            if (site != null) {
                finding.atMost(sums[0], limitKg(site, node.year()), KG, node.site() + " " + node.year() + " kg");
                double stated = site.use().stream()
                        .filter(use -> use.year() == node.year())
                        .mapToDouble(Network.Use::massKg)
                        .sum();
                finding.equal(stated, sums[0], KG, node.site() + " " + node.year() + " stated use");
            }
        });
        return finding.count("limits of sites and years");
    }

    /** The scenario's limit: of the level whose capacity the plan states for that year. */
    private double limitKg(Network.Site site, int year) {
        double stated = site.use().stream()
                .filter(use -> use.year() == year)
                .mapToDouble(Network.Use::capacityKg)
                .findFirst()
                .orElse(0);
        for (Sites.Plant plant : scenario.sites().plants()) {
            if (plant.id().equals(site.id())) {
                return plant.capacityKgPerYear();
            }
        }
        double days = scenario.setting(
                site.kind().equals("collection-point") ? Setting.STORAGE_DAYS_POINT : Setting.STORAGE_DAYS_CENTRE);
        double limit = 0;
        for (Sites.Level level : scenario.sites().levels()) {
            double turnover = days > 0 ? level.storageKg() * DAYS_PER_YEAR / days : Double.MAX_VALUE;
            double capacity = Math.min(level.capacityKgPerYear(), turnover);
            if (level.kind().key().equals(site.kind()) && capacity <= stated * (1 + Finding.RELATIVE)) {
                limit = Math.max(limit, capacity);
            }
        }
        return limit;
    }

    private Check plants() {
        Finding finding = new Finding(
                "plants",
                "A processing plant gets only chemistries that it takes, in years in which it takes batteries.",
                "处理厂只在其开放年份接收其可处理的化学体系。");
        Map<String, Sites.Plant> plants = new HashMap<>();
        scenario.sites().plants().forEach(p -> plants.put(p.id(), p));
        for (Network.Flow flow : plan.network().flows()) {
            Sites.Plant plant = plants.get(flow.to());
            if (plant != null) {
                boolean takes = plant.chemistries().contains(flow.chemistry())
                        || plant.chemistries().contains(Ageing.ANY);
                boolean available = plant.availableFrom() <= flow.year() && flow.year() <= plant.availableTo();
                finding.holds(takes && available, flow.to() + " gets " + flow.chemistry() + " in " + flow.year());
            }
        }
        return finding.count("flows into plants");
    }

    private Check coverage() {
        double radius = 1000 * scenario.setting(Setting.COVERAGE_RULE_RADIUS);
        double reach = 1000 * scenario.setting(Setting.MOBILE_REACH);
        Finding finding = new Finding(
                "coverage",
                "Every area is served by a point within the coverage radius or by a mobile stop within reach; the nearest"
                        + " site and the shares within the radii are recomputed.",
                "每个区域由覆盖半径内的收集点或可达范围内的流动回收点服务；最近站点和各半径内的比例已重新计算。");
        for (Network.Flow flow : plan.network().flows()) {
            if (flow.mode().equals("source")) {
                finding.atMost(metres(flow.from(), flow.to()), radius, METRES, flow.from() + " to " + flow.to());
            } else if (flow.mode().equals("mobile")) {
                finding.atMost(metres(flow.from(), flow.to()), reach, METRES, flow.from() + " by mobile stop");
            }
        }
        for (Coverage.Row row : plan.coverage().rows()) {
            finding.equal(row.distanceMetres(), nearestMetres(row), METRES, row.area() + " " + row.yearFrom());
        }
        for (Coverage.Summary summary : plan.coverage().summaries()) {
            finding.equal(
                    summary.batteriesShare(),
                    batteriesShare(summary),
                    1e-4,
                    "share within " + summary.radiusKm() + " km from " + summary.yearFrom());
        }
        return finding.count("flows, areas and shares");
    }

    private double nearestMetres(Coverage.Row row) {
        return plan.network().sites().stream()
                .filter(site ->
                        site.kind().equals("collection-point") || site.kind().equals("recycling-centre"))
                .filter(site -> site.opened() <= row.yearFrom())
                .mapToDouble(site -> metres(row.area(), site.id()))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private double batteriesShare(Coverage.Summary summary) {
        double all = 0;
        double near = 0;
        for (Coverage.Row row : plan.coverage().rows()) {
            if (row.yearFrom() == summary.yearFrom()) {
                all += row.batteriesPerYear();
                near += row.distanceMetres() <= 1000 * summary.radiusKm() ? row.batteriesPerYear() : 0;
            }
        }
        return all > 0 ? near / all : 0;
    }

    private Check distances() {
        Finding finding = new Finding(
                "distances",
                "Distances of all flows, recomputed from the scenario's coordinates by another formula.",
                "所有流向的距离均由情景坐标用另一公式重新计算。");
        for (Network.Flow flow : plan.network().flows()) {
            if (!isLeakage(flow)) {
                finding.equal(
                        flow.distanceMetres(),
                        metres(flow.from(), flow.to()),
                        METRES,
                        flow.from() + " to " + flow.to());
            }
        }
        return finding.deviation("m");
    }

    private double metres(String from, String to) {
        Position a = positions.get(from);
        Position b = positions.get(to);
        if (a == null || b == null) {
            return Double.MAX_VALUE;
        }
        return scenario.travelMode("road").detourFactor() * Sphere.metres(a.lat(), a.lon(), b.lat(), b.lon());
    }
}
