package org.cellback.platform.studies.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cellback.planning.plan.ForecastTotal;
import org.cellback.planning.plan.Network;
import org.cellback.planning.plan.Plan;
import org.cellback.platform.web.Table;
import org.cellback.platform.web.Table.Cell;
import org.cellback.platform.web.Ui;

/** The answer first: how many come back, through which network, at what cost, and how far to trust it. */
final class SummaryView {
    private SummaryView() {}

    static Map<String, Object> of(Plan plan, Ui ui) {
        return Map.of("readouts", readouts(plan, ui), "totals", totals(plan, ui), "sites", sites(plan, ui));
    }

    static List<Readout> readouts(Plan plan, Ui ui) {
        List<ForecastTotal> totals = Words.totals(plan, Words.ALL);
        double retirements =
                totals.stream().mapToDouble(total -> total.retirements().mean()).sum();
        double captured =
                totals.stream().mapToDouble(total -> total.captured().mean()).sum();
        double leakage = totals.stream().mapToDouble(ForecastTotal::leakage).sum();
        String years = plan.provenance().yearFrom() + "–" + plan.provenance().yearTo();
        List<Readout> readouts = new ArrayList<>();
        readouts.add(new Readout(ui.t("readout.captured"), ui.whole(captured), ui.t("unit.batteries"), years));
        if (!totals.isEmpty()) {
            ForecastTotal last = totals.getLast();
            readouts.add(new Readout(
                    ui.t("readout.captured-in", Integer.toString(last.year())),
                    ui.whole(last.captured().mean()),
                    ui.t("unit.batteries"),
                    Words.range80(ui, last.captured())));
        }
        readouts.add(new Readout(
                ui.t("readout.leakage"),
                ui.whole(leakage),
                ui.t("unit.batteries"),
                ui.t("readout.leakage.note", ui.percent(retirements == 0 ? 0 : leakage / retirements))));
        readouts.add(new Readout(
                ui.t("readout.cost"),
                ui.money(plan.network().cost().total(), plan.currency()),
                "",
                ui.t(
                        "readout.cost.note",
                        ui.moneyExact(plan.network().cost().perKg(), plan.currency()),
                        ui.money(plan.network().cost().perBattery(), plan.currency()))));
        readouts.add(new Readout(
                ui.t("readout.gap"),
                ui.percent(plan.network().gap()),
                "",
                ui.word("network-status", plan.network().status())));
        readouts.add(new Readout(
                ui.t("readout.emissions"),
                ui.whole(plan.emissions().wellToWheelKg() / 1000),
                "t CO₂e",
                ui.t("readout.emissions.note", ui.decimal(plan.emissions().perKg(), 3))));
        readouts.add(new Readout(
                ui.t("readout.week", plan.week().name()),
                ui.whole(plan.rounds().size()),
                ui.t("unit.rounds"),
                ui.t(
                        "readout.week.note",
                        ui.whole(plan.week().batteries()),
                        ui.whole(plan.week().vehicles()),
                        ui.whole(plan.leftOut().size()))));
        return readouts;
    }

    /** Years × retirements, captured with bounds, leakage; the forecast chart draws it. */
    static Table totals(Plan plan, Ui ui) {
        return totals(plan, ui, Words.ALL);
    }

    static Table totals(Plan plan, Ui ui, String chemistry) {
        Table.Builder table = Table.build("totals", ui.t("totals.caption"))
                .unit(ui.t("unit.batteries-a-year"))
                .text("year", ui.t("col.year"))
                .series("retirements", ui.t("col.retirements"))
                .bound("retirements", "low80", ui.t("col.low80"))
                .bound("retirements", "high80", ui.t("col.high80"))
                .series("captured", ui.t("col.captured"))
                .bound("captured", "low80", ui.t("col.low80"))
                .bound("captured", "high80", ui.t("col.high80"))
                .bound("captured", "low95", ui.t("col.low95"))
                .bound("captured", "high95", ui.t("col.high95"))
                .series("leakage", ui.t("col.leakage"));
        for (ForecastTotal total : Words.totals(plan, chemistry)) {
            table.row(
                    Integer.toString(total.year()),
                    Words.year(total.year()),
                    Words.whole(ui, total.retirements().mean()),
                    Words.whole(ui, total.retirements().low80()),
                    Words.whole(ui, total.retirements().high80()),
                    Words.whole(ui, total.captured().mean()),
                    Words.whole(ui, total.captured().low80()),
                    Words.whole(ui, total.captured().high80()),
                    Words.whole(ui, total.captured().low95()),
                    Words.whole(ui, total.captured().high95()),
                    Words.whole(ui, total.leakage()));
        }
        return table.done();
    }

    private static Table sites(Plan plan, Ui ui) {
        Map<String, List<Network.Site>> byKind = plan.network().sites().stream()
                .collect(Collectors.groupingBy(Network.Site::kind, TreeMap::new, Collectors.toList()));
        Table.Builder table = Table.build("kinds", ui.t("kinds.caption"))
                .text("kind", ui.t("col.kind"))
                .number("sites", ui.t("col.sites"))
                .number("capacity", ui.t("col.capacity"))
                .text("first", ui.t("col.opened"));
        byKind.forEach((kind, sites) -> table.row(
                kind,
                Cell.of(ui.word("kind", kind)),
                Words.whole(ui, sites.size()),
                Words.mass(
                        ui,
                        sites.stream()
                                .mapToDouble(Network.Site::capacityKgPerYear)
                                .sum()),
                Words.year(sites.stream().mapToInt(Network.Site::opened).min().orElseThrow())));
        return table.done();
    }
}
