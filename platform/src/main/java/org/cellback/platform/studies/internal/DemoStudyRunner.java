package org.cellback.platform.studies.internal;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.cellback.planning.Version;
import org.cellback.platform.database.TenantId;
import org.cellback.platform.studies.DemoStudy;
import org.cellback.platform.web.Language;
import org.cellback.platform.web.Messages;
import org.springframework.stereotype.Component;

/** Runs the demonstration's study as a job like any other. */
@Component
class DemoStudyRunner implements DemoStudy {
    private static final int LIST_MAX = 50;
    private static final int TIME_LIMIT_SECONDS = 120;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final String BY = "demo";
    private final Opening opening;
    private final Scenarios scenarios;
    private final Studies studies;
    private final Results results;
    private final StudyJobs jobs;
    private final Shares shares;

    DemoStudyRunner(
            Opening opening, Scenarios scenarios, Studies studies, Results results, StudyJobs jobs, Shares shares) {
        this.opening = opening;
        this.scenarios = scenarios;
        this.studies = studies;
        this.results = results;
        this.jobs = jobs;
        this.shares = shares;
    }

    @Override
    public String run(TenantId tenant, String scenarioKey, Consumer<String> lines) throws InterruptedException {
        opening.registerAll(tenant);
        StoredScenario scenario = scenarios.list(tenant).stream()
                .filter(each -> each.key().equals(scenarioKey))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no scenario " + scenarioKey
                        + ".\nMaybe pass the folder that holds it with --scenarios."));
        UUID id = findDone(tenant, scenario).orElseGet(() -> start(tenant, scenario));
        Study study = await(tenant, id, lines);
        if (!study.status().hasResult()) {
            throw new IllegalStateException(
                    "The study ended as " + study.status().key() + ": " + study.fault()
                            + "\nMaybe start again; the page of the job says more.");
        }
        return "/shared/" + shares.make(tenant, id, BY) + "/summary";
    }

    private Optional<UUID> findDone(TenantId tenant, StoredScenario scenario) {
        return studies.listOf(tenant, scenario.id(), LIST_MAX).stream()
                .filter(study -> study.status().hasResult() && !study.cancelAsked())
                .map(Study::id)
                .filter(id -> results.find(tenant, id)
                        .filter(stored -> stored.engineVersion().equals(Version.text()))
                        .isPresent())
                .findFirst();
    }

    private UUID start(TenantId tenant, StoredScenario scenario) {
        return jobs.start(
                tenant, new Studies.Order(scenario.id(), scenario.name().en(), 1, TIME_LIMIT_SECONDS, BY, null));
    }

    private Study await(TenantId tenant, UUID id, Consumer<String> lines) throws InterruptedException {
        String told = "";
        while (true) {
            Study study = studies.find(tenant, id).orElseThrow();
            if (study.status().isOver()) {
                return study;
            }
            String line = line(study);
            if (!line.equals(told)) {
                lines.accept(line);
                told = line;
            }
            Thread.sleep(LOOK);
        }
    }

    private static String line(Study study) {
        String phase = study.phase();
        if (phase == null) {
            return "waiting for its turn";
        }
        String key = "phase." + phase;
        String name = Messages.has(Language.EN, key) ? Messages.text(Language.EN, key) : phase;
        String best = study.bestCost() == null ? "" : String.format(Locale.ROOT, ", best cost %,.0f", study.bestCost());
        return String.format(Locale.ROOT, "%s %3.0f %%%s", name, study.phaseShare() * 100, best);
    }
}
