package org.cellback.platform.parties.internal;

import java.util.Map;
import org.cellback.platform.access.AllowedTo;
import org.cellback.platform.access.Who;
import org.cellback.platform.parties.internal.Welcome.Answer;
import org.cellback.platform.parties.internal.Welcome.Invitation;
import org.cellback.platform.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Coming in: the sign-in form and the one-time links. */
@Controller
class SignInPages {
    private final Pages pages;
    private final Welcome welcome;

    SignInPages(Pages pages, Welcome welcome) {
        this.pages = pages;
        this.welcome = welcome;
    }

    @GetMapping("/sign-in")
    @AllowedTo(Who.EVERYONE)
    View signIn(
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String ended,
            @RequestParam(required = false) @Nullable String welcome) {
        String notice = failed != null
                ? "sign-in.failed"
                : out != null
                        ? "sign-in.out"
                        : ended != null ? "sign-in.ended" : welcome != null ? "sign-in.welcome" : "";
        return pages.page("parties/sign-in", Map.of("notice", notice, "isFault", failed != null));
    }

    @GetMapping("/welcome/{secret}")
    @AllowedTo(Who.EVERYONE)
    View welcome(@PathVariable String secret) {
        return form(HttpStatus.OK, welcome.get(secret), new Answer("", "", "", ""), "");
    }

    @PostMapping("/welcome/{secret}")
    @AllowedTo(Who.EVERYONE)
    View accept(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String signInName,
            @RequestParam(defaultValue = "") String name,
            @RequestParam String password) {
        Invitation invitation = welcome.get(secret);
        Answer answer = new Answer(organisation, signInName, name, password);
        String fault = welcome.faultOf(invitation, answer).orElse("");
        if (!fault.isEmpty()) {
            return form(HttpStatus.BAD_REQUEST, invitation, answer, fault);
        }
        welcome.accept(invitation, answer);
        return new RedirectView("/sign-in?welcome");
    }

    private View form(HttpStatus status, Invitation invitation, Answer answer, String fault) {
        return pages.page(
                status,
                "parties/welcome",
                Map.of(
                        "isFirst",
                        invitation.isFirst(),
                        "tenantName",
                        invitation.tenantName(),
                        "organisation",
                        answer.organisation(),
                        "signInName",
                        invitation.isFirst() ? answer.signInName() : invitation.signInName(),
                        "name",
                        invitation.isFirst() ? answer.name() : invitation.name(),
                        "fault",
                        fault));
    }
}
