package org.cellback.platform.parties.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cellback.platform.access.AllowedTo;
import org.cellback.platform.access.Role;
import org.cellback.platform.access.Sessions;
import org.cellback.platform.access.SignedIn;
import org.cellback.platform.access.Who;
import org.cellback.platform.database.TenantId;
import org.cellback.platform.parties.Audit;
import org.cellback.platform.parties.Tenants;
import org.cellback.platform.parties.internal.People.Person;
import org.cellback.platform.web.Fault;
import org.cellback.platform.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Administration of a tenant: its people, their roles, the audit trail, and founding further tenants. */
@Controller
class PeoplePages {
    private static final int AUDIT_PAGE = 100;
    private static final int AUDIT_PAGES_MAX = 10_000;
    private static final int NAME_LENGTH_MAX = 200;
    private final Pages pages;
    private final People people;
    private final Links links;
    private final Tenants tenants;
    private final Audit audit;
    private final Sessions sessions;

    PeoplePages(Pages pages, People people, Links links, Tenants tenants, Audit audit, Sessions sessions) {
        this.pages = pages;
        this.people = people;
        this.links = links;
        this.tenants = tenants;
        this.audit = audit;
        this.sessions = sessions;
    }

    @GetMapping("/people")
    @AllowedTo(Who.ADMINISTRATORS)
    View list(@AuthenticationPrincipal SignedIn person) {
        return listing(HttpStatus.OK, person, "", "");
    }

    @PostMapping("/people")
    @AllowedTo(Who.ADMINISTRATORS)
    View invite(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam String signInName,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable List<Role> role) {
        if (isBad(signInName) || isBad(name)) {
            return listing(HttpStatus.BAD_REQUEST, person, "", "welcome.fault.empty");
        }
        var added = people.add(person.tenantId(), signInName, name.strip(), roles(role));
        if (added.isEmpty()) {
            return listing(HttpStatus.CONFLICT, person, "", "people.fault.taken");
        }
        audit.done(person, "person-invited", People.signInName(signInName));
        return listing(HttpStatus.OK, person, links.make(person.tenantId(), added.get()), "");
    }

    @PostMapping("/people/{id}/roles")
    @AllowedTo(Who.ADMINISTRATORS)
    View setRoles(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<Role> role) {
        Person other = get(person, id);
        Set<Role> roles = roles(role);
        if (id.equals(person.person()) && !roles.contains(Role.ADMINISTRATOR)) {
            return listing(HttpStatus.CONFLICT, person, "", "people.fault.self");
        }
        people.setRoles(person.tenantId(), id, roles);
        sessions.endAll(id);
        audit.done(person, "roles-changed", other.signInName());
        return new RedirectView("/people");
    }

    @PostMapping("/people/{id}/active")
    @AllowedTo(Who.ADMINISTRATORS)
    View setActive(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id, @RequestParam boolean active) {
        Person other = get(person, id);
        if (id.equals(person.person())) {
            return listing(HttpStatus.CONFLICT, person, "", "people.fault.self");
        }
        people.setActive(person.tenantId(), id, active);
        sessions.endAll(id);
        audit.done(person, active ? "person-activated" : "person-deactivated", other.signInName());
        return new RedirectView("/people");
    }

    @PostMapping("/people/{id}/link")
    @AllowedTo(Who.ADMINISTRATORS)
    View newLink(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
        Person other = get(person, id);
        audit.done(person, "link-made", other.signInName());
        return listing(HttpStatus.OK, person, links.make(person.tenantId(), id), "");
    }

    @PostMapping("/tenants")
    @AllowedTo(Who.ADMINISTRATORS)
    View found(@AuthenticationPrincipal SignedIn person, @RequestParam String name) {
        if (!person.tenantId().equals(tenants.founding())) {
            throw new Fault(HttpStatus.FORBIDDEN, "status.403", "/tenants");
        }
        if (isBad(name)) {
            return listing(HttpStatus.BAD_REQUEST, person, "", "welcome.fault.empty");
        }
        TenantId made = tenants.found(name.strip());
        audit.done(person, "tenant-founded", name.strip());
        return listing(HttpStatus.OK, person, links.make(made, null), "");
    }

    @GetMapping("/audit")
    @AllowedTo(Who.AUDITORS)
    View auditTrail(@AuthenticationPrincipal SignedIn person, @RequestParam(defaultValue = "1") int page) {
        int at = Math.clamp(page, 1, AUDIT_PAGES_MAX);
        List<Audit.Act> acts = audit.list(person.tenantId(), (at - 1) * AUDIT_PAGE, AUDIT_PAGE + 1);
        return pages.page(
                "parties/audit",
                Map.of(
                        "acts",
                        acts.subList(0, Math.min(acts.size(), AUDIT_PAGE)),
                        "page",
                        at,
                        "hasMore",
                        acts.size() > AUDIT_PAGE));
    }

    private View listing(HttpStatus status, SignedIn person, String link, String fault) {
        List<PersonRow> rows = people.list(person.tenantId()).stream()
                .map(each -> new PersonRow(
                        each.id(),
                        each.signInName(),
                        each.name(),
                        each.roles(),
                        each.active(),
                        each.passwordHash() != null))
                .toList();
        return pages.page(
                status,
                "parties/people",
                Map.of(
                        "people", rows,
                        "tenantName", tenants.name(person.tenantId()),
                        "mayFound", person.tenantId().equals(tenants.founding()),
                        "link", link,
                        "fault", fault));
    }

    private Person get(SignedIn person, UUID id) {
        return people.find(person.tenantId(), id).orElseThrow(() -> Fault.notFound("person", id));
    }

    private static Set<Role> roles(@Nullable List<Role> chosen) {
        return chosen == null || chosen.isEmpty() ? EnumSet.of(Role.VIEWER) : EnumSet.copyOf(chosen);
    }

    private static boolean isBad(String text) {
        return text.isBlank() || text.length() > NAME_LENGTH_MAX;
    }
}
