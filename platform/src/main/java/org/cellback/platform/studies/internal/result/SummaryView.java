package org.cellback.platform.studies.internal.result;

import java.util.List;

/** How many come back, through which network, at what cost, and how far to trust it. */
final class SummaryView {
    private SummaryView() {}

    static ResultView of(ViewMaker maker) {
        Figures figures = new Figures(maker);
        int lastYear = maker.index().years().getLast();
        double middleRadius = maker.choice().radiiKm().isEmpty()
                ? 50
                : maker.choice().radiiKm().get(maker.choice().radiiKm().size() / 2);
        Block.Readouts readouts = new Block.Readouts(List.of(
                figures.capturedOverHorizon(),
                figures.capturedInYear(lastYear),
                figures.leakageOverHorizon(),
                figures.cost(),
                figures.costPerKg(),
                figures.costPerBattery(),
                figures.gap(),
                figures.sites(),
                figures.emissions(),
                figures.within(middleRadius),
                figures.week(),
                figures.checks()));
        return new ResultView(
                List.of(readouts, NetworkView.gap(maker)),
                List.of(
                        maker.section("summary-map", maker.map("areas leakage sites flows")),
                        maker.section("summary-forecast", Charts.forecast(maker)),
                        maker.section("summary-kinds", maker.rows("kinds")),
                        maker.section("summary-costs", new Block.Rows(maker.whole("categories")))));
    }
}
