package org.cellback.platform.studies.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cellback.platform.access.AllowedTo;
import org.cellback.platform.access.SignedIn;
import org.cellback.platform.access.Who;
import org.cellback.platform.parties.Audit;
import org.cellback.platform.web.Fault;
import org.cellback.platform.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Studies: the list, starting one, following and cancelling its job, sharing its result. */
@Controller
class StudyPages {
    private static final int LIST_MAX = 200;
    private static final int REFRESH_SECONDS = 2;
    private final Pages pages;
    private final StudyDesk desk;
    private final Studies studies;
    private final Results results;
    private final Shares shares;
    private final Audit audit;

    StudyPages(Pages pages, StudyDesk desk, Studies studies, Results results, Shares shares, Audit audit) {
        this.pages = pages;
        this.desk = desk;
        this.studies = studies;
        this.results = results;
        this.shares = shares;
        this.audit = audit;
    }

    @GetMapping("/studies")
    @AllowedTo(Who.READERS)
    View list(@AuthenticationPrincipal SignedIn person) {
        List<Study> all = studies.list(person.tenantId(), LIST_MAX);
        return pages.page("studies/list", Map.of("studies", StudyRow.of(all, results, person.tenantId())));
    }

    @PostMapping("/studies")
    @AllowedTo(Who.STUDY_RUNNERS)
    View start(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam UUID scenario,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable Long seed,
            @RequestParam(defaultValue = "120") int timeLimitSeconds) {
        UUID id = desk.start(person, new StudyDesk.Wish(scenario, name, seed, timeLimitSeconds), null);
        return new RedirectView("/studies/" + id + "/job");
    }

    @GetMapping("/studies/{id}")
    @AllowedTo(Who.READERS)
    View show(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
        boolean done = get(person, id).status().hasResult();
        return new RedirectView("/studies/" + id + (done ? "/summary" : "/job"));
    }

    @GetMapping("/studies/{id}/job")
    @AllowedTo(Who.READERS)
    View job(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
        Study study = get(person, id);
        return pages.page(
                "studies/job",
                Map.of(
                        "job",
                        desk.jobView(study),
                        "refreshSeconds",
                        study.status().isOver() ? 0 : REFRESH_SECONDS));
    }

    @PostMapping("/studies/{id}/cancel")
    @AllowedTo(Who.STUDY_RUNNERS)
    View cancel(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
        desk.cancel(person, id);
        return new RedirectView("/studies/" + id + "/job");
    }

    @GetMapping("/studies/{id}/shares")
    @AllowedTo(Who.PLANNERS)
    View shares(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
        return sharing(get(person, id), "");
    }

    @PostMapping("/studies/{id}/shares")
    @AllowedTo(Who.PLANNERS)
    View share(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
        Study study = get(person, id);
        String secret = shares.make(person.tenantId(), id, person.name());
        audit.done(person, "study-shared", study.name());
        return sharing(study, "/shared/" + secret);
    }

    @PostMapping("/studies/{id}/shares/revoke")
    @AllowedTo(Who.PLANNERS)
    View revoke(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
        Study study = get(person, id);
        shares.revokeAll(person.tenantId(), id);
        audit.done(person, "shares-revoked", study.name());
        return new RedirectView("/studies/" + id + "/shares");
    }

    private View sharing(Study study, String link) {
        return pages.page(
                "studies/shares",
                Map.of("study", study, "shares", shares.list(study.tenant(), study.id()), "link", link));
    }

    private Study get(SignedIn person, UUID id) {
        return studies.find(person.tenantId(), id).orElseThrow(() -> Fault.notFound("study", id));
    }
}
