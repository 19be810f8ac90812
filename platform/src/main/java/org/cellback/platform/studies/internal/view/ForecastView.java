package org.cellback.platform.studies.internal.view;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cellback.planning.plan.Coverage;
import org.cellback.planning.plan.ForecastRow;
import org.cellback.planning.plan.Plan;
import org.cellback.platform.web.Table;
import org.cellback.platform.web.Table.Cell;
import org.cellback.platform.web.Ui;

/** How many come back: by year over all areas, and by area in one year. */
final class ForecastView {
    private ForecastView() {}

    /** One area in the chosen year; quantiles do not add over chemistries, so they show only when one is chosen. */
    private record Area(
            String area,
            String county,
            double retirements,
            double captured,
            double low80,
            double high80,
            double massKg) {}

    static Map<String, Object> of(Plan plan, Ui ui, Query query) {
        int year = Words.year(plan, query);
        String asked = query.text("chemistry");
        String chemistry = Words.chemistries(plan).contains(asked) ? asked : Words.ALL;
        Query.Page<Area> page = query.pageOf(areas(plan, year, chemistry, query.text("q")));
        return Map.of(
                "year", year,
                "years", years(plan),
                "chemistry", chemistry,
                "chemistries", Words.chemistries(plan),
                "q", query.text("q"),
                "totals", SummaryView.totals(plan, ui, chemistry),
                "quality", quality(plan, ui, chemistry),
                "areas", table(page.rows(), ui, year, !chemistry.equals(Words.ALL)),
                "page", page);
    }

    static List<Integer> years(Plan plan) {
        return java.util.stream.IntStream.rangeClosed(
                        plan.provenance().yearFrom(), plan.provenance().yearTo())
                .boxed()
                .toList();
    }

    private static List<Area> areas(Plan plan, int year, String chemistry, String filter) {
        Map<String, String> counties = new HashMap<>();
        for (Coverage.Row row : plan.coverage().rows()) {
            counties.put(row.area(), row.county());
        }
        Map<String, Area> sums = new TreeMap<>();
        for (ForecastRow row : plan.forecast()) {
            if (row.year() == year
                    && (chemistry.equals(Words.ALL) || row.chemistry().equals(chemistry))) {
                sums.merge(
                        row.area(),
                        new Area(
                                row.area(),
                                counties.getOrDefault(row.area(), "–"),
                                row.retirements(),
                                row.mean(),
                                row.low80(),
                                row.high80(),
                                row.massKg()),
                        ForecastView::plus);
            }
        }
        String wanted = filter.toLowerCase(Locale.ROOT);
        return sums.values().stream()
                .filter(area -> (area.area() + " " + area.county())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .sorted(Comparator.comparingDouble(Area::captured).reversed())
                .toList();
    }

    private static Area plus(Area a, Area b) {
        return new Area(
                a.area(),
                a.county(),
                a.retirements() + b.retirements(),
                a.captured() + b.captured(),
                a.low80() + b.low80(),
                a.high80() + b.high80(),
                a.massKg() + b.massKg());
    }

    private static Table table(List<Area> areas, Ui ui, int year, boolean oneChemistry) {
        Table.Builder table = Table.build("areas", ui.t("areas.caption", Integer.toString(year)))
                .text("area", ui.t("col.area"))
                .text("county", ui.t("col.county"))
                .number("retirements", ui.t("col.retirements"))
                .number("captured", ui.t("col.captured"))
                .number("leakage", ui.t("col.leakage"))
                .number("mass", ui.t("col.mass"));
        if (oneChemistry) {
            table.number("low80", ui.t("col.low80")).number("high80", ui.t("col.high80"));
        }
        for (Area area : areas) {
            List<Cell> cells = new java.util.ArrayList<>(List.of(
                    Cell.of(area.area()),
                    Cell.of(area.county()),
                    Words.decimal(ui, area.retirements(), 1),
                    Words.decimal(ui, area.captured(), 1),
                    Words.decimal(ui, area.retirements() - area.captured(), 1),
                    Words.mass(ui, area.massKg())));
            if (oneChemistry) {
                cells.add(Words.decimal(ui, area.low80(), 1));
                cells.add(Words.decimal(ui, area.high80(), 1));
            }
            table.row(area.area(), cells);
        }
        return table.done();
    }

    private static Table quality(Plan plan, Ui ui, String chemistry) {
        var totals = Words.totals(plan, chemistry);
        List<String> keys = totals.stream()
                .flatMap(total -> total.quality().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        Table.Builder table = Table.build("quality", ui.t("quality.caption")).text("year", ui.t("col.year"));
        keys.forEach(key -> table.number(key, ui.word("quality", key)));
        totals.forEach(total -> {
            List<Cell> cells = new java.util.ArrayList<>(List.of(Words.year(total.year())));
            keys.forEach(key -> cells.add(Words.percent(ui, total.quality().getOrDefault(key, 0.0))));
            table.row(Integer.toString(total.year()), cells);
        });
        return table.done();
    }
}
