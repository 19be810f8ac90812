package org.cellback.platform.studies.internal.view;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellback.planning.plan.Network;
import org.cellback.planning.plan.Plan;
import org.cellback.platform.web.Table;
import org.cellback.platform.web.Table.Cell;
import org.cellback.platform.web.Ui;

/** Which sites, how large, how full, and what flows between them in one year; leakage is a flow like the others. */
final class NetworkView {
    private NetworkView() {}

    static Map<String, Object> of(Plan plan, Ui ui, Query query) {
        int year = Words.year(plan, query);
        Query.Page<Link> page = query.pageOf(links(plan, year, query.text("q")));
        return Map.of(
                "year", year,
                "years", ForecastView.years(plan),
                "q", query.text("q"),
                "sites", sites(plan, ui, year),
                "flows", flows(plan, page.rows(), ui, year),
                "products", products(plan, ui, year),
                "page", page,
                "gap",
                        ui.t(
                                "gap.words",
                                ui.money(plan.network().cost().total(), plan.currency()),
                                ui.money(plan.network().bound(), plan.currency()),
                                ui.percent(plan.network().gap())),
                "gapNote", plan.network().gapNote().in(ui.language().code()),
                "status", ui.word("network-status", plan.network().status()));
    }

    private static Table sites(Plan plan, Ui ui, int year) {
        Table.Builder table = Table.build("sites", ui.t("sites.caption", Integer.toString(year)))
                .text("name", ui.t("col.site"))
                .text("kind", ui.t("col.kind"))
                .text("region", ui.t("col.region"))
                .number("opened", ui.t("col.opened"))
                .text("level", ui.t("col.level"))
                .number("mass", ui.t("col.mass-year"))
                .number("capacity", ui.t("col.capacity"))
                .number("use", ui.t("col.use"))
                .text("mark", ui.t("col.mark"));
        plan.network().sites().stream()
                .filter(site -> site.opened() <= year)
                .sorted(Comparator.comparing(Network.Site::kind).thenComparing(Network.Site::name))
                .forEach(site -> {
                    Network.Use use = use(site, year);
                    table.row(
                            site.id(),
                            Cell.of(site.name()),
                            Cell.of(ui.word("kind", site.kind())),
                            Cell.of(site.region()),
                            Words.year(site.opened()),
                            Cell.of(site.level()),
                            Words.mass(ui, use.massKg()),
                            Words.mass(ui, use.capacityKg()),
                            Words.percent(ui, use.share()),
                            site.unverified() ? Cell.mark(ui.t("unverified"), "warn") : Cell.of(""));
                });
        return table.done();
    }

    private static Network.Use use(Network.Site site, int year) {
        return site.use().stream()
                .filter(use -> use.year() == year)
                .findFirst()
                .orElse(new Network.Use(year, 0, site.capacityKgPerYear(), 0));
    }

    /** All chemistries and products between two places in one year. */
    record Link(
            String from,
            String to,
            String mode,
            double batteries,
            double massKg,
            double distanceMetres,
            double cost,
            double co2eKg) {
        Link plus(Link other) {
            return new Link(
                    from,
                    to,
                    mode,
                    batteries + other.batteries,
                    massKg + other.massKg,
                    distanceMetres,
                    cost + other.cost,
                    co2eKg + other.co2eKg);
        }
    }

    private static List<Link> links(Plan plan, int year, String filter) {
        Map<String, String> names = names(plan);
        Map<String, Link> links = new TreeMap<>();
        for (Network.Flow flow : plan.network().flows()) {
            if (flow.year() == year) {
                links.merge(
                        flow.from() + '\n' + flow.to() + '\n' + flow.mode(),
                        new Link(
                                flow.from(),
                                flow.to(),
                                flow.mode(),
                                flow.batteries(),
                                flow.massKg(),
                                flow.distanceMetres(),
                                flow.cost(),
                                flow.co2eKg()),
                        Link::plus);
            }
        }
        String wanted = filter.toLowerCase(java.util.Locale.ROOT);
        return links.values().stream()
                .filter(link -> (link.from() + " " + named(names, link.from()) + " " + named(names, link.to()))
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(wanted))
                .sorted(Comparator.comparingDouble(Link::massKg).reversed())
                .toList();
    }

    static Map<String, String> names(Plan plan) {
        Map<String, String> names = new HashMap<>();
        plan.network().sites().forEach(site -> names.put(site.id(), site.name()));
        return names;
    }

    private static String named(Map<String, String> names, String id) {
        return names.getOrDefault(id, id);
    }

    private static Table flows(Plan plan, List<Link> links, Ui ui, int year) {
        Map<String, String> names = names(plan);
        Table.Builder table = Table.build("flows", ui.t("flows.caption", Integer.toString(year)))
                .text("from", ui.t("col.from"))
                .text("to", ui.t("col.to"))
                .text("mode", ui.t("col.mode"))
                .number("batteries", ui.t("col.batteries"))
                .number("mass", ui.t("col.mass"))
                .number("distance", ui.t("col.distance"))
                .number("cost", ui.t("col.cost"))
                .number("co2e", ui.t("col.co2e"));
        for (Link link : links) {
            boolean leaks = link.to().equals(Words.LEAKAGE);
            table.row(
                    link.from() + " " + link.to(),
                    Cell.of(named(names, link.from())),
                    leaks ? Cell.mark(ui.t("leakage"), "bad") : Cell.of(named(names, link.to())),
                    Cell.of(ui.word("mode", link.mode())),
                    Words.decimal(ui, link.batteries(), 1),
                    Words.mass(ui, link.massKg()),
                    leaks ? Cell.of("–") : Words.distance(ui, link.distanceMetres()),
                    leaks ? Cell.of("–") : Words.money(ui, link.cost(), plan),
                    leaks ? Cell.of("–") : Words.whole(ui, link.co2eKg()));
        }
        return table.done();
    }

    /** What the flows of a year add up to, by what they carry; leakage stands beside the rest. */
    private static Table products(Plan plan, Ui ui, int year) {
        Map<String, double[]> sums = new TreeMap<>();
        for (Network.Flow flow : plan.network().flows()) {
            boolean first = flow.mode().equals("source")
                    || flow.mode().equals("mobile")
                    || flow.to().equals(Words.LEAKAGE);
            if (flow.year() == year && first) {
                double[] sum = sums.computeIfAbsent(
                        flow.to().equals(Words.LEAKAGE) ? Words.LEAKAGE : flow.mode(), key -> new double[2]);
                sum[0] += flow.batteries();
                sum[1] += flow.massKg();
            }
        }
        double all = sums.values().stream().mapToDouble(sum -> sum[0]).sum();
        Table.Builder table = Table.build("first-mile", ui.t("first-mile.caption", Integer.toString(year)))
                .text("way", ui.t("col.way"))
                .number("batteries", ui.t("col.batteries"))
                .number("mass", ui.t("col.mass"))
                .number("share", ui.t("col.share"));
        sums.forEach((way, sum) -> table.row(
                way,
                Cell.of(way.equals(Words.LEAKAGE) ? ui.t("leakage") : ui.word("mode", way)),
                Words.whole(ui, sum[0]),
                Words.mass(ui, sum[1]),
                Words.percent(ui, all == 0 ? 0 : sum[0] / all)));
        return table.done();
    }
}
