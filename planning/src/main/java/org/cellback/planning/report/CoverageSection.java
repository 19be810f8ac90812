package org.cellback.planning.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellback.planning.plan.Coverage;
import org.cellback.planning.plan.LocalText;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.report.Table.Column;

/** How far every area is from its service, within radii that the reader may change, and who is served worst. */
final class CoverageSection implements Section {
    private static final int WORST_SHOWN = 25;
    private final Plan plan;
    private final Summary summary;

    CoverageSection(Plan plan) {
        this.plan = plan;
        this.summary = new Summary(plan);
    }

    @Override
    public String id() {
        return "coverage";
    }

    @Override
    public LocalText title() {
        return new LocalText("Coverage", "覆盖");
    }

    @Override
    public LocalText aside() {
        return new LocalText(
                "Travel distance from an area to the nearest open collection point or centre. Solid: batteries within the radius. Hatched: counting areas where a mobile stop calls.",
                "地区到最近启用的收集点或中心的行驶距离。实心：半径内的电池。斜线：计入流动收集点服务的地区。");
    }

    @Override
    public void body(Html html) {
        StringBuilder radii = new StringBuilder();
        plan.coverage()
                .radiiKm()
                .forEach(radius -> radii.append(radii.isEmpty() ? "" : ", ").append(Figures.exact(radius)));
        html.open("cb-coverage", "id", "cover", "data-from", "coverage-data", "radii", radii.toString());
        summaries(html);
        html.element("h3", new LocalText("By county", "按县"));
        counties(html);
        html.element("h3", new LocalText("Worst served areas", "服务最差的地区"));
        worst(html);
        html.close();
    }

    private void summaries(Html html) {
        Table table = new Table(html)
                .begin(
                        new LocalText("Share of batteries and areas within each radius", "各半径内的电池与地区占比"),
                        Column.text("years", "Years", "年份"),
                        Column.number("radius", "Radius", "半径", "km"),
                        Column.number("batteries", "Batteries", "电池", ""),
                        Column.number("mobile", "With mobile stops", "含流动收集点", ""),
                        Column.number("areas", "Areas", "地区", ""));
        for (Coverage.Summary one : plan.coverage().summaries()) {
            table.row()
                    .name(one.yearFrom() + "–" + one.yearTo())
                    .number(one.radiusKm(), 0)
                    .percent(one.batteriesShare())
                    .percent(one.withMobileShare())
                    .percent(one.areasShare())
                    .endRow();
        }
        table.end();
    }

    private List<Coverage.Row> lastRows() {
        return plan.coverage().rows().stream()
                .filter(row -> row.yearTo() == summary.yearTo())
                .toList();
    }

    private void counties(Html html) {
        List<Double> radii = plan.coverage().radiiKm();
        Map<String, double[]> sums = new TreeMap<>();
        for (Coverage.Row row : lastRows()) {
            double[] sum = sums.computeIfAbsent(row.county(), county -> new double[radii.size() + 1]);
            sum[0] += row.batteriesPerYear();
            for (int at = 0; at < radii.size(); at++) {
                sum[at + 1] += row.distanceMetres() <= radii.get(at) * 1000 ? row.batteriesPerYear() : 0;
            }
        }
        List<Column> columns = new java.util.ArrayList<>();
        columns.add(Column.text("county", "County", "县"));
        columns.add(Column.number("batteries", "Batteries a year", "每年电池", ""));
        radii.forEach(radius -> {
            String km = "≤ " + Figures.number(radius, 0) + " km";
            columns.add(Column.number("r" + Figures.exact(radius), km, km, ""));
        });
        Table table = new Table(html)
                .begin(
                        new LocalText("Share of batteries within each radius", "各半径内的电池占比"),
                        columns.toArray(Column[]::new));
        sums.forEach((county, sum) -> {
            table.row(county).name(county).number(sum[0]);
            for (int at = 1; at < sum.length; at++) {
                table.number(sum[0] == 0 ? 0 : sum[at] / sum[0] * 100, Figures.share(sum[at], sum[0]));
            }
            table.endRow();
        });
        table.end();
    }

    private void worst(Html html) {
        Map<String, String> names = new TreeMap<>();
        plan.network().sites().forEach(site -> names.put(site.id(), site.name()));
        Table table = new Table(html)
                .begin(
                        new LocalText("Farthest areas, " + summary.yearTo(), summary.yearTo() + " 年最远的地区"),
                        Column.text("area", "Area", "地区"),
                        Column.text("county", "County", "县"),
                        Column.number("km", "Distance", "距离", "km"),
                        Column.text("site", "Nearest site", "最近场所"),
                        Column.text("mobile", "Mobile stop", "流动收集点"),
                        Column.number("batteries", "Batteries a year", "每年电池", ""));
        lastRows().stream()
                .sorted(Comparator.comparingDouble(Coverage.Row::distanceMetres)
                        .reversed()
                        .thenComparing(Coverage.Row::area))
                .limit(WORST_SHOWN)
                .forEach(row -> table.row(row.area())
                        .name(row.area())
                        .text(row.county())
                        .number(row.distanceMetres() / 1000, 1)
                        .text(names.getOrDefault(row.site(), row.site()))
                        .text(row.mobile() ? new LocalText("yes", "是") : new LocalText("no", "否"))
                        .number(row.batteriesPerYear())
                        .endRow());
        table.end();
    }
}
