package org.cellback.platform.studies.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.cellback.planning.report.MapJson;
import org.cellback.platform.access.AllowedTo;
import org.cellback.platform.access.SignedIn;
import org.cellback.platform.access.Who;
import org.cellback.platform.studies.internal.OpenResults.Opened;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the maps draw: the result folded by year, and the quiet outlines under it. */
@Controller
class MapPages {
    private final OpenResults results;
    private final OpenScenarios scenarios;

    MapPages(OpenResults results, OpenScenarios scenarios) {
        this.results = results;
        this.scenarios = scenarios;
    }

    @GetMapping("/studies/{id}/map.json")
    @AllowedTo(Who.READERS)
    void ofStudy(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id, HttpServletResponse response)
            throws IOException {
        data(results.get(person.tenantId(), id), response);
    }

    @GetMapping("/shared/{secret}/map.json")
    @AllowedTo(Who.EVERYONE)
    void ofShare(@PathVariable String secret, HttpServletResponse response) throws IOException {
        data(results.getShared(secret), response);
    }

    @GetMapping("/studies/{id}/base.json")
    @AllowedTo(Who.READERS)
    void baseOfStudy(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id, HttpServletResponse response)
            throws IOException {
        base(results.get(person.tenantId(), id), response);
    }

    @GetMapping("/shared/{secret}/base.json")
    @AllowedTo(Who.EVERYONE)
    void baseOfShare(@PathVariable String secret, HttpServletResponse response) throws IOException {
        base(results.getShared(secret), response);
    }

    private static void data(Opened opened, HttpServletResponse response) throws IOException {
        prepare(response);
        MapJson.write(opened.plan(), response.getWriter());
    }

    private void base(Opened opened, HttpServletResponse response) throws IOException {
        scenarios.writeBase(
                opened.study().tenant(),
                opened.study().scenario(),
                prepare(response).getWriter());
    }

    static HttpServletResponse prepare(HttpServletResponse response) {
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "private, max-age=300");
        return response;
    }
}
