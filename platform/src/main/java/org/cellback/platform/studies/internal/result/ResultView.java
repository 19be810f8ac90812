package org.cellback.platform.studies.internal.result;

import java.util.List;

/** One view of a result: the answer on top, then how it came about. */
public record ResultView(List<Block> top, List<Section> sections) {
    public ResultView {
        top = List.copyOf(top);
        sections = List.copyOf(sections);
    }

    static ResultView of(ViewMaker maker) {
        return switch (maker.frame().tab()) {
            case SUMMARY -> SummaryView.of(maker);
            case FORECAST -> ForecastView.of(maker);
            case NETWORK -> NetworkView.of(maker);
            case COSTS -> MoneyView.of(maker);
            case COVERAGE -> CoverageView.of(maker);
            case ROUNDS -> RoundsView.of(maker);
            case EMISSIONS -> EvidenceView.emissions(maker);
            case CHECKS -> EvidenceView.checks(maker);
            case ASSUMPTIONS -> EvidenceView.assumptions(maker);
        };
    }
}
