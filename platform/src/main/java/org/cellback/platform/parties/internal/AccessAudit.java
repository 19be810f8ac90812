package org.cellback.platform.parties.internal;

import org.cellback.platform.access.SignedIn;
import org.cellback.platform.parties.Audit;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Writes down what signed-in people were refused. */
@Component
class AccessAudit {
    private final Audit audit;

    AccessAudit(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void denied(AuthorizationDeniedEvent<?> event) {
        Authentication authentication = event.getAuthentication().get();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
            return;
        }
        audit.refused(person, "request", subject(event.getSource()));
    }

    private static String subject(Object source) {
        if (source instanceof RequestAuthorizationContext context) {
            return context.getRequest().getMethod() + " " + context.getRequest().getRequestURI();
        }
        return source instanceof jakarta.servlet.http.HttpServletRequest request
                ? request.getMethod() + " " + request.getRequestURI()
                : source.getClass().getSimpleName();
    }
}
