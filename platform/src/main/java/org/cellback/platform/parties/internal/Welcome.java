package org.cellback.platform.parties.internal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.cellback.platform.access.Role;
import org.cellback.platform.database.TenantId;
import org.cellback.platform.parties.Audit;
import org.cellback.platform.parties.FirstAdministrator;
import org.cellback.platform.parties.Tenants;
import org.cellback.platform.parties.internal.Links.Link;
import org.cellback.platform.parties.internal.People.Person;
import org.cellback.platform.web.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Lets the holder of a one-time link in: as first administrator of a tenant, or as an invited person. */
@Service
class Welcome implements FirstAdministrator {
    private static final int PASSWORD_LENGTH_MIN = 12;
    private static final int PASSWORD_LENGTH_MAX = 200;
    private static final int NAME_LENGTH_MAX = 200;
    private final Tenants tenants;
    private final People people;
    private final Links links;
    private final PasswordEncoder passwords;
    private final Audit audit;

    Welcome(Tenants tenants, People people, Links links, PasswordEncoder passwords, Audit audit) {
        this.tenants = tenants;
        this.people = people;
        this.links = links;
        this.passwords = passwords;
        this.audit = audit;
    }

    @Override
    public Optional<String> link() {
        TenantId tenant = tenants.founding();
        boolean known = people.list(tenant).stream()
                .anyMatch(person -> person.active()
                        && person.passwordHash() != null
                        && person.roles().contains(Role.ADMINISTRATOR));
        return known ? Optional.empty() : Optional.of(links.make(tenant, null));
    }

    /** What the form of a link shows; the person's names are empty for a first administrator. */
    record Invitation(Link link, String tenantName, String signInName, String name) {
        boolean isFirst() {
            return link.person() == null;
        }
    }

    Invitation get(String secret) {
        Link link = links.find(secret).orElseThrow(() -> new Fault(HttpStatus.NOT_FOUND, "link-used"));
        String tenantName = tenants.name(link.tenant());
        UUID personId = link.person();
        if (personId == null) {
            return new Invitation(link, tenantName, "", "");
        }
        Person person =
                people.find(link.tenant(), personId).orElseThrow(() -> new Fault(HttpStatus.NOT_FOUND, "link-used"));
        return new Invitation(link, tenantName, person.signInName(), person.name());
    }

    /** What was typed into the form. */
    record Answer(String organisation, String signInName, String name, String password) {}

    /** The message key of the first thing wrong with the answer. */
    Optional<String> faultOf(Invitation invitation, Answer answer) {
        if (answer.password().length() < PASSWORD_LENGTH_MIN
                || answer.password().length() > PASSWORD_LENGTH_MAX) {
            return Optional.of("welcome.fault.password");
        }
        if (!invitation.isFirst()) {
            return Optional.empty();
        }
        if (isBad(answer.organisation()) || isBad(answer.name()) || isBad(answer.signInName())) {
            return Optional.of("welcome.fault.empty");
        }
        return people.findBySignInName(answer.signInName()).isPresent()
                ? Optional.of("people.fault.taken")
                : Optional.empty();
    }

    private static boolean isBad(String text) {
        return text.isBlank() || text.length() > NAME_LENGTH_MAX;
    }

    void accept(Invitation invitation, Answer answer) {
        Link link = invitation.link();
        if (!links.use(link)) {
            throw new Fault(HttpStatus.NOT_FOUND, "link-used");
        }
        UUID person = link.person();
        if (person == null) {
            tenants.rename(link.tenant(), answer.organisation().strip());
            person = people.add(
                            link.tenant(), answer.signInName(), answer.name().strip(), EnumSet.of(Role.ADMINISTRATOR))
                    .orElseThrow(() -> new Fault(HttpStatus.CONFLICT, "name-taken"));
        }
        people.setPassword(link.tenant(), person, encode(answer.password()));
        audit.done(link.tenant(), invitation.isFirst() ? answer.name() : invitation.name(), "password-set", "link");
    }

    private String encode(String password) {
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The password encoder gave no hash.\nMaybe its provider is missing.");
        }
        return hash;
    }
}
