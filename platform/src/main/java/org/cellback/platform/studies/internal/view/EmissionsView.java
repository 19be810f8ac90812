package org.cellback.platform.studies.internal.view;

import java.util.List;
import java.util.Map;
import org.cellback.planning.plan.Emissions;
import org.cellback.planning.plan.Plan;
import org.cellback.platform.web.Table;
import org.cellback.platform.web.Table.Cell;
import org.cellback.platform.web.Ui;

/** Transport emissions by chain element and year, with every factor and its source. */
final class EmissionsView {
    private EmissionsView() {}

    static Map<String, Object> of(Plan plan, Ui ui) {
        Emissions emissions = plan.emissions();
        List<Readout> readouts = List.of(
                new Readout(
                        ui.t("readout.emissions"),
                        ui.whole(emissions.wellToWheelKg() / 1000),
                        "t CO₂e",
                        ui.t("emissions.wtw")),
                new Readout(ui.t("readout.per-kg-battery"), ui.decimal(emissions.perKg(), 3), "kg CO₂e", ""),
                new Readout(
                        ui.t("readout.tonne-km"),
                        ui.whole(emissions.elements().stream()
                                .mapToDouble(Emissions.Element::tonneKm)
                                .sum()),
                        "t·km",
                        ui.t("emissions.sfd")));
        return Map.of("readouts", readouts, "elements", elements(emissions, ui), "factors", factors(emissions, ui));
    }

    private static Table elements(Emissions emissions, Ui ui) {
        Table.Builder table = Table.build("elements", ui.t("elements.caption"))
                .number("year", ui.t("col.year"))
                .text("element", ui.t("col.element"))
                .text("factor", ui.t("col.factor"))
                .number("tonne-km", ui.t("col.tonne-km"))
                .number("ttw", ui.t("col.ttw"))
                .number("wtt", ui.t("col.wtt"))
                .number("wtw", ui.t("col.wtw"));
        for (Emissions.Element element : emissions.elements()) {
            table.row(
                    element.year() + " " + element.chainElement() + " " + element.factor(),
                    Words.year(element.year()),
                    Cell.of(ui.word("element", element.chainElement())),
                    Cell.of(element.factor()),
                    Words.whole(ui, element.tonneKm()),
                    Words.whole(ui, element.tankToWheelKg()),
                    Words.whole(ui, element.wellToTankKg()),
                    Words.whole(ui, element.tankToWheelKg() + element.wellToTankKg()));
        }
        return table.done();
    }

    private static Table factors(Emissions emissions, Ui ui) {
        Table.Builder table = Table.build("factors", ui.t("factors.caption"))
                .text("key", ui.t("col.factor"))
                .text("description", ui.t("col.description"))
                .number("ttw", ui.t("col.ttw-factor"))
                .number("wtt", ui.t("col.wtt-factor"))
                .text("source", ui.t("col.source"))
                .number("year", ui.t("col.year"))
                .text("mark", ui.t("col.mark"));
        for (Emissions.Factor factor : emissions.factors()) {
            table.row(
                    factor.key(),
                    Cell.of(factor.key()),
                    Cell.of(factor.description()),
                    Words.decimal(ui, factor.tankToWheelKgPerTonneKm(), 4),
                    Words.decimal(ui, factor.wellToTankKgPerTonneKm(), 4),
                    Cell.of(factor.source()),
                    Words.year(factor.year()),
                    factor.proxy() ? Cell.mark(ui.t("proxy"), "warn") : Cell.of(""));
        }
        return table.done();
    }
}
