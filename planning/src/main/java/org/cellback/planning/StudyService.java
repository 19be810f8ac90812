package org.cellback.planning;

import org.cellback.budget.ProgressListener;
import org.cellback.planning.plan.Forecast;
import org.cellback.planning.plan.Network;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.study.ForecastStudy;
import org.cellback.planning.study.Study;

/** The door of planning. Stateless, thread-safe. */
public final class StudyService {
    private StudyService() {}

    /**
     * Runs a study. When the budget ends or is stopped, the best answer so far is completed and handed back, its outcome
     * {@code stopped} where something was cut short.
     *
     * @param listener hears of the phases {@code forecast}, {@code network}, {@code orders}, {@code rounds},
     *     {@code emissions} and {@code checks}
     * @throws NoFeasibleAnswer when no network keeps the scenario's rules
     */
    public static Plan run(Scenario scenario, StudyOptions options, ProgressListener listener) {
        return new Study(scenario, options, listener).run();
    }

    /**
     * Forecasts returns only.
     *
     * @param withBacktest also tests the vehicle model on its own history
     * @param listener hears of the phases {@code forecast} and {@code backtest}
     */
    public static Forecast forecast(
            Scenario scenario, StudyOptions options, boolean withBacktest, ProgressListener listener) {
        return new ForecastStudy(scenario, options, listener).run(withBacktest);
    }

    /**
     * Forecasts returns and designs the network, without rounds.
     *
     * @param listener hears of the phases {@code forecast} and {@code network}
     * @throws NoFeasibleAnswer when no network keeps the scenario's rules
     */
    public static Network network(Scenario scenario, StudyOptions options, ProgressListener listener) {
        return new Study(scenario, options, listener).runNetwork();
    }
}
