package org.cellback.platform.studies.internal.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cellback.planning.plan.Coverage;
import org.cellback.planning.plan.Plan;
import org.cellback.platform.web.Table;
import org.cellback.platform.web.Table.Cell;
import org.cellback.platform.web.Ui;

/** How far every area is from its service, within radii the reader sets. */
final class CoverageView {
    private static final int WORST = 25;

    private CoverageView() {}

    static Map<String, Object> of(Plan plan, Ui ui, Query query) {
        int year = Words.year(plan, query);
        List<Double> radii = query.radiiKm(plan.coverage().radiiKm());
        List<Coverage.Row> rows = plan.coverage().rows().stream()
                .filter(row -> row.yearFrom() <= year && year <= row.yearTo())
                .toList();
        Query.Page<Coverage.Row> page = query.pageOf(filtered(rows, query.text("q")));
        Map<String, String> names = NetworkView.names(plan);
        return Map.of(
                "year", year,
                "years", ForecastView.years(plan),
                "radii", radii.stream().map(CoverageView::plain).collect(Collectors.joining(", ")),
                "q", query.text("q"),
                "shares", shares(rows, radii, ui, year),
                "counties", counties(rows, radii, ui, year),
                "worst", areas("worst", ui.t("worst.caption"), worst(rows), names, ui),
                "areas", areas("areas", ui.t("coverage-areas.caption", Integer.toString(year)), page.rows(), names, ui),
                "page", page);
    }

    private static String plain(double km) {
        return km == Math.rint(km) ? Integer.toString((int) km) : Double.toString(km);
    }

    private static List<Coverage.Row> filtered(List<Coverage.Row> rows, String filter) {
        String wanted = filter.toLowerCase(Locale.ROOT);
        return rows.stream()
                .filter(row -> (row.area() + " " + row.county())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .sorted(Comparator.comparing(Coverage.Row::area))
                .toList();
    }

    /** The farthest areas, those with batteries and without a mobile stop. */
    private static List<Coverage.Row> worst(List<Coverage.Row> rows) {
        return rows.stream()
                .filter(row -> !row.mobile() && row.batteriesPerYear() > 0)
                .sorted(Comparator.comparingDouble(Coverage.Row::distanceMetres).reversed())
                .limit(WORST)
                .toList();
    }

    private static double share(List<Coverage.Row> rows, double radiusKm, boolean withMobile, boolean byBatteries) {
        double all = 0;
        double within = 0;
        for (Coverage.Row row : rows) {
            double weight = byBatteries ? row.batteriesPerYear() : 1;
            all += weight;
            boolean near = row.distanceMetres() <= radiusKm * 1000;
            within += near || (withMobile && row.mobile()) ? weight : 0;
        }
        return all == 0 ? 0 : within / all;
    }

    private static Table shares(List<Coverage.Row> rows, List<Double> radii, Ui ui, int year) {
        Table.Builder table = Table.build("shares", ui.t("shares.caption", Integer.toString(year)))
                .number("radius", ui.t("col.radius"))
                .number("batteries", ui.t("col.batteries-within"))
                .number("with-mobile", ui.t("col.with-mobile"))
                .number("areas", ui.t("col.areas-within"));
        for (double radius : radii) {
            table.row(
                    Double.toString(radius),
                    Words.distance(ui, radius * 1000),
                    Words.percent(ui, share(rows, radius, false, true)),
                    Words.percent(ui, share(rows, radius, true, true)),
                    Words.percent(ui, share(rows, radius, false, false)));
        }
        return table.done();
    }

    private static Table counties(List<Coverage.Row> rows, List<Double> radii, Ui ui, int year) {
        Table.Builder table = Table.build("counties", ui.t("counties.caption", Integer.toString(year)))
                .text("county", ui.t("col.county"))
                .number("areas", ui.t("col.areas"))
                .number("batteries", ui.t("col.batteries-a-year"));
        radii.forEach(radius -> table.number("r" + plain(radius), ui.t("col.within", ui.distance(radius * 1000))));
        table.number("mobile", ui.t("col.mobile"));
        Map<String, List<Coverage.Row>> byCounty =
                rows.stream().collect(Collectors.groupingBy(Coverage.Row::county, TreeMap::new, Collectors.toList()));
        byCounty.forEach((county, of) -> {
            double batteries =
                    of.stream().mapToDouble(Coverage.Row::batteriesPerYear).sum();
            double mobile = of.stream()
                    .filter(Coverage.Row::mobile)
                    .mapToDouble(Coverage.Row::batteriesPerYear)
                    .sum();
            List<Cell> cells = new ArrayList<>(
                    List.of(Cell.of(county), Words.whole(ui, of.size()), Words.decimal(ui, batteries, 1)));
            radii.forEach(radius -> cells.add(Words.percent(ui, share(of, radius, false, true))));
            cells.add(Words.percent(ui, batteries == 0 ? 0 : mobile / batteries));
            table.row(county, cells);
        });
        return table.done();
    }

    private static Table areas(String id, String caption, List<Coverage.Row> rows, Map<String, String> names, Ui ui) {
        Table.Builder table = Table.build(id, caption)
                .text("area", ui.t("col.area"))
                .text("county", ui.t("col.county"))
                .text("site", ui.t("col.site"))
                .number("distance", ui.t("col.distance"))
                .text("mobile", ui.t("col.served"))
                .number("batteries", ui.t("col.batteries-a-year"));
        for (Coverage.Row row : rows) {
            table.row(
                    row.area(),
                    Cell.of(row.area()),
                    Cell.of(row.county()),
                    Cell.of(names.getOrDefault(row.site(), row.site())),
                    Words.distance(ui, row.distanceMetres()),
                    Cell.of(row.mobile() ? ui.t("served.mobile") : ui.t("served.brings")),
                    Words.decimal(ui, row.batteriesPerYear(), 1));
        }
        return table.done();
    }
}
