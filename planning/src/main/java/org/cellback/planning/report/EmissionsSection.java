package org.cellback.planning.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellback.planning.plan.Emissions;
import org.cellback.planning.plan.LocalText;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.report.Table.Column;

/** Transport emissions by chain element and year, and every factor with its source; a proxy is marked. */
final class EmissionsSection implements Section {
    private final Emissions emissions;

    EmissionsSection(Plan plan) {
        this.emissions = plan.emissions();
    }

    @Override
    public String id() {
        return "emissions";
    }

    @Override
    public LocalText title() {
        return new LocalText("Emissions", "排放");
    }

    @Override
    public LocalText aside() {
        return new LocalText(
                "Greenhouse gases of transport by ISO 14083:2023: chain elements, well to wheel, tonne-km by shortest feasible distance. Proxy: a factor made for another country or vehicle.",
                "按 ISO 14083:2023 的运输温室气体：运输链要素，从井到轮，吨公里按最短可行距离。代用：为其他国家或车型制定的系数。");
    }

    @Override
    public void body(Html html) {
        byYear(html);
        elements(html);
        factors(html);
    }

    private void byYear(Html html) {
        Map<Integer, Map<String, Double>> years = new TreeMap<>();
        for (Emissions.Element one : emissions.elements()) {
            years.computeIfAbsent(one.year(), year -> new TreeMap<>())
                    .merge(one.chainElement(), (one.tankToWheelKg() + one.wellToTankKg()) / 1000, Double::sum);
        }
        List<String> chain = emissions.elements().stream()
                .map(Emissions.Element::chainElement)
                .distinct()
                .toList();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("year", "Year", "年份"));
        chain.forEach(element -> columns.add(Column.series(element, Words.of(element), "")));
        html.open(
                "cb-time-chart",
                "id",
                "emissions-chart",
                "variant",
                "stacked",
                "height",
                "260",
                "label",
                "Transport emissions by chain element and year");
        Table table = new Table(html)
                .begin(
                        new LocalText("Emissions by chain element, t CO₂e", "按运输链要素的排放，吨 CO₂e"),
                        new LocalText("t CO₂e a year", "吨 CO₂e/年"),
                        columns.toArray(Column[]::new));
        years.forEach((year, amounts) -> {
            table.row().name(Integer.toString(year));
            chain.forEach(element -> table.number(amounts.getOrDefault(element, 0.0), 1));
            table.endRow();
        });
        table.end();
        html.close();
    }

    private void elements(Html html) {
        Map<String, double[]> sums = new java.util.LinkedHashMap<>();
        Map<String, String> factors = new TreeMap<>();
        for (Emissions.Element one : emissions.elements()) {
            double[] sum = sums.computeIfAbsent(one.chainElement() + "\n" + one.factor(), key -> new double[3]);
            sum[0] += one.tonneKm();
            sum[1] += one.tankToWheelKg();
            sum[2] += one.wellToTankKg();
        }
        emissions.factors().forEach(factor -> factors.put(factor.key(), factor.description()));
        Table table = new Table(html)
                .begin(
                        new LocalText("Chain elements over the horizon", "规划期内的运输链要素"),
                        Column.text("element", "Chain element", "运输链要素"),
                        Column.text("factor", "Factor", "系数"),
                        Column.number("tkm", "Activity", "运输量", "t·km"),
                        Column.number("ttw", "Tank to wheel", "油箱到车轮", "t CO₂e"),
                        Column.number("wtt", "Well to tank", "油井到油箱", "t CO₂e"),
                        Column.number("wtw", "Well to wheel", "油井到车轮", "t CO₂e"));
        sums.forEach((key, sum) -> {
            int cut = key.indexOf('\n');
            String factor = key.substring(cut + 1);
            table.row()
                    .name(Words.of(key.substring(0, cut)))
                    .wrapped(factors.getOrDefault(factor, factor))
                    .number(sum[0], 0)
                    .number(sum[1] / 1000, 1)
                    .number(sum[2] / 1000, 1)
                    .number((sum[1] + sum[2]) / 1000, 1)
                    .endRow();
        });
        table.totalRow()
                .name(new LocalText("Total", "合计"))
                .text("")
                .text("")
                .text("")
                .text("")
                .number(emissions.wellToWheelKg() / 1000, 1)
                .endRow();
        table.end();
    }

    private void factors(Html html) {
        html.element("h3", new LocalText("Factors", "系数"));
        Table table = new Table(html)
                .begin(
                        new LocalText("Every factor used", "所用全部系数"),
                        Column.text("factor", "Factor", "系数"),
                        Column.number("ttw", "Tank to wheel", "油箱到车轮", ""),
                        Column.number("wtt", "Well to tank", "油井到油箱", ""),
                        Column.text("unit", "Unit", "单位"),
                        Column.text("source", "Source", "来源"),
                        Column.number("year", "Year", "年份", ""),
                        Column.text("proxy", "Standing", "性质"));
        for (Emissions.Factor factor : emissions.factors()) {
            table.row()
                    .wrapped(factor.description())
                    .number(factor.tankToWheelKgPerTonneKm(), 5)
                    .number(factor.wellToTankKgPerTonneKm(), 5)
                    .text(factor.unit())
                    .wrapped(factor.source())
                    .right(Integer.toString(factor.year()));
            if (factor.proxy()) {
                table.mark(new LocalText("proxy", "代用"), "");
            } else {
                table.mark(new LocalText("as published", "原始"), "plain");
            }
            table.endRow();
        }
        table.end();
    }
}
