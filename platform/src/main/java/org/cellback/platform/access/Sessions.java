package org.cellback.platform.access;

import java.util.UUID;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;

/** Open sessions. They are ended when a person's roles change or the person is deactivated. */
@Component
public class Sessions {
    private final SessionRegistry registry;

    Sessions(SessionRegistry registry) {
        this.registry = registry;
    }

    public void endAll(UUID person) {
        registry.getAllPrincipals().stream()
                .filter(principal -> principal instanceof SignedIn signedIn
                        && signedIn.person().equals(person))
                .flatMap(principal -> registry.getAllSessions(principal, false).stream())
                .forEach(SessionInformation::expireNow);
    }
}
