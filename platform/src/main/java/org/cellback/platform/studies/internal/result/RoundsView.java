package org.cellback.platform.studies.internal.result;

import java.util.ArrayList;
import java.util.List;
import org.cellback.planning.plan.Round;
import org.cellback.platform.studies.internal.result.Block.Readout;
import org.cellback.platform.web.Ui;

/** The named week: who drives where, when, with what, and what could not be taken. */
final class RoundsView {
    private RoundsView() {}

    static ResultView of(ViewMaker maker) {
        Ui ui = maker.ui();
        int left = maker.index().plan().leftOut().size();
        List<Block> leftOut = new ArrayList<>();
        leftOut.add(
                left == 0
                        ? maker.statement("good", ui.t("rounds.none-left-out"))
                        : maker.statement(
                                "",
                                ui.t(
                                        "rounds.left-out",
                                        ui.whole(left),
                                        ui.whole(maker.index().plan().orders().size()))));
        if (left > 0) {
            leftOut.add(maker.rows("left-out"));
        }
        Block.Timeline timeline = new Block.Timeline(
                ui.t("rounds.timeline"),
                maker.frame().base() + "/map.json",
                maker.choice().day().isEmpty()
                        ? firstDay(maker)
                        : maker.choice().day());
        return new ResultView(
                List.of(maker.choose("day", "vehicle"), new Block.Readouts(readouts(maker))),
                List.of(
                        maker.section("rounds-map", maker.map("rounds sites")),
                        maker.section("rounds-time", timeline),
                        maker.section("rounds-list", maker.rows("rounds")),
                        maker.section("rounds-stops", maker.rows("stops")),
                        maker.section("rounds-left-out", leftOut.toArray(Block[]::new)),
                        maker.section("rounds-vehicles", maker.rows("vehicles")),
                        maker.section("rounds-orders", maker.rows("orders"))));
    }

    private static String firstDay(ViewMaker maker) {
        var days = Choice.days(maker.index());
        return days.isEmpty() ? "" : days.getFirst().toString();
    }

    private static List<Readout> readouts(ViewMaker maker) {
        Ui ui = maker.ui();
        List<Round> rounds = RoundTables.chosen(maker.index(), maker.choice());
        String currency = maker.index().currency();
        double metres = RoundTables.sum(rounds, Round::distanceMetres);
        return List.of(
                new Readout(
                        ui.t("answer.rounds"),
                        ui.whole(rounds.size()),
                        "",
                        ui.t(
                                "answer.rounds.vehicles",
                                ui.whole(rounds.stream()
                                        .map(Round::vehicle)
                                        .distinct()
                                        .count())),
                        ""),
                new Readout(ui.t("answer.driven"), ui.distance(metres), "", ui.t("answer.driven.by-road"), ""),
                new Readout(
                        ui.t("answer.round-cost"),
                        ui.money(RoundTables.sum(rounds, Round::cost), currency),
                        "",
                        "",
                        ""),
                new Readout(
                        ui.t("answer.round-emissions"),
                        ui.whole(RoundTables.sum(rounds, Round::co2eKg)),
                        "kg CO₂e",
                        "",
                        ""));
    }
}
