package org.cellback.platform.studies.internal.result;

import java.util.List;

/** How many come back, when, where and of which kind. */
final class ForecastView {
    private ForecastView() {}

    static ResultView of(ViewMaker maker) {
        Figures figures = new Figures(maker);
        int year = maker.choice().year();
        Block bounds = maker.choice().isAllChemistries()
                ? maker.statement("plain", maker.ui().t("forecast.bounds-do-not-add"))
                : maker.statement(
                        "plain",
                        maker.ui()
                                .t(
                                        "forecast.one-chemistry",
                                        maker.ui()
                                                .word(
                                                        "chemistry",
                                                        maker.choice().chemistry())));
        return new ResultView(
                List.of(
                        maker.choose("year", "chemistry"),
                        new Block.Readouts(List.of(
                                figures.retirementsInYear(year),
                                figures.capturedInYear(year),
                                figures.leakageInYear(year),
                                figures.massInYear(year)))),
                List.of(
                        maker.section("forecast-years", Charts.forecast(maker)),
                        maker.section("forecast-map", maker.map("areas leakage")),
                        maker.section("forecast-areas", bounds, maker.rows("areas")),
                        maker.section("forecast-counties", maker.rows("counties")),
                        maker.section("forecast-chemistries", new Block.Rows(maker.whole("chemistries"))),
                        maker.section("forecast-quality", new Block.Rows(maker.whole("quality")))));
    }
}
