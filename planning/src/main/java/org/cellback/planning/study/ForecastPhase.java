package org.cellback.planning.study;

import java.util.List;
import org.cellback.budget.Budget;
import org.cellback.budget.ProgressListener;
import org.cellback.planning.plan.ForecastRow;
import org.cellback.planning.plan.ForecastTotal;
import org.cellback.planning.plan.Interval;
import org.cellback.planning.scenario.Scenario;
import org.cellback.returns.ReturnsService;
import org.cellback.returns.api.AreaReturns;
import org.cellback.returns.api.ReturnsForecast;
import org.cellback.returns.api.Spread;
import org.cellback.returns.api.YearReturns;

/** How many batteries come back, where, when and of which kind. */
public final class ForecastPhase {
    private ForecastPhase() {}

    /** The engine's forecast for a scenario. */
    public static ReturnsForecast run(Scenario scenario, long seed, Budget budget, ProgressListener listener) {
        return new ReturnsService()
                .forecast(new ForecastInput(scenario).forecast(new Reach(scenario), seed), budget, listener);
    }

    /** Rolling-origin errors of the vehicle model on the scenario's history. */
    public static org.cellback.returns.api.BacktestReport backtest(
            Scenario scenario, long seed, Budget budget, ProgressListener listener) {
        return new ReturnsService().backtest(new ForecastInput(scenario).backtest(seed), budget, listener);
    }

    /** Rows of the plan, without those in which nothing is retired. */
    public static List<ForecastRow> rows(ReturnsForecast forecast) {
        return forecast.areas().stream()
                .filter(row -> row.retirements() > 0)
                .map(ForecastPhase::row)
                .toList();
    }

    public static List<ForecastTotal> totals(ReturnsForecast forecast) {
        return forecast.years().stream().map(ForecastPhase::total).toList();
    }

    private static ForecastRow row(AreaReturns row) {
        Spread captured = row.captured();
        return new ForecastRow(
                row.area(),
                row.year(),
                row.chemistry(),
                row.retirements(),
                captured.median(),
                captured.mean(),
                captured.low80(),
                captured.high80(),
                captured.low95(),
                captured.high95(),
                row.massKg());
    }

    private static ForecastTotal total(YearReturns year) {
        return new ForecastTotal(
                year.year(),
                year.chemistry(),
                interval(year.retirements()),
                interval(year.captured()),
                year.leakage(),
                year.capturedMassKg(),
                year.leakageMassKg(),
                year.quality());
    }

    private static Interval interval(Spread spread) {
        return new Interval(
                spread.mean(), spread.median(), spread.low80(), spread.high80(), spread.low95(), spread.high95());
    }
}
