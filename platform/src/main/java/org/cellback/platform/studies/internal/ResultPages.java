package org.cellback.platform.studies.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.cellback.platform.access.AllowedTo;
import org.cellback.platform.access.SignedIn;
import org.cellback.platform.access.Who;
import org.cellback.platform.studies.internal.OpenResults.Opened;
import org.cellback.platform.studies.internal.result.ResultDesk;
import org.cellback.platform.studies.internal.result.StoredPlan;
import org.cellback.platform.studies.internal.result.Tab;
import org.cellback.platform.studies.internal.tables.Query;
import org.cellback.platform.web.Fault;
import org.cellback.platform.web.Pages;
import org.cellback.platform.web.Ui;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The views of a result, for people of its tenant and for holders of a share. */
@Controller
class ResultPages {
    private final Pages pages;
    private final OpenResults results;
    private final ResultDesk desk;

    ResultPages(Pages pages, OpenResults results, ResultDesk desk) {
        this.pages = pages;
        this.results = results;
        this.desk = desk;
    }

    @GetMapping("/studies/{id}/{tab:summary|forecast|network|costs|coverage|rounds|emissions|checks|assumptions}")
    @AllowedTo(Who.READERS)
    View ofStudy(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable UUID id,
            @PathVariable String tab,
            HttpServletRequest request,
            HttpServletResponse response) {
        return view(results.get(person.tenantId(), id), tab, request, response);
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
            HttpServletRequest request,
            HttpServletResponse response) {
        return view(results.getShared(secret), tab, request, response);
    }

    @GetMapping("/studies/{id}/tables/{table:[a-z-]+}.csv")
    @AllowedTo(Who.READERS)
    void csvOfStudy(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable UUID id,
            @PathVariable String table,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        csv(results.get(person.tenantId(), id), table, request, response);
    }

    @GetMapping("/shared/{secret}/tables/{table:[a-z-]+}.csv")
    @AllowedTo(Who.EVERYONE)
    void csvOfShare(
            @PathVariable String secret,
            @PathVariable String table,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        csv(results.getShared(secret), table, request, response);
    }

    private View view(Opened opened, String key, HttpServletRequest request, HttpServletResponse response) {
        Tab tab = Tab.find(key).orElseThrow(() -> Fault.notFound("view", key));
        return pages.page(
                "result/view", desk.view(stored(opened), tab, Query.of(request), pages.ui(request, response)));
    }

    private void csv(Opened opened, String table, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!ResultDesk.hasTable(table)) {
            throw Fault.notFound("file", table + ".csv");
        }
        Ui ui = pages.ui(request, response);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(opened.study().scenarioKey() + "-" + table + ".csv")
                        .build()
                        .toString());
        desk.csv(stored(opened), table, Query.of(request), ui, response.getOutputStream());
    }

    private static StoredPlan stored(Opened opened) {
        Study study = opened.study();
        return new StoredPlan(
                study.id(),
                study.scenario(),
                study.name(),
                opened.base(),
                opened.isShared(),
                opened.stored().planDigest(),
                opened.stored().storedAt(),
                opened::plan);
    }
}
