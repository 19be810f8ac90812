package org.cellback.commandline;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cellback.budget.Budget;
import org.cellback.budget.Progress;
import org.cellback.planning.StudyOptions;
import org.cellback.planning.StudyService;
import org.cellback.planning.output.ForecastFolder;
import org.cellback.planning.plan.Forecast;
import org.cellback.planning.plan.ForecastTotal;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.ScenarioFaults;
import org.cellback.planning.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellback forecast}: retirements and returns of a scenario, with the back-test if wanted. */
@Command(
        name = "forecast",
        description = {
            "Forecasts retirements and returns by area, chemistry and year, with intervals.",
            "Writes forecast.json and tables/*.csv. Battery returns are observed nowhere in the shipped data: what is tested"
                    + " is the vehicle model behind them."
        },
        mixinStandardHelpOptions = true)
final class ForecastCommand implements Callable<Integer> {
    private static final Duration STANDARD_LIMIT = Duration.ofSeconds(300);
    private static final Duration WRITING = Duration.ofSeconds(3);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "SCENARIO_DIR", description = "Folder of a scenario, for instance scenarios/california.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write into.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--backtest",
            description = "Also predict past years from rolling origins and compare with naive rules.")
    private boolean backtest;

    @Mixin
    private final Limits limits = new Limits();

    @Override
    public Integer call() throws ScenarioFaults {
        Budget budget = limits.budget(STANDARD_LIMIT, WRITING);
        Forecast forecast;
        try (ProgressDisplay display = ProgressDisplay.of("forecast", limits.progress)) {
            display.progressed(Progress.of("reading", 0));
            Scenario scenario = ScenarioReader.read(folder);
            OutputPlace.requireFolder(out);
            forecast = StudyService.forecast(
                    scenario, new StudyOptions(limits.seed, budget, limits.threadCount()), backtest, display);
            display.progressed(Progress.of("writing", 0));
            ForecastFolder.write(forecast, out);
        }
        PrintWriter line = spec.commandLine().getOut();
        forecast.totals().stream()
                .filter(total -> total.chemistry().equals("all"))
                .forEach(total -> year(line, total));
        Forecast.Backtest scores = forecast.backtest();
        if (scores != null) {
            table(line, scores);
        }
        line.println("written to " + out + " in " + ProgressDisplay.seconds(Limits.sinceStart()));
        line.flush();
        if (forecast.provenance().outcome().equals("stopped")) {
            spec.commandLine()
                    .getErr()
                    .println("Stopped early; this is the best answer so far, from " + forecast.draws() + " draws.");
        }
        return 0;
    }

    private static void year(PrintWriter line, ForecastTotal total) {
        line.printf(
                Locale.ROOT,
                "%d  retired %,9.0f  captured %,9.0f (80 %%: %,.0f to %,.0f)  leaked %,9.0f%n",
                total.year(),
                total.retirements().mean(),
                total.captured().mean(),
                total.captured().low80(),
                total.captured().high80(),
                total.leakage());
    }

    /** Errors as published, also where they lose. */
    private static void table(PrintWriter line, Forecast.Backtest scores) {
        line.println();
        line.println("Back-test: registered stock by county, weighted absolute error in %");
        line.println("origin  ahead  type   figures    ours  last rate  published  in 80 % interval");
        for (Forecast.StockError row : scores.stock()) {
            line.printf(
                    Locale.ROOT,
                    "%-6s  %-5s  %-5s  %7d  %6.2f  %9.2f  %9.2f  %15.1f%%%n",
                    row.origin() == 0 ? "all" : row.origin(),
                    row.horizonYears() == 0 ? "all" : row.horizonYears(),
                    row.driveType(),
                    row.figures(),
                    100 * row.error(),
                    100 * row.errorLastRate(),
                    100 * row.errorPublished(),
                    100 * row.coverage80());
        }
        line.println();
        line.println("Back-test: exits of the whole region, sums over the years after the origin");
        line.println("origin  years  type    observed   ours (80 % interval)             last rate  published");
        for (Forecast.ExitError row : scores.exits()) {
            line.printf(
                    Locale.ROOT,
                    "%-6s  %-5d  %-5s  %9.0f  %9.0f (%.0f to %.0f)  %9.0f  %9.0f%n",
                    row.origin() == 0 ? "all" : row.origin(),
                    row.years(),
                    row.driveType(),
                    row.observed(),
                    row.predicted(),
                    row.low80(),
                    row.high80(),
                    row.lastRate(),
                    row.published());
        }
        line.println();
    }
}
