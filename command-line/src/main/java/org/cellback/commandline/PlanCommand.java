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
import org.cellback.planning.output.PlanFolder;
import org.cellback.planning.plan.Check;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.ScenarioFaults;
import org.cellback.planning.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellback plan}: the whole pipeline on a scenario folder. */
@Command(
        name = "plan",
        description = {
            "Forecasts returns, designs the network and plans a week of rounds.",
            "Writes plan.json, report.html (one file, opens offline), tables/*.csv and network.geojson. Ctrl-C keeps the"
                    + " best answer so far."
        },
        mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {
    static final Duration STANDARD_LIMIT = Duration.ofSeconds(110);
    /** Mapping, checking and writing take about so many times what reading takes, on a fast machine and on a busy one. */
    private static final int READINGS_TO_FINISH = 5;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "SCENARIO_DIR", description = "Folder of a scenario, for instance scenarios/california.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write into.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Mixin
    private final Limits limits = new Limits();

    @Override
    public Integer call() throws ScenarioFaults {
        Plan plan;
        try (ProgressDisplay display = ProgressDisplay.of("plan", limits.progress)) {
            display.progressed(Progress.of("reading", 0));
            long start = System.nanoTime();
            Scenario scenario = ScenarioReader.read(folder);
            OutputPlace.requireFolder(out);
            Duration reading = Duration.ofNanos(System.nanoTime() - start);
            Budget budget = limits.budget(STANDARD_LIMIT, reading.multipliedBy(READINGS_TO_FINISH));
            plan = StudyService.run(scenario, new StudyOptions(limits.seed, budget, limits.threadCount()), display);
            display.progressed(Progress.of("writing", 0));
            PlanFolder.write(plan, scenario, out);
            display.progressed(Progress.of("writing", 1));
        }
        summary(plan, spec.commandLine().getOut());
        if (plan.provenance().outcome().equals("stopped")) {
            spec.commandLine().getErr().println("Stopped early; this is the best answer so far.");
        }
        return 0;
    }

    private void summary(Plan plan, PrintWriter line) {
        line.printf(
                Locale.ROOT,
                "%s: %.0f batteries captured of %.0f retired from %d to %d%n",
                plan.provenance().scenarioName().en(),
                plan.forecast().stream().mapToDouble(row -> row.mean()).sum(),
                plan.forecast().stream().mapToDouble(row -> row.retirements()).sum(),
                plan.provenance().yearFrom(),
                plan.provenance().yearTo());
        line.printf(
                Locale.ROOT,
                "network: %d sites, %s %s, %s/kg, gap %.2f %% (%s)%n",
                plan.network().sites().stream()
                        .filter(site -> !site.kind().equals("mobile-stop"))
                        .count(),
                money(plan.network().cost().total()),
                plan.currency(),
                String.format(Locale.ROOT, "%.2f", plan.network().cost().perKg()),
                100 * plan.network().gap(),
                plan.network().status());
        line.printf(
                Locale.ROOT,
                "week %s: %d orders, %d batteries, %d rounds, %.0f km, %s %s, %d left out%n",
                plan.week().name(),
                plan.week().orders(),
                plan.week().batteries(),
                plan.rounds().size(),
                plan.week().distanceMetres() / 1000,
                money(plan.week().cost()),
                plan.currency(),
                plan.leftOut().size());
        line.printf(Locale.ROOT, "emissions: %.0f t CO2e%n", plan.emissions().wellToWheelKg() / 1000);
        long passed = plan.checks().stream().filter(Check::passed).count();
        line.printf("checks: %d of %d passed%n", passed, plan.checks().size());
        plan.checks().stream()
                .filter(check -> !check.passed())
                .forEach(check -> line.println("  failed: " + check.name() + ": " + check.figure()));
        line.println("written to " + out + " in " + ProgressDisplay.seconds(Limits.sinceStart()));
        line.flush();
    }

    private static String money(double amount) {
        return ProgressDisplay.money("", java.util.OptionalDouble.of(amount));
    }
}
