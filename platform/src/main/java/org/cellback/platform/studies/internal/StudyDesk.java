package org.cellback.platform.studies.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.cellback.platform.access.SignedIn;
import org.cellback.platform.parties.Audit;
import org.cellback.platform.web.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Starts and cancels studies for people, by page or by API, and says how a job stands. */
@Service
class StudyDesk {
    private static final int UNFINISHED_MAX = 20;
    private static final int NAME_LENGTH_MAX = 200;
    private static final int TIME_LIMIT_SECONDS_MAX = 3600;
    private static final int TIME_LIMIT_SECONDS_MIN = 5;
    private static final int KEY_LENGTH_MAX = 200;
    private final Studies studies;
    private final Scenarios scenarios;
    private final StudyJobs jobs;
    private final Audit audit;
    private final InstantSource clock;

    StudyDesk(Studies studies, Scenarios scenarios, StudyJobs jobs, Audit audit, InstantSource clock) {
        this.studies = studies;
        this.scenarios = scenarios;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a person wants to run; a blank name becomes the scenario's, no seed becomes 1. */
    record Wish(UUID scenario, String name, @Nullable Long seed, int timeLimitSeconds) {}

    UUID start(SignedIn person, Wish wish, @Nullable String idempotencyKey) {
        StoredScenario scenario = scenarios.get(person.tenantId(), wish.scenario());
        check(person, wish, idempotencyKey);
        String name = wish.name().isBlank() ? scenario.name().en() : wish.name().strip();
        UUID id = jobs.start(
                person.tenantId(),
                new Studies.Order(
                        scenario.id(),
                        name,
                        wish.seed() == null ? 1 : wish.seed(),
                        wish.timeLimitSeconds(),
                        person.name(),
                        idempotencyKey));
        audit.done(person, "study-started", name);
        return id;
    }

    private void check(SignedIn person, Wish wish, @Nullable String idempotencyKey) {
        if (wish.name().length() > NAME_LENGTH_MAX) {
            throw new Fault(
                    HttpStatus.BAD_REQUEST,
                    "study-name",
                    Integer.toString(wish.name().length()));
        }
        if (wish.timeLimitSeconds() < TIME_LIMIT_SECONDS_MIN || wish.timeLimitSeconds() > TIME_LIMIT_SECONDS_MAX) {
            throw new Fault(HttpStatus.BAD_REQUEST, "time-limit", Integer.toString(wish.timeLimitSeconds()));
        }
        if (idempotencyKey != null && (idempotencyKey.isBlank() || idempotencyKey.length() > KEY_LENGTH_MAX)) {
            throw new Fault(HttpStatus.BAD_REQUEST, "idempotency-key", Integer.toString(idempotencyKey.length()));
        }
        int unfinished = studies.countUnfinished(person.tenantId());
        if (unfinished >= UNFINISHED_MAX) {
            throw new Fault(HttpStatus.TOO_MANY_REQUESTS, "queue-full", Integer.toString(unfinished));
        }
    }

    /** Asks a job to end with its best answer; a queued one ends at once. */
    void cancel(SignedIn person, UUID id) {
        Study study = studies.find(person.tenantId(), id).orElseThrow(() -> Fault.notFound("study", id));
        if (study.status().isOver()) {
            return;
        }
        studies.askToCancel(study);
        if (study.status() == StudyStatus.QUEUED) {
            studies.finish(study, StudyStatus.CANCELLED, null);
        }
        audit.done(person, "study-cancelled", study.name());
    }

    JobView jobView(Study study) {
        Instant now = clock.instant();
        Instant finished = study.finishedAt();
        Instant began = study.runningAt();
        Duration elapsed = began == null ? Duration.ZERO : Duration.between(began, finished == null ? now : finished);
        boolean over = study.status().isOver();
        Optional<Duration> last = over ? Optional.empty() : studies.findLastLength(study.tenant(), study.scenario());
        Duration expected = last.orElse(Duration.ofSeconds(study.timeLimitSeconds()));
        Duration left = expected.minus(elapsed);
        return new JobView(
                study,
                elapsed,
                over || left.isNegative() ? null : left,
                last.isPresent(),
                !over && !study.cancelAsked());
    }
}
