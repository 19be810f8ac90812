package org.cellback.planning.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellback.planning.plan.LocalText;
import org.cellback.planning.plan.Network;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.report.Table.Column;

/** Sites, flows between them, and how full they are; the map on top, its table twins below. */
final class NetworkSection implements Section {
    private static final List<String> KINDS =
            List.of("processing-plant", "recycling-centre", "collection-point", "mobile-stop");
    private final Plan plan;
    private final Summary summary;
    private final Map<String, String> names = new TreeMap<>();

    NetworkSection(Plan plan) {
        this.plan = plan;
        this.summary = new Summary(plan);
        plan.network().sites().forEach(site -> names.put(site.id(), site.name()));
    }

    @Override
    public String id() {
        return "network";
    }

    @Override
    public LocalText title() {
        return new LocalText("Network", "网络");
    }

    @Override
    public LocalText aside() {
        return new LocalText(
                "Which sites open when, how large, and what flows between them. Once open, a site stays open. Choosing a row marks it on the map, and the other way round.",
                "哪些场所在何时以何规模启用，以及它们之间的流量。场所启用后保持启用。选择一行会在地图上标出，反之亦然。");
    }

    @Override
    public void body(Html html) {
        html.open(
                        "cb-map",
                        "id",
                        "map",
                        "data-from",
                        "map-data",
                        "base-from",
                        "base-data",
                        "twin",
                        "none",
                        "year",
                        Integer.toString(summary.yearTo()),
                        "label",
                        "Map of areas, sites and flows")
                .open("noscript")
                .open("p", "class", "note")
                .text("The map needs scripts; the tables below hold the same.", "地图需要脚本；下方表格内容相同。")
                .close(3);
        gap(html);
        sites(html);
        utilisation(html);
        trunkFlows(html);
    }

    private void gap(Html html) {
        Network network = plan.network();
        html.open("p", "class", "statement plain")
                .text("Optimality gap ", "最优性差距 ")
                .element("strong", Figures.percent(network.gap(), 2))
                .text(": cost ", "：成本 ")
                .text(Figures.number(network.cost().total(), 0) + " " + plan.currency())
                .text(", proven lower bound ", "，已证明下界 ")
                .text(Figures.number(network.bound(), 0) + ". ")
                .text(network.gapNote())
                .close();
    }

    private List<Network.Site> ordered() {
        return plan.network().sites().stream()
                .sorted(Comparator.comparingInt((Network.Site site) -> KINDS.indexOf(site.kind()))
                        .thenComparing(Network.Site::opened)
                        .thenComparing(Network.Site::name))
                .toList();
    }

    private void sites(Html html) {
        html.element("h3", new LocalText("Sites", "场所"));
        html.open("cb-table", "id", "sites", "kind", "site", "height", "420px", "label", "Sites of the network");
        Table table = new Table(html)
                .begin(
                        new LocalText("Sites of the network", "网络场所"),
                        Column.text("site", "Site", "场所"),
                        Column.text("kind", "Kind", "类型"),
                        Column.text("region", "Region", "地区"),
                        Column.number("opened", "Opened", "启用年", ""),
                        Column.text("level", "Level", "级别"),
                        Column.number("capacity", "Capacity", "容量", "t/a"),
                        Column.number("mass", "Mass " + summary.yearTo(), summary.yearTo() + " 年质量", "t"),
                        Column.number("share", "Use " + summary.yearTo(), summary.yearTo() + " 年利用率", ""),
                        Column.number("lat", "Latitude", "纬度", "°"),
                        Column.number("lon", "Longitude", "经度", "°"));
        for (Network.Site site : ordered()) {
            Network.Use use = use(site, summary.yearTo());
            table.row(site.id()).name(site.name() + (site.unverified() ? " *" : ""));
            table.text(Words.of(site.kind())).text(site.region());
            table.right(Integer.toString(site.opened())).text(site.level());
            table.number(site.capacityKgPerYear() / 1000, 0)
                    .number(use.massKg() / 1000)
                    .percent(use.share())
                    .number(site.lat(), 4)
                    .number(site.lon(), 4)
                    .endRow();
        }
        table.end();
        html.close();
        if (plan.network().sites().stream().anyMatch(Network.Site::unverified)) {
            html.open("p", "class", "note")
                    .text("* rests on an unverified source", "* 来自未核实的来源")
                    .close();
        }
    }

    private static Network.Use use(Network.Site site, int year) {
        return site.use().stream().filter(use -> use.year() == year).findFirst().orElse(new Network.Use(year, 0, 0, 0));
    }

    private void utilisation(Html html) {
        html.element("h3", new LocalText("Utilisation", "利用率"));
        html.open(
                "cb-table",
                "id",
                "utilisation",
                "kind",
                "site",
                "height",
                "420px",
                "label",
                "Utilisation by site and year");
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("site", "Site", "场所"));
        columns.add(Column.text("kind", "Kind", "类型"));
        summary.years().forEach(year -> columns.add(Column.number("y" + year, year.toString(), year.toString(), "%")));
        Table table = new Table(html)
                .begin(
                        new LocalText("Mass through the site over its capacity, %", "通过质量与容量之比，%"),
                        columns.toArray(Column[]::new));
        for (Network.Site site : ordered()) {
            if (site.kind().equals("mobile-stop")) {
                continue;
            }
            table.row(site.id()).name(site.name()).text(Words.of(site.kind()));
            for (int year : summary.years()) {
                Network.Use use = use(site, year);
                if (use.capacityKg() > 0) {
                    table.number(use.share() * 100, 0);
                } else {
                    table.right("–");
                }
            }
            table.endRow();
        }
        table.end();
        html.close();
    }

    private record Route(String from, String to, String mode) {}

    private void trunkFlows(Html html) {
        Map<Route, double[]> sums = new java.util.LinkedHashMap<>();
        for (Network.Flow flow : plan.network().flows()) {
            if (!names.containsKey(flow.from()) || !names.containsKey(flow.to())) {
                continue;
            }
            double[] sum = sums.computeIfAbsent(new Route(flow.from(), flow.to(), flow.mode()), key -> new double[5]);
            sum[0] += flow.massKg();
            sum[1] += flow.batteries();
            sum[2] = flow.distanceMetres();
            sum[3] += flow.cost();
            sum[4] += flow.co2eKg();
        }
        html.element("h3", new LocalText("Flows between sites, " + summary.horizon(), "场所间流量，" + summary.horizon()));
        html.open("cb-table", "id", "flows", "kind", "flow", "height", "420px", "label", "Flows between sites");
        Table table = new Table(html)
                .begin(
                        new LocalText("Flows between sites over the horizon", "规划期内场所间流量"),
                        Column.text("from", "From", "起点"),
                        Column.text("to", "To", "终点"),
                        Column.text("mode", "Mode", "方式"),
                        Column.number("mass", "Mass", "质量", "t"),
                        Column.number("batteries", "Batteries", "电池", ""),
                        Column.number("km", "Distance", "距离", "km"),
                        Column.number("cost", "Transport cost", "运输成本", plan.currency()),
                        Column.number("co2e", "Emissions", "排放", "t CO₂e"));
        sums.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Route, double[]> one) -> -one.getValue()[0]))
                .forEach(one -> flow(table, one.getKey(), one.getValue()));
        table.end();
        html.close();
    }

    private void flow(Table table, Route route, double[] sum) {
        table.row(route.from() + ">" + route.to())
                .name(names.getOrDefault(route.from(), route.from()))
                .text(names.getOrDefault(route.to(), route.to()))
                .text(Words.of(route.mode()))
                .number(sum[0] / 1000)
                .number(sum[1], 0)
                .number(sum[2] / 1000, 0)
                .number(sum[3], 0)
                .number(sum[4] / 1000)
                .endRow();
    }
}
