package org.cellback.platform.sites.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cellback.planning.plan.Network;
import org.cellback.platform.access.AllowedTo;
import org.cellback.platform.access.SignedIn;
import org.cellback.platform.access.Who;
import org.cellback.platform.parties.Audit;
import org.cellback.platform.studies.PlannedSites;
import org.cellback.platform.web.Fault;
import org.cellback.platform.web.Pages;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The register of sites, and taking sites over from a plan. */
@Controller
class SitePages {
    private final Pages pages;
    private final SiteRegister register;
    private final PlannedSites planned;
    private final Audit audit;

    SitePages(Pages pages, SiteRegister register, PlannedSites planned, Audit audit) {
        this.pages = pages;
        this.register = register;
        this.planned = planned;
        this.audit = audit;
    }

    @GetMapping("/sites")
    @AllowedTo(Who.READERS)
    View list(@AuthenticationPrincipal SignedIn person) {
        return pages.page("sites/list", Map.of("sites", register.list(person.tenantId())));
    }

    @PostMapping("/sites/from-study/{study}")
    @AllowedTo(Who.PLANNERS)
    View takeOver(@AuthenticationPrincipal SignedIn person, @PathVariable UUID study) {
        List<Network.Site> sites =
                planned.find(person.tenantId(), study).orElseThrow(() -> Fault.notFound("study", study));
        int added = register.takeOver(person.tenantId(), study, sites);
        audit.done(person, "sites-taken-over", study + ": " + added);
        return new RedirectView("/sites");
    }
}
