package org.cellback.platform.studies.internal.view;

import java.util.Map;
import org.cellback.planning.plan.Plan;
import org.cellback.platform.web.Ui;

/** From a tab to what its page shows. */
public final class ResultView {
    private ResultView() {}

    public static Map<String, Object> of(Tab tab, Plan plan, Ui ui, Query query) {
        return switch (tab) {
            case SUMMARY -> SummaryView.of(plan, ui);
            case FORECAST -> ForecastView.of(plan, ui, query);
            case NETWORK -> NetworkView.of(plan, ui, query);
            case COSTS -> CostView.of(plan, ui);
            case COVERAGE -> CoverageView.of(plan, ui, query);
            case ROUNDS -> RoundsView.of(plan, ui, query);
            case EMISSIONS -> EmissionsView.of(plan, ui);
            case CHECKS -> EvidenceView.checks(plan, ui);
            case ASSUMPTIONS -> EvidenceView.assumptions(plan, ui, query);
        };
    }
}
