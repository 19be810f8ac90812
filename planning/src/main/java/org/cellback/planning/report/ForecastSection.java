package org.cellback.planning.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cellback.planning.plan.Coverage;
import org.cellback.planning.plan.ForecastRow;
import org.cellback.planning.plan.ForecastTotal;
import org.cellback.planning.plan.Interval;
import org.cellback.planning.plan.LocalText;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.report.Table.Column;

/** Retirements and captured batteries by year with their intervals, by chemistry, by county, and every row. */
final class ForecastSection implements Section {
    private static final LocalText RETIREMENTS = new LocalText("Retirements", "退役");
    private static final LocalText CAPTURED = new LocalText("Captured", "已回收");
    /** Best first; a grade unknown here goes last. */
    private static final Comparator<String> GRADES = Comparator.comparingInt((String grade) -> {
                int at = List.of("reuse", "remanufacture", "second-life", "recycle")
                        .indexOf(grade);
                return at < 0 ? 99 : at;
            })
            .thenComparing(Comparator.naturalOrder());

    private final Plan plan;
    private final Summary summary;

    ForecastSection(Plan plan) {
        this.plan = plan;
        this.summary = new Summary(plan);
    }

    @Override
    public String id() {
        return "forecast";
    }

    @Override
    public LocalText title() {
        return new LocalText("Forecast", "预测");
    }

    @Override
    public LocalText aside() {
        return new LocalText(
                "Batteries that leave their vehicle, and those the network captures. Bands hold 80 % and 95 % of the simulated paths; bounds of parts do not add up to bounds of the whole.",
                "离开车辆的电池以及网络回收的电池。色带包含 80 % 和 95 % 的模拟路径；各部分的界限不能相加为总体的界限。");
    }

    @Override
    public void body(Html html) {
        byYear(html);
        byChemistry(html);
        byCounty(html);
        html.open("details", "class", "every-row")
                .element("summary", new LocalText("Every row: area, year, chemistry", "全部行：地区、年份、化学体系"));
        html.open(
                "cb-table", "id", "forecast-rows", "data-from", "forecast-data", "lazy", "", "label", "Forecast rows");
        html.open("p", "class", "note")
                .text(
                        "Needs scripts; the same rows stand in tables/forecast.csv beside this report.",
                        "需要脚本；相同的行见本报告旁的 tables/forecast.csv。")
                .close();
        html.close(2);
    }

    private void byYear(Html html) {
        html.open("cb-time-chart", "id", "forecast-chart", "label", "Retirements and captured batteries by year");
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("year", "Year", "年份"));
        interval(columns, "retirements", RETIREMENTS);
        interval(columns, "captured", CAPTURED);
        Table table = new Table(html)
                .begin(
                        new LocalText("Batteries by year, all areas", "按年电池数，全部地区"),
                        new LocalText("batteries a year", "块电池/年"),
                        columns.toArray(Column[]::new));
        for (ForecastTotal total : summary.totals()) {
            table.row().name(Integer.toString(total.year()));
            interval(table, total.retirements());
            interval(table, total.captured());
            table.endRow();
        }
        table.end();
        html.close();
    }

    private static void interval(List<Column> columns, String series, LocalText label) {
        columns.add(Column.series(series, label, ""));
        columns.add(Column.bound(series, "low80", "80 % low", "80 % 下限"));
        columns.add(Column.bound(series, "high80", "80 % high", "80 % 上限"));
        columns.add(Column.bound(series, "low95", "95 % low", "95 % 下限"));
        columns.add(Column.bound(series, "high95", "95 % high", "95 % 上限"));
    }

    private static void interval(Table table, Interval interval) {
        table.number(interval.mean(), 0)
                .number(interval.low80(), 0)
                .number(interval.high80(), 0)
                .number(interval.low95(), 0)
                .number(interval.high95(), 0);
    }

    private void byChemistry(Html html) {
        List<String> chemistries = plan.totals().stream()
                .map(ForecastTotal::chemistry)
                .filter(chemistry -> !chemistry.equals("all"))
                .distinct()
                .sorted()
                .toList();
        if (chemistries.isEmpty()) {
            return;
        }
        html.element("h3", new LocalText("Captured, by chemistry", "已回收，按化学体系"));
        html.open(
                "cb-time-chart",
                "id",
                "chemistry-chart",
                "variant",
                "stacked",
                "label",
                "Captured batteries by chemistry and year");
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("year", "Year", "年份"));
        chemistries.forEach(chemistry -> columns.add(Column.series(chemistry, Words.of(chemistry), "")));
        Table table = new Table(html)
                .begin(
                        new LocalText("Captured batteries by chemistry, mean", "按化学体系的回收量均值"),
                        new LocalText("batteries a year", "块电池/年"),
                        columns.toArray(Column[]::new));
        Map<Integer, Map<String, Double>> means = new TreeMap<>();
        plan.totals()
                .forEach(total -> means.computeIfAbsent(total.year(), year -> new TreeMap<>())
                        .put(total.chemistry(), total.captured().mean()));
        means.forEach((year, byChemistry) -> {
            table.row().name(Integer.toString(year));
            chemistries.forEach(chemistry -> table.number(byChemistry.getOrDefault(chemistry, 0.0), 0));
            table.endRow();
        });
        table.end();
        html.close();
        quality(html);
    }

    private void quality(Html html) {
        TreeSet<String> grades = new TreeSet<>(GRADES);
        summary.totals().forEach(total -> grades.addAll(total.quality().keySet()));
        if (grades.isEmpty()) {
            return;
        }
        html.element("h3", new LocalText("Expected quality at return", "退回时的预期质量"));
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("year", "Year", "年份"));
        grades.forEach(grade -> columns.add(
                Column.number(grade, Words.of(grade).en(), Words.of(grade).zh(), "")));
        Table table = new Table(html)
                .begin(
                        new LocalText("Share of captured batteries by grade", "按等级的回收份额"),
                        columns.toArray(Column[]::new));
        for (ForecastTotal total : summary.totals()) {
            table.row().name(Integer.toString(total.year()));
            grades.forEach(grade -> table.percent(total.quality().getOrDefault(grade, 0.0)));
            table.endRow();
        }
        table.end();
    }

    private void byCounty(Html html) {
        Map<String, String> counties = new TreeMap<>();
        for (Coverage.Row row : plan.coverage().rows()) {
            counties.putIfAbsent(row.area(), row.county());
        }
        Map<String, double[]> sums = new TreeMap<>();
        int count = summary.yearTo() - summary.yearFrom() + 1;
        for (ForecastRow row : plan.forecast()) {
            String county = counties.getOrDefault(row.area(), "–");
            sums.computeIfAbsent(county, name -> new double[count])[row.year() - summary.yearFrom()] += row.mean();
        }
        html.element("h3", new LocalText("Captured, by county", "已回收，按县"));
        html.open(
                "cb-table",
                "id",
                "counties",
                "kind",
                "county",
                "height",
                "420px",
                "label",
                "Captured by county and year");
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("county", "County", "县"));
        summary.years().forEach(year -> columns.add(Column.number("y" + year, year.toString(), year.toString(), "")));
        Table table = new Table(html)
                .begin(new LocalText("Captured batteries a year, mean", "每年回收电池均值"), columns.toArray(Column[]::new));
        sums.forEach((county, values) -> {
            table.row(county).name(county);
            for (double value : values) {
                table.number(value, value < 10 ? 1 : 0);
            }
            table.endRow();
        });
        table.end();
        html.close();
    }
}
