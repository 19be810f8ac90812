package org.cellback.platform.studies.internal.result;

import java.util.List;
import org.cellback.planning.plan.Emissions;
import org.cellback.planning.plan.Provenance;
import org.cellback.platform.studies.internal.result.Block.Readout;
import org.cellback.platform.web.Ui;

/** Emissions with their factors, checks with their figures, assumptions with their sources. */
final class EvidenceView {
    private EvidenceView() {}

    static ResultView emissions(ViewMaker maker) {
        Ui ui = maker.ui();
        Emissions emissions = maker.index().plan().emissions();
        long proxies =
                emissions.factors().stream().filter(Emissions.Factor::proxy).count();
        double tonneKm = emissions.elements().stream()
                .mapToDouble(Emissions.Element::tonneKm)
                .sum();
        Block proxy = proxies == 0
                ? maker.statement("good", ui.t("emissions.no-proxy"))
                : maker.statement(
                        "",
                        ui.t(
                                "emissions.proxies",
                                ui.whole(proxies),
                                ui.whole(emissions.factors().size())));
        return new ResultView(
                List.of(
                        new Block.Readouts(List.of(
                                new Figures(maker).emissions(),
                                new Readout(
                                        ui.t("answer.emissions-per-kg"),
                                        ui.decimal(emissions.perKg(), 3),
                                        "kg CO₂e/kg",
                                        ui.t("answer.of-captured"),
                                        ""),
                                new Readout(
                                        ui.t("answer.activity"),
                                        ui.whole(tonneKm),
                                        "t·km",
                                        ui.t("answer.activity.help"),
                                        ""))),
                        proxy),
                List.of(
                        maker.section(
                                "emission-years",
                                Charts.stacked(maker, "emission-chart", "emission-years", "element.", "kg CO₂e")),
                        maker.section("emission-factors", new Block.Rows(maker.whole("factors"))),
                        maker.section("emission-elements", maker.rows("elements"))));
    }

    static ResultView checks(ViewMaker maker) {
        Ui ui = maker.ui();
        var checks = maker.index().plan().checks();
        long failed = checks.stream().filter(check -> !check.passed()).count();
        Block outcome = failed == 0
                ? maker.statement("good", ui.t("checks.all-passed", ui.whole(checks.size())))
                : maker.statement("bad", ui.t("checks.failed", ui.whole(failed), ui.whole(checks.size())));
        return new ResultView(
                List.of(outcome),
                List.of(
                        maker.section("checks-list", new Block.Rows(maker.whole("checks"))),
                        maker.section("checks-phases", new Block.Rows(maker.whole("phases")))));
    }

    static ResultView assumptions(ViewMaker maker) {
        Ui ui = maker.ui();
        Provenance provenance = maker.index().plan().provenance();
        Block count = maker.statement(
                "",
                ui.t(
                        "assumptions.count",
                        ui.whole(maker.index().plan().assumptions().size())));
        Block made = new Block.Readouts(List.of(
                new Readout(
                        ui.t("made.scenario"),
                        provenance.scenarioName().in(ui.language().code()),
                        provenance.scenarioVersion(),
                        Frame.shortened(provenance.scenarioDigest()),
                        maker.frame().isShared()
                                ? ""
                                : "/scenarios/" + maker.frame().scenario()),
                new Readout(ui.t("made.program"), provenance.engineVersion(), "", ui.time(provenance.createdAt()), ""),
                new Readout(
                        ui.t("made.seed"), Long.toString(maker.index().plan().seed()), "", ui.t("made.seed.help"), ""),
                new Readout(
                        ui.t("made.outcome"),
                        ui.word("outcome", provenance.outcome()),
                        "",
                        provenance.distances(),
                        "")));
        return new ResultView(
                List.of(count, made),
                List.of(
                        maker.section("assumption-list", maker.rows("assumptions")),
                        maker.section("assumption-files", new Block.Rows(maker.whole("assumption-files")))));
    }
}
