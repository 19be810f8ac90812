package org.cellback.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
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
        Target target = target(context.getRequest());
        if (target.method() == null) {
            return new AuthorizationDecision(target.unknown() && person != null);
        }
        @Nullable AllowedTo allowed = target.method().getMethodAnnotation(AllowedTo.class);
        if (allowed == null) {
            return new AuthorizationDecision(false);
        }
        return new AuthorizationDecision(
                allowed.value() == Who.EVERYONE || (person != null && person.may(allowed.value())));
    }

    private static @Nullable SignedIn person(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn ? signedIn : null;
    }

    /** The endpoint's method; {@code unknown} when the address or the HTTP method fits none. */
    private record Target(@Nullable HandlerMethod method, boolean unknown) {}

    private Target target(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        @Nullable HandlerExecutionChain chain;
        try {
            chain = endpoints.getObject().getHandler(request);
        } catch (HttpRequestMethodNotSupportedException | HttpMediaTypeException wrongForm) {
            return new Target(null, true);
        } catch (Exception e) { // the framework's signature; nothing else is thrown on purpose
            throw new IllegalStateException("Endpoint of " + request.getRequestURI(), e);
        }
        if (chain == null) {
            return new Target(null, true);
        }
        return new Target(chain.getHandler() instanceof HandlerMethod method ? method : null, false);
    }
}
