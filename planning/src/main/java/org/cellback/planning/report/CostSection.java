package org.cellback.planning.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellback.planning.plan.Cost;
import org.cellback.planning.plan.LocalText;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.report.Table.Column;

/** Money broken down: by category, by year, by chemistry; per kg and per battery. */
final class CostSection implements Section {
    private static final List<String> ORDER = List.of(
            "collection",
            "packaging",
            "transport",
            "handling",
            "testing",
            "discharge",
            "storage",
            "insurance",
            "sites",
            "gate-fee");
    private final Plan plan;
    private final Cost cost;

    CostSection(Plan plan) {
        this.plan = plan;
        this.cost = plan.network().cost();
    }

    @Override
    public String id() {
        return "costs";
    }

    @Override
    public LocalText title() {
        return new LocalText("Costs", "成本");
    }

    @Override
    public LocalText aside() {
        String discount = Figures.percent(cost.discountRate(), 1);
        return cost.discountRate() == 0
                ? new LocalText(
                        "Money over the whole horizon, undiscounted. A credit is negative and stands below zero.",
                        "整个规划期的金额，未折现。收益为负值，显示在零线以下。")
                : new LocalText(
                        "Money over the whole horizon, discounted at " + discount
                                + " a year. A credit is negative and stands below zero.",
                        "整个规划期的金额，年折现率 " + discount + "。收益为负值，显示在零线以下。");
    }

    @Override
    public void body(Html html) {
        byCategory(html);
        byYear(html);
        byChemistry(html);
    }

    private static Comparator<String> order() {
        return Comparator.comparingInt((String category) -> {
                    int at = ORDER.indexOf(category);
                    return at < 0 ? ORDER.size() : at;
                })
                .thenComparing(Comparator.naturalOrder());
    }

    private List<Cost.Summary> whole() {
        return cost.byCategory().stream()
                .filter(one -> one.chemistry().equals("all"))
                .sorted(Comparator.comparing(Cost.Summary::category, order()))
                .toList();
    }

    private void byCategory(Html html) {
        Table table = new Table(html)
                .begin(
                        new LocalText("Cost by category over the horizon", "规划期内按类别的成本"),
                        Column.text("category", "Category", "类别"),
                        Column.number("amount", "Amount", "金额", plan.currency()),
                        Column.number("share", "Share", "占比", ""),
                        Column.number("perKg", "Per kg", "每千克", plan.currency()),
                        Column.number("perBattery", "Per battery", "每块电池", plan.currency()));
        for (Cost.Summary one : whole()) {
            table.row()
                    .name(Words.of(one.category()))
                    .number(one.amount(), 0)
                    .number(one.amount() / cost.total() * 100, Figures.share(one.amount(), cost.total()))
                    .number(one.perKg(), 3)
                    .number(one.perBattery(), 2)
                    .endRow();
        }
        table.totalRow()
                .name(new LocalText("Total", "合计"))
                .number(cost.total(), 0)
                .number(100, "100.0 %")
                .number(cost.perKg(), 3)
                .number(cost.perBattery(), 2)
                .endRow();
        table.end();
    }

    private void byYear(Html html) {
        Map<Integer, Map<String, Double>> years = new TreeMap<>();
        for (Cost.Line line : cost.lines()) {
            years.computeIfAbsent(line.year(), year -> new TreeMap<>())
                    .merge(line.category(), line.amount(), Double::sum);
        }
        List<String> categories = cost.lines().stream()
                .map(Cost.Line::category)
                .distinct()
                .sorted(order())
                .toList();
        html.element("h3", new LocalText("By year", "按年"));
        html.open(
                "cb-time-chart",
                "id",
                "cost-chart",
                "variant",
                "stacked",
                "height",
                "340",
                "label",
                "Cost by category and year");
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("year", "Year", "年份"));
        categories.forEach(category -> columns.add(Column.series(category, Words.of(category), "")));
        columns.add(Column.number("total", "Total", "合计", ""));
        Table table = new Table(html)
                .begin(
                        new LocalText("Cost by category and year, " + plan.currency(), "按类别与年份的成本，" + plan.currency()),
                        new LocalText(plan.currency() + " a year", plan.currency() + "/年"),
                        columns.toArray(Column[]::new));
        years.forEach((year, amounts) -> {
            table.row().name(Integer.toString(year));
            categories.forEach(category -> table.number(amounts.getOrDefault(category, 0.0), 0));
            table.number(
                            amounts.values().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .sum(),
                            0)
                    .endRow();
        });
        table.end();
        html.close();
    }

    /** Costs that one chemistry causes: gate fee or credit above all. */
    private void byChemistry(Html html) {
        List<Cost.Summary> lines = cost.byCategory().stream()
                .filter(one -> !one.chemistry().equals("all"))
                .sorted(Comparator.comparing(Cost.Summary::category, order()).thenComparing(Cost.Summary::chemistry))
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        html.element("h3", new LocalText("By chemistry", "按化学体系"));
        html.open("cb-table", "id", "cost-chemistry", "height", "420px", "label", "Cost by category and chemistry");
        Table table = new Table(html)
                .begin(
                        new LocalText("Cost that a chemistry causes", "由化学体系引起的成本"),
                        Column.text("category", "Category", "类别"),
                        Column.text("chemistry", "Chemistry", "化学体系"),
                        Column.number("amount", "Amount", "金额", plan.currency()),
                        Column.number("perKg", "Per kg", "每千克", plan.currency()),
                        Column.number("perBattery", "Per battery", "每块电池", plan.currency()));
        for (Cost.Summary one : lines) {
            table.row()
                    .name(Words.of(one.category()))
                    .text(Words.of(one.chemistry()))
                    .number(one.amount(), 0)
                    .number(one.perKg(), 3)
                    .number(one.perBattery(), 2)
                    .endRow();
        }
        table.end();
        html.close();
    }
}
