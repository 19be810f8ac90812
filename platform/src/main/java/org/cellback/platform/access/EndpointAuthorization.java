package org.cellback.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the endpoint a request is for and asks its {@link AllowedTo}. An address without an endpoint is refused to those
 * who are not signed in, so that nobody learns which addresses exist; the signed-in get "not found".
 */
@Component
class EndpointAuthorization implements AuthorizationManager<RequestAuthorizationContext> {
    private final ObjectProvider<RequestMappingHandlerMapping> endpoints;

    EndpointAuthorization(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        @Nullable SignedIn person = person(authentication.get());
        return new AuthorizationDecision(find(context.getRequest())
                .map(endpoint -> isOpen(endpoint, person))
                .orElse(person != null));
    }

    private static @Nullable SignedIn person(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn ? signedIn : null;
    }

    private static boolean isOpen(HandlerMethod endpoint, @Nullable SignedIn person) {
        @Nullable AllowedTo allowed = endpoint.getMethodAnnotation(AllowedTo.class);
        return allowed != null && (allowed.value() == Who.EVERYONE || (person != null && person.may(allowed.value())));
    }

    /** An endpoint as it fits one request. */
    private record Fit(RequestMappingInfo info, HandlerMethod method) {}

    /** The endpoint that will be called: of those that fit, the most specific, as the framework itself chooses. */
    private Optional<HandlerMethod> find(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        Comparator<Fit> specific = (a, b) -> a.info().compareTo(b.info(), request);
        return endpoints.getObject().getHandlerMethods().entrySet().stream()
                .<Fit>mapMulti((each, fits) -> {
                    @Nullable RequestMappingInfo info = each.getKey().getMatchingCondition(request);
                    if (info != null) {
                        fits.accept(new Fit(info, each.getValue()));
                    }
                })
                .min(specific)
                .map(Fit::method);
    }
}
