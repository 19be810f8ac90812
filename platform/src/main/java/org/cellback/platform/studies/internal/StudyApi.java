package org.cellback.platform.studies.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cellback.platform.access.AllowedTo;
import org.cellback.platform.access.SignedIn;
import org.cellback.platform.access.Who;
import org.cellback.platform.web.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scenarios, studies and results for programs. Faults are problem documents (RFC 9457). */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Studies")
class StudyApi {
    private static final int LIST_MAX = 200;
    private final Scenarios scenarios;
    private final Studies studies;
    private final Results results;
    private final OpenResults open;
    private final StudyDesk desk;

    StudyApi(Scenarios scenarios, Studies studies, Results results, OpenResults open, StudyDesk desk) {
        this.scenarios = scenarios;
        this.studies = studies;
        this.results = results;
        this.open = open;
        this.desk = desk;
    }

    /** A registered scenario. */
    record ScenarioDocument(
            UUID id, String key, Map<String, String> name, String version, String digest, Instant registeredAt) {}

    /** A study; costs are in the scenario's currency, {@code gap} is (cost − bound)/cost. */
    record StudyDocument(
            UUID id,
            UUID scenario,
            String name,
            long seed,
            int timeLimitSeconds,
            String status,
            @Nullable String phase,
            double phaseShare,
            @Nullable Double bestCost,
            @Nullable Double bound,
            @Nullable Double gap,
            @Nullable String fault,
            String startedBy,
            Instant queuedAt,
            @Nullable Instant finishedAt) {}

    /** What to run. */
    record StudyWish(
            @NotNull UUID scenario,
            @Size(max = 200) @Nullable String name,
            @Nullable Long seed,
            @Min(5) @Max(3600) @Nullable Integer timeLimitSeconds) {}

    @GetMapping("/scenarios")
    @AllowedTo(Who.READERS)
    @Operation(summary = "All scenarios of your organisation")
    List<ScenarioDocument> scenarios(@AuthenticationPrincipal SignedIn person) {
        return scenarios.list(person.tenantId()).stream()
                .map(StudyApi::document)
                .toList();
    }

    @GetMapping("/scenarios/{id}")
    @AllowedTo(Who.READERS)
    @Operation(summary = "One scenario")
    ScenarioDocument scenario(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
        return document(scenarios.get(person.tenantId(), id));
    }

    @GetMapping("/studies")
    @AllowedTo(Who.READERS)
    @Operation(summary = "The newest studies, newest first")
    List<StudyDocument> studies(
            @AuthenticationPrincipal SignedIn person, @RequestParam(defaultValue = "50") int limit) {
        return studies.list(person.tenantId(), Math.clamp(limit, 1, LIST_MAX)).stream()
                .map(StudyApi::document)
                .toList();
    }

    @PostMapping(path = "/studies", consumes = MediaType.APPLICATION_JSON_VALUE)
    @AllowedTo(Who.STUDY_RUNNERS)
    @Operation(
            summary = "Start a study as a job",
            description =
                    "With the header Idempotency-Key, repeating the request gives the study that the first one made.")
    ResponseEntity<StudyDocument> start(
            @AuthenticationPrincipal SignedIn person,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody StudyWish wish) {
        UUID id = desk.start(
                person,
                new StudyDesk.Wish(
                        wish.scenario(),
                        wish.name() == null ? "" : wish.name(),
                        wish.seed(),
                        wish.timeLimitSeconds() == null ? 120 : wish.timeLimitSeconds()),
                idempotencyKey);
        return ResponseEntity.created(URI.create("/api/v1/studies/" + id)).body(document(get(person, id)));
    }

    @GetMapping("/studies/{id}")
    @AllowedTo(Who.READERS)
    @Operation(summary = "One study and how its job stands")
    StudyDocument study(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
        return document(get(person, id));
    }

    @PostMapping("/studies/{id}/cancel")
    @AllowedTo(Who.STUDY_RUNNERS)
    @Operation(summary = "Ask a job to end with its best answer so far")
    StudyDocument cancel(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
        desk.cancel(person, id);
        return document(get(person, id));
    }

    @GetMapping("/studies/{id}/result")
    @AllowedTo(Who.READERS)
    @Operation(summary = "The result's headline figures and digest")
    Results.Stored result(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
        return results.find(person.tenantId(), id)
                .orElseThrow(() -> Fault.notFound("result", get(person, id).name()));
    }

    @GetMapping("/studies/{id}/plan.json")
    @AllowedTo(Who.READERS)
    @Operation(summary = "The whole plan")
    ResponseEntity<FileSystemResource> plan(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
        return file(person, id, "plan.json", MediaType.APPLICATION_JSON);
    }

    @GetMapping(path = "/studies/{id}/network.geojson", produces = "application/geo+json")
    @AllowedTo(Who.READERS)
    @Operation(summary = "Sites and flows as GeoJSON")
    ResponseEntity<FileSystemResource> network(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
        return file(person, id, "network.geojson", MediaType.valueOf("application/geo+json"));
    }

    private ResponseEntity<FileSystemResource> file(SignedIn person, UUID id, String name, MediaType type) {
        OpenResults.Opened opened = open.get(person.tenantId(), id);
        return ResponseEntity.ok()
                .contentType(type)
                .eTag('"' + opened.stored().planDigest() + '"')
                .body(new FileSystemResource(opened.folder().resolve(name)));
    }

    private Study get(SignedIn person, UUID id) {
        return studies.find(person.tenantId(), id).orElseThrow(() -> Fault.notFound("study", id));
    }

    private static ScenarioDocument document(StoredScenario scenario) {
        return new ScenarioDocument(
                scenario.id(),
                scenario.key(),
                Map.of("en", scenario.name().en(), "zh", scenario.name().zh()),
                scenario.version(),
                scenario.digest(),
                scenario.registeredAt());
    }

    private static StudyDocument document(Study study) {
        return new StudyDocument(
                study.id(),
                study.scenario(),
                study.name(),
                study.seed(),
                study.timeLimitSeconds(),
                study.status().key(),
                study.phase(),
                study.phaseShare(),
                study.bestCost(),
                study.bound(),
                study.gap(),
                study.fault(),
                study.startedBy(),
                study.queuedAt(),
                study.finishedAt());
    }
}
