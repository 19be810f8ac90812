package org.cellback.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cellback.budget.Budget;
import org.cellback.budget.Progress;
import org.cellback.planning.StudyOptions;
import org.cellback.planning.StudyService;
import org.cellback.planning.output.JsonText;
import org.cellback.planning.plan.Network;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.ScenarioFaults;
import org.cellback.planning.scenario.ScenarioReader;
import org.cellback.siting.FacilityLocationService;
import org.cellback.siting.api.FacilityAnswer;
import org.cellback.siting.api.FacilityFormat;
import org.cellback.siting.api.FacilityProblem;
import org.cellback.siting.api.Status;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellback site}: the network of a scenario, or a published facility-location problem. */
@Command(
        name = "site",
        description = {
            "Chooses sites: for a scenario folder, or for a published facility-location problem.",
            "Prints JSON: cost, bound, gap, open sites, assignments or flows, status."
        },
        mixinStandardHelpOptions = true)
final class SiteCommand implements Callable<Integer> {
    private static final Duration STANDARD_LIMIT = Duration.ofSeconds(60);
    private static final Duration WRITING = Duration.ofMillis(200);

    /** Forms of input. */
    enum Format {
        CFLP,
        TSCFLP,
        SCENARIO
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE|SCENARIO_DIR", description = "A problem's file, or a scenario folder.")
    @SuppressWarnings("NullAway.Init")
    private Path input;

    @Option(
            names = "--format",
            description =
                    "Form of the input: ${COMPLETION-CANDIDATES} (default: scenario for a folder, cflp for a file).")
    private @Nullable Format format;

    @Option(names = "--single-source", description = "cflp: every customer is served by one facility.")
    private boolean singleSource;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the answer here instead of standard output.")
    private @Nullable Path out;

    @Mixin
    private final Limits limits = new Limits();

    @Override
    public Integer call() throws ScenarioFaults, IOException {
        Format form = format != null ? format : Files.isDirectory(input) ? Format.SCENARIO : Format.CFLP;
        if (form == Format.SCENARIO) {
            answer(scenario());
            return 0;
        }
        FacilityFormat facility = form == Format.CFLP ? FacilityFormat.CFLP : FacilityFormat.TSCFLP;
        FacilityProblem problem = FacilityLocationService.read(input, facility);
        requireOut();
        Budget budget = limits.budget(STANDARD_LIMIT, WRITING);
        FacilityAnswer found;
        try (ProgressDisplay display = ProgressDisplay.of("site", limits.progress)) {
            found = FacilityLocationService.solve(
                    problem, singleSource, budget, display, limits.seed, limits.threadCount());
        }
        if (found.status() == Status.INFEASIBLE) {
            answer(Map.of("status", found.status().key(), "notes", found.notes()));
            return Faults.NO_ANSWER;
        }
        answer(facilities(problem, found));
        return 0;
    }

    private void requireOut() {
        if (out != null) {
            OutputPlace.requireFile(out);
        }
    }

    private Map<String, Object> scenario() throws ScenarioFaults {
        Budget budget = limits.budget(STANDARD_LIMIT, WRITING);
        Network network;
        try (ProgressDisplay display = ProgressDisplay.of("site", limits.progress)) {
            display.progressed(Progress.of("reading", 0));
            Scenario scenario = ScenarioReader.read(input);
            requireOut();
            network = StudyService.network(
                    scenario, new StudyOptions(limits.seed, budget, limits.threadCount()), display);
        }
        Map<String, Object> answer = figures(network.cost().total(), network.bound(), network.gap(), network.status());
        answer.put(
                "open",
                network.sites().stream()
                        .filter(site -> !site.kind().equals("mobile-stop"))
                        .map(Network.Site::id)
                        .toList());
        answer.put(
                "flows",
                network.flows().stream()
                        .filter(flow -> !flow.mode().equals("none"))
                        .toList());
        return answer;
    }

    private static Map<String, Object> figures(double cost, double bound, double gap, String status) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", status);
        answer.put("cost", cost);
        answer.put("bound", bound);
        answer.put("gap", gap);
        return answer;
    }

    private Map<String, Object> facilities(FacilityProblem problem, FacilityAnswer found) {
        Map<String, Object> answer =
                figures(found.cost(), found.bound(), found.gap(), found.status().key());
        answer.put("open", found.open());
        switch (problem) {
            case FacilityProblem.TwoStage twoStage -> {
                answer.put("openPlants", found.openPlants());
                answer.put("flows", found.flows());
            }
            case FacilityProblem.Capacitated capacitated ->
                answer.put(
                        "assignments",
                        singleSource ? facilityOfEach(capacitated.demand().length, found) : found.shares());
        }
        return answer;
    }

    /** Index of the one facility of each customer. */
    private static List<Integer> facilityOfEach(int customers, FacilityAnswer found) {
        int[] facility = new int[customers];
        found.shares().forEach(share -> facility[share.customer()] = share.facility());
        List<Integer> all = new ArrayList<>();
        for (int one : facility) {
            all.add(one);
        }
        return all;
    }

    private void answer(Object answer) throws IOException {
        String text = JsonText.of(answer);
        if (out == null) {
            spec.commandLine().getOut().println(text);
            spec.commandLine().getOut().flush();
        } else {
            Files.writeString(out, text + "\n");
        }
        StopSignal.tell(spec.commandLine().getErr());
    }
}
