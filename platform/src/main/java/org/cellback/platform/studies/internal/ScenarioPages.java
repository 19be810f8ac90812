package org.cellback.platform.studies.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cellback.planning.scenario.Reference;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.ScenarioFault;
import org.cellback.planning.scenario.ScenarioFaults;
import org.cellback.platform.access.AllowedTo;
import org.cellback.platform.access.SignedIn;
import org.cellback.platform.access.Who;
import org.cellback.platform.parties.Audit;
import org.cellback.platform.studies.internal.inputs.InputTables;
import org.cellback.platform.studies.internal.tables.Paging;
import org.cellback.platform.studies.internal.tables.Query;
import org.cellback.platform.web.Fault;
import org.cellback.platform.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Scenarios: the list, one with its inputs and their sources, and registering another. */
@Controller
class ScenarioPages {
    private static final int STUDIES_SHOWN = 20;
    private static final int FILES_SHOWN = 100;
    private static final int ROWS_SHOWN = 50;
    private static final int PAGES_MAX = 1_000_000;
    private final Pages pages;
    private final Scenarios scenarios;
    private final OpenScenarios open;
    private final Studies studies;
    private final Results results;
    private final Audit audit;

    ScenarioPages(Pages pages, Scenarios scenarios, OpenScenarios open, Studies studies, Results results, Audit audit) {
        this.pages = pages;
        this.scenarios = scenarios;
        this.open = open;
        this.studies = studies;
        this.results = results;
        this.audit = audit;
    }

    @GetMapping("/scenarios")
    @AllowedTo(Who.READERS)
    View list(@AuthenticationPrincipal SignedIn person) {
        return listing(HttpStatus.OK, person, List.of(), 0);
    }

    @PostMapping("/scenarios")
    @AllowedTo(Who.PLANNERS)
    View upload(
            @AuthenticationPrincipal SignedIn person, @RequestParam(required = false) @Nullable MultipartFile archive)
            throws IOException {
        if (archive == null || archive.isEmpty()) {
            throw new Fault(HttpStatus.BAD_REQUEST, "upload", "–");
        }
        try {
            UUID id = scenarios.register(person.tenantId(), archive.getBytes());
            audit.done(
                    person,
                    "scenario-registered",
                    scenarios.get(person.tenantId(), id).key());
            return new RedirectView("/scenarios/" + id);
        } catch (ScenarioFaults faults) {
            return listing(HttpStatus.UNPROCESSABLE_CONTENT, person, faults.faults(), faults.count());
        }
    }

    private View listing(HttpStatus status, SignedIn person, List<ScenarioFault> faults, long count) {
        return pages.page(
                status,
                "studies/scenarios",
                Map.of("scenarios", scenarios.list(person.tenantId()), "faults", faults, "faultCount", count));
    }

    @GetMapping("/scenarios/{id}")
    @AllowedTo(Who.READERS)
    View show(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response) {
        StoredScenario stored = scenarios.get(person.tenantId(), id);
        Scenario scenario = open.get(person.tenantId(), id);
        Path folder = scenarios.open(person.tenantId(), id);
        List<Reference> references = scenario.references().values().stream()
                .sorted(Comparator.comparing(Reference::key))
                .toList();
        return pages.page(
                "studies/scenario",
                Map.of(
                        "stored",
                        stored,
                        "scenario",
                        scenario,
                        "references",
                        references,
                        "files",
                        InputFiles.list(folder),
                        "inputs",
                        Paging.page(
                                InputTables.files(scenario, "/scenarios/" + id),
                                Query.of(request),
                                pages.ui(request, response),
                                "",
                                FILES_SHOWN),
                        "studies",
                        StudyRow.of(studies.listOf(person.tenantId(), id, STUDIES_SHOWN), results, person.tenantId())));
    }

    @GetMapping("/scenarios/{id}/files/{name}")
    @AllowedTo(Who.READERS)
    View file(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable UUID id,
            @PathVariable String name,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request,
            HttpServletResponse response) {
        StoredScenario stored = scenarios.get(person.tenantId(), id);
        Path file = InputFiles.find(scenarios.open(person.tenantId(), id), name);
        if (!InputFiles.isTable(name)) {
            return pages.page(
                    "studies/scenario-text", Map.of("stored", stored, "name", name, "text", InputFiles.text(file)));
        }
        Map<String, Reference> references = open.get(person.tenantId(), id).references();
        if (InputFiles.size(file) <= InputTables.BYTES_MAX) {
            String base = "/scenarios/" + id;
            return pages.page(
                    "scenario/table",
                    Map.of(
                            "stored", stored,
                            "name", name,
                            "table",
                                    Paging.page(
                                            InputTables.rows(file, references, base),
                                            Query.of(request),
                                            pages.ui(request, response),
                                            base + "/files/" + name + "/download",
                                            ROWS_SHOWN)));
        }
        int at = Math.clamp(page, 1, PAGES_MAX);
        return pages.page(
                "studies/scenario-table",
                Map.of(
                        "stored", stored,
                        "name", name,
                        "page", at,
                        "table", InputFiles.rows(file, at),
                        "references", references));
    }

    @GetMapping("/scenarios/{id}/files/{name}/download")
    @AllowedTo(Who.READERS)
    ResponseEntity<FileSystemResource> download(
            @AuthenticationPrincipal SignedIn person, @PathVariable UUID id, @PathVariable String name) {
        Path file = InputFiles.find(scenarios.open(person.tenantId(), id), name);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(file));
    }

    @GetMapping("/scenarios/{id}/map.json")
    @AllowedTo(Who.READERS)
    void map(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id, HttpServletResponse response)
            throws IOException {
        ScenarioMap.write(
                open.get(person.tenantId(), id), MapPages.prepare(response).getWriter());
    }

    @GetMapping("/scenarios/{id}/base.json")
    @AllowedTo(Who.READERS)
    void base(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id, HttpServletResponse response)
            throws IOException {
        open.writeBase(person.tenantId(), id, MapPages.prepare(response).getWriter());
    }
}
