package org.cellback.platform.studies.internal.result;

import java.util.List;

/** How far sources are from their service, within radii that the reader sets. */
final class CoverageView {
    private CoverageView() {}

    static ResultView of(ViewMaker maker) {
        Figures figures = new Figures(maker);
        return new ResultView(
                List.of(
                        maker.choose("radii", "year"),
                        new Block.Readouts(maker.choice().radiiKm().stream()
                                .map(figures::within)
                                .toList())),
                List.of(
                        maker.section("coverage-radii", new Block.Rows(maker.whole("radii"))),
                        maker.section("coverage-map", maker.map("areas sites")),
                        maker.section("coverage-worst", new Block.Rows(maker.whole("worst"))),
                        maker.section("coverage-by-county", maker.rows("coverage-counties")),
                        maker.section("coverage-by-area", maker.rows("coverage-areas"))));
    }
}
