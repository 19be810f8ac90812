package org.cellback.platform.studies.internal;

import java.util.List;
import java.util.Map;
import org.cellback.platform.access.AllowedTo;
import org.cellback.platform.access.SignedIn;
import org.cellback.platform.access.Who;
import org.cellback.platform.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The first page: what runs, what is new, where to begin. */
@Controller
class HomePage {
    private static final int STUDIES_SHOWN = 8;
    private final Pages pages;
    private final Studies studies;
    private final Results results;
    private final Scenarios scenarios;

    HomePage(Pages pages, Studies studies, Results results, Scenarios scenarios) {
        this.pages = pages;
        this.studies = studies;
        this.results = results;
        this.scenarios = scenarios;
    }

    @GetMapping("/")
    @AllowedTo(Who.EVERYONE)
    View home(@AuthenticationPrincipal @Nullable SignedIn person) {
        if (person == null) {
            return pages.page("studies/welcome", Map.of());
        }
        List<Study> newest = studies.list(person.tenantId(), STUDIES_SHOWN);
        return pages.page(
                "studies/home",
                Map.of(
                        "studies", StudyRow.of(newest, results, person.tenantId()),
                        "scenarios", scenarios.list(person.tenantId())));
    }
}
