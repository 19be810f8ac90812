package org.cellback.planning.study;

import java.time.Instant;
import java.util.List;
import org.cellback.budget.Budget;
import org.cellback.budget.ProgressListener;
import org.cellback.geo.DistanceService;
import org.cellback.planning.StudyOptions;
import org.cellback.planning.Version;
import org.cellback.planning.plan.Forecast;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.plan.Provenance;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.Setting;
import org.cellback.returns.api.BacktestReport;
import org.cellback.returns.api.FittedLifetime;
import org.cellback.returns.api.ReturnsForecast;
import org.jspecify.annotations.Nullable;

/** A forecast on its own, with its back-test if wanted. */
public final class ForecastStudy {
    private final Scenario scenario;
    private final StudyOptions options;
    private final ProgressListener listener;
    private final PhaseClock phases;

    public ForecastStudy(Scenario scenario, StudyOptions options, ProgressListener listener) {
        this.scenario = scenario;
        this.options = options;
        this.listener = listener;
        phases = new PhaseClock(listener);
    }

    public Forecast run(boolean withBacktest) {
        ReturnsForecast forecast =
                phases.run("forecast", () -> ForecastPhase.run(scenario, options.seed(), budget(), listener));
        BacktestReport backtest = withBacktest
                ? phases.run("backtest", () -> ForecastPhase.backtest(scenario, options.seed(), budget(), listener))
                : null;
        boolean stopped = options.budget().isStopped() || !forecast.complete();
        return new Forecast(
                Plan.SCHEMA_VERSION,
                options.seed(),
                new Provenance(
                        scenario.id(),
                        scenario.name(),
                        scenario.version(),
                        scenario.digest(),
                        Version.text(),
                        Instant.now(),
                        stopped ? "stopped" : "complete",
                        phases.times(),
                        DistanceService.greatCircle(scenario.travelMode("road")).description(),
                        scenario.timing().yearFrom(),
                        scenario.timing().yearTo()),
                StudyAssumptions.all(scenario),
                forecast.draws(),
                ForecastPhase.rows(forecast),
                ForecastPhase.totals(forecast),
                forecast.sources().stream()
                        .map(s -> new Forecast.Source(s.year(), s.sourceKind(), s.retirements(), s.captured()))
                        .toList(),
                forecast.fleet().stream()
                        .map(f -> new Forecast.FleetYear(
                                f.year(),
                                f.vehicleClass().name(),
                                f.stockBefore(),
                                f.sales(),
                                f.moves(),
                                f.retirements(),
                                f.stockAfter()))
                        .toList(),
                forecast.fit().lifetimes().stream().map(ForecastStudy::lifetime).toList(),
                errors(backtest));
    }

    /** Iterations are draws; without such a limit all draws of the scenario are made while time lasts. */
    private Budget budget() {
        Budget budget = options.budget();
        long draws = (long) scenario.setting(Setting.FORECAST_DRAWS);
        return budget.isIterations() ? Budget.ofIterations(draws, budget::isStopped) : budget.part(1);
    }

    private static Forecast.Lifetime lifetime(FittedLifetime fitted) {
        return new Forecast.Lifetime(
                fitted.prior().vehicleClass().name(),
                fitted.prior().form().name().toLowerCase(java.util.Locale.ROOT),
                fitted.prior().scaleYears(),
                fitted.prior().shape(),
                fitted.scaleYears(),
                fitted.shape(),
                fitted.moveOutRatePerYear(),
                fitted.weight(),
                fitted.prior().source());
    }

    private static Forecast.@Nullable Backtest errors(@Nullable BacktestReport report) {
        if (report == null) {
            return null;
        }
        List<Forecast.StockError> stock = report.stock().stream()
                .map(s -> new Forecast.StockError(
                        s.origin(),
                        s.horizon(),
                        s.vehicleClass(),
                        s.cells(),
                        s.wape(),
                        s.wapeLastRate(),
                        s.wapePublished(),
                        s.coverage80()))
                .toList();
        List<Forecast.ExitError> exits = report.exits().stream()
                .map(e -> new Forecast.ExitError(
                        e.origin(),
                        e.years(),
                        e.vehicleClass(),
                        e.observed(),
                        e.predicted().mean(),
                        e.predicted().low80(),
                        e.predicted().high80(),
                        e.lastRate(),
                        e.published()))
                .toList();
        return new Forecast.Backtest(stock, exits);
    }
}
