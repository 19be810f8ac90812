package org.cellback.platform.studies.internal.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellback.planning.plan.Cost;
import org.cellback.planning.plan.Plan;
import org.cellback.platform.web.Table;
import org.cellback.platform.web.Table.Cell;
import org.cellback.platform.web.Ui;

/** What it costs: by category, by category and chemistry, and by year. */
final class CostView {
    private CostView() {}

    static Map<String, Object> of(Plan plan, Ui ui) {
        return Map.of(
                "readouts", readouts(plan, ui),
                "categories", categories(plan, ui),
                "chemistries", chemistries(plan, ui),
                "years", years(plan, ui));
    }

    private static List<Readout> readouts(Plan plan, Ui ui) {
        Cost cost = plan.network().cost();
        return List.of(
                new Readout(
                        ui.t("readout.cost"),
                        ui.money(cost.total(), plan.currency()),
                        "",
                        plan.provenance().yearFrom() + "–" + plan.provenance().yearTo()),
                new Readout(
                        ui.t("readout.per-kg"),
                        ui.moneyExact(cost.perKg(), plan.currency()),
                        "",
                        ui.t("readout.per-kg.note")),
                new Readout(
                        ui.t("readout.per-battery"),
                        ui.money(cost.perBattery(), plan.currency()),
                        "",
                        ui.t("readout.per-battery.note")),
                new Readout(
                        ui.t("readout.discount"), ui.percent(cost.discountRate()), "", ui.t("readout.discount.note")));
    }

    private static Table categories(Plan plan, Ui ui) {
        Cost cost = plan.network().cost();
        Table.Builder table = Table.build("categories", ui.t("categories.caption"))
                .text("category", ui.t("col.category"))
                .number("amount", ui.t("col.amount"))
                .number("share", ui.t("col.share"))
                .number("per-kg", ui.t("col.per-kg"))
                .number("per-battery", ui.t("col.per-battery"));
        cost.byCategory().stream()
                .filter(line -> line.chemistry().equals(Words.ALL))
                .sorted(Comparator.comparingDouble(Cost.Summary::amount).reversed())
                .forEach(line -> table.row(
                        line.category(),
                        Cell.of(ui.word("cost", line.category())),
                        Words.money(ui, line.amount(), plan),
                        Words.percent(ui, cost.total() == 0 ? 0 : line.amount() / cost.total()),
                        Words.moneyExact(ui, line.perKg(), plan),
                        Words.moneyExact(ui, line.perBattery(), plan)));
        table.total(
                Cell.of(ui.t("total")),
                Words.money(ui, cost.total(), plan),
                Words.percent(ui, 1),
                Words.moneyExact(ui, cost.perKg(), plan),
                Words.moneyExact(ui, cost.perBattery(), plan));
        return table.done();
    }

    private static Table chemistries(Plan plan, Ui ui) {
        Table.Builder table = Table.build("chemistries", ui.t("cost-chemistries.caption"))
                .text("category", ui.t("col.category"))
                .text("chemistry", ui.t("col.chemistry"))
                .number("amount", ui.t("col.amount"))
                .number("per-kg", ui.t("col.per-kg"))
                .number("per-battery", ui.t("col.per-battery"));
        plan.network().cost().byCategory().stream()
                .filter(line -> !line.chemistry().equals(Words.ALL))
                .sorted(Comparator.comparing(Cost.Summary::category).thenComparing(Cost.Summary::chemistry))
                .forEach(line -> table.row(
                        line.category() + " " + line.chemistry(),
                        Cell.of(ui.word("cost", line.category())),
                        Cell.of(line.chemistry()),
                        Words.money(ui, line.amount(), plan),
                        Words.moneyExact(ui, line.perKg(), plan),
                        Words.moneyExact(ui, line.perBattery(), plan)));
        return table.done();
    }

    /** Years × categories; the stacked chart draws it. */
    private static Table years(Plan plan, Ui ui) {
        List<String> categories = plan.network().cost().lines().stream()
                .map(Cost.Line::category)
                .distinct()
                .sorted()
                .toList();
        Map<Integer, Map<String, Double>> sums = new TreeMap<>();
        for (Cost.Line line : plan.network().cost().lines()) {
            sums.computeIfAbsent(line.year(), year -> new TreeMap<>())
                    .merge(line.category(), line.amount(), Double::sum);
        }
        Table.Builder table = Table.build("cost-years", ui.t("cost-years.caption"))
                .unit(plan.currency())
                .text("year", ui.t("col.year"));
        categories.forEach(category -> table.series(category, ui.word("cost", category)));
        table.number("total", ui.t("total"));
        sums.forEach((year, amounts) -> {
            List<Cell> cells = new ArrayList<>(List.of(Words.year(year)));
            categories.forEach(category -> cells.add(Words.money(ui, amounts.getOrDefault(category, 0.0), plan)));
            cells.add(Words.money(
                    ui,
                    amounts.values().stream().mapToDouble(Double::doubleValue).sum(),
                    plan));
            table.row(Integer.toString(year), cells);
        });
        return table.done();
    }
}
