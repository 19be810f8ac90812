package org.cellback.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cellback.budget.Budget;
import org.cellback.budget.ProgressListener;
import org.cellback.routing.RoutingService;
import org.cellback.routing.api.RoutingOptions;
import org.cellback.routing.api.RoutingResult;
import org.cellback.routing.formats.CheckReport;
import org.cellback.routing.formats.FileFormat;
import org.cellback.routing.formats.Objective;
import org.cellback.routing.formats.RoutingFile;
import org.cellback.routing.formats.RoutingFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code cellback route}: rounds for a VROOM file or a benchmark instance, or the check of a given solution. */
@Command(
        name = "route",
        description = {
            "Plans rounds for a VROOM file or a benchmark instance.",
            "VROOM in, VROOM out. Benchmarks give route lines and a cost, or with --out X.json the full solution."
        },
        mixinStandardHelpOptions = true)
final class RouteCommand implements Callable<Integer> {
    private static final Duration STANDARD_LIMIT = Duration.ofSeconds(60);
    private static final Duration WRITING = Duration.ofMillis(150);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The problem.")
    @SuppressWarnings("NullAway.Init")
    private Path input;

    @Option(
            names = "--format",
            description =
                    "vroom, cvrplib, vrplib, solomon, cordeau, lilim or evrp (default: guessed from the first lines).")
    private @Nullable FileFormat format;

    @Option(
            names = "--objective",
            defaultValue = "distance",
            converter = ObjectiveText.class,
            description = "distance, distance-dimacs or vehicles-then-distance (default: ${DEFAULT-VALUE}).")
    private Objective objective = Objective.DISTANCE;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the solution here instead of standard output.")
    private @Nullable Path out;

    @Option(names = "--log", paramLabel = "FILE", description = "Write cpu_s,wall_s,cost at each improvement.")
    private @Nullable Path log;

    @Option(
            names = "--check",
            paramLabel = "SOLUTION",
            description = "Only verify this solution: print its cost or its violations.")
    private @Nullable Path check;

    @Mixin
    private final Limits limits = new Limits();

    /** {@code vehicles-then-distance} → the constant. */
    static final class ObjectiveText implements picocli.CommandLine.ITypeConverter<Objective> {
        @Override
        public Objective convert(String text) {
            try {
                return Objective.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(
                        "'" + text + "' is no objective. Maybe distance, distance-dimacs or vehicles-then-distance.");
            }
        }
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(input)) {
            throw new BadInput(input + ": no such file. Maybe the path is misspelt.");
        }
        FileFormat form = format == null ? RoutingFiles.guess(input) : format;
        RoutingFile file = RoutingFiles.read(input, form, objective);
        if (check != null) {
            return report(RoutingFiles.check(file, check));
        }
        if (out != null) {
            OutputPlace.requireFile(out);
        }
        RoutingResult result = solve(file);
        boolean full = out != null && out.toString().endsWith(".json") && form != FileFormat.VROOM;
        String text = full ? RoutingFiles.writeFullJson(file, result) : RoutingFiles.write(file, result);
        if (out == null) {
            spec.commandLine().getOut().println(text.stripTrailing());
            spec.commandLine().getOut().flush();
        } else {
            Files.writeString(out, text.stripTrailing() + "\n");
        }
        StopSignal.tell(spec.commandLine().getErr());
        boolean unserved = form != FileFormat.VROOM && !result.leftOut().isEmpty();
        if (unserved) {
            spec.commandLine()
                    .getErr()
                    .println(result.leftOut().size() + " customers are not served. Maybe allow more time.");
        }
        return unserved ? Faults.NO_ANSWER : 0;
    }

    private RoutingResult solve(RoutingFile file) throws IOException {
        RoutingOptions options = RoutingOptions.ofSeed(limits.seed)
                .withThreads(limits.threadCount())
                .withGoal(file.goal());
        Budget budget = limits.budget(STANDARD_LIMIT, WRITING);
        try (ProgressDisplay display = ProgressDisplay.of("route", limits.progress)) {
            if (log == null) {
                return RoutingService.solve(file.problem(), options, budget, display);
            }
            try (ImprovementLog improvements = new ImprovementLog(log)) {
                ProgressListener both = progress -> {
                    improvements.progressed(progress);
                    display.progressed(progress);
                };
                return RoutingService.solve(file.problem(), options, budget, both);
            }
        }
    }

    private int report(CheckReport report) {
        PrintWriter line = spec.commandLine().getOut();
        if (report.violations().isEmpty()) {
            line.printf(
                    Locale.ROOT,
                    "Cost %s%n",
                    report.cost() == Math.rint(report.cost())
                            ? String.valueOf((long) report.cost())
                            : String.valueOf(report.cost()));
            line.flush();
            return 0;
        }
        report.violations().forEach(v -> line.println(v.rule() + " " + v.where() + ": " + v.detail()));
        line.flush();
        return Faults.BAD_INPUT;
    }
}
