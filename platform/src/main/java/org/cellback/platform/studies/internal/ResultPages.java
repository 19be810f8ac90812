package org.cellback.platform.studies.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.plan.Provenance;
import org.cellback.platform.access.AllowedTo;
import org.cellback.platform.access.SignedIn;
import org.cellback.platform.access.Who;
import org.cellback.platform.studies.internal.OpenResults.Opened;
import org.cellback.platform.studies.internal.view.Frame;
import org.cellback.platform.studies.internal.view.Query;
import org.cellback.platform.studies.internal.view.ResultView;
import org.cellback.platform.studies.internal.view.Tab;
import org.cellback.platform.web.Fault;
import org.cellback.platform.web.Pages;
import org.cellback.platform.web.Ui;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The views of a result, for people of its tenant and for holders of a share. */
@Controller
class ResultPages {
    private final Pages pages;
    private final OpenResults results;

    ResultPages(Pages pages, OpenResults results) {
        this.pages = pages;
        this.results = results;
    }

    @GetMapping("/studies/{id}/{tab:summary|forecast|network|costs|coverage|rounds|emissions|checks|assumptions}")
    @AllowedTo(Who.READERS)
    View ofStudy(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable UUID id,
            @PathVariable String tab,
            @RequestParam Map<String, String> query,
            HttpServletRequest request,
            HttpServletResponse response) {
        return view(results.get(person.tenantId(), id), tab, query, pages.ui(request, response));
    }

    @GetMapping("/shared/{secret}")
    @AllowedTo(Who.EVERYONE)
    View shared(@PathVariable String secret) {
        return new RedirectView(results.getShared(secret).base() + "/" + Tab.SUMMARY.key());
    }

    @GetMapping("/shared/{secret}/{tab:summary|forecast|network|costs|coverage|rounds|emissions|checks|assumptions}")
    @AllowedTo(Who.EVERYONE)
    View ofShare(
            @PathVariable String secret,
            @PathVariable String tab,
            @RequestParam Map<String, String> query,
            HttpServletRequest request,
            HttpServletResponse response) {
        return view(results.getShared(secret), tab, query, pages.ui(request, response));
    }

    private View view(Opened opened, String key, Map<String, String> query, Ui ui) {
        Tab tab = Tab.find(key).orElseThrow(() -> Fault.notFound("view", key));
        Plan plan = opened.plan();
        Map<String, Object> parameters = new HashMap<>(ResultView.of(tab, plan, ui, new Query(query)));
        parameters.put("frame", frame(opened, plan.provenance(), tab));
        return pages.page("studies/result-" + tab.key(), parameters);
    }

    private static Frame frame(Opened opened, Provenance provenance, Tab tab) {
        Study study = opened.study();
        return new Frame(
                opened.base(),
                opened.isShared() ? "" : study.id().toString(),
                tab,
                study.name(),
                provenance.scenarioName(),
                provenance.scenarioVersion(),
                provenance.scenarioDigest(),
                provenance.engineVersion(),
                study.seed(),
                provenance.outcome().equals("complete"),
                opened.stored().planDigest(),
                opened.stored().storedAt(),
                provenance.distances(),
                opened.isShared());
    }
}
