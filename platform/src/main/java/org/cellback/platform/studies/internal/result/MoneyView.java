package org.cellback.platform.studies.internal.result;

import java.util.List;

/** What it costs, broken down. */
final class MoneyView {
    private MoneyView() {}

    static ResultView of(ViewMaker maker) {
        Figures figures = new Figures(maker);
        return new ResultView(
                List.of(new Block.Readouts(
                        List.of(figures.cost(), figures.costPerKg(), figures.costPerBattery(), figures.gap()))),
                List.of(
                        maker.section("cost-categories", new Block.Rows(maker.whole("categories"))),
                        maker.section(
                                "cost-years",
                                Charts.stacked(
                                        maker,
                                        "cost-chart",
                                        "cost-years",
                                        "category.",
                                        maker.index().currency())),
                        maker.section("cost-gate", new Block.Rows(maker.whole("gate-fees"))),
                        maker.section("cost-lines", maker.choose("category"), maker.rows("lines"))));
    }
}
