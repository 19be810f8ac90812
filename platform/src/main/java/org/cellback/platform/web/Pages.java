package org.cellback.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.cellback.platform.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Renders the compiled templates. A page is made whole before its first byte is sent, so a fault never leaves half a page. */
@Component
public class Pages {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "org.cellback.templates");

    /** The page of a template, for instance {@code studies/list}, with its parameters. */
    public View page(String template, Map<String, ?> parameters) {
        return page(HttpStatus.OK, template, parameters);
    }

    public View page(HttpStatus status, String template, Map<String, ?> parameters) {
        return new View() {
            @Override
            public String getContentType() {
                return "text/html;charset=UTF-8";
            }

            @Override
            public void render(
                    @Nullable Map<String, ?> ignored, HttpServletRequest request, HttpServletResponse response)
                    throws IOException {
                write(status, template, parameters, request, response);
            }
        };
    }

    private void write(
            HttpStatus status,
            String template,
            Map<String, ?> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("ui", ui(request, response));
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(template + ".jte", all, output);
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    /** A piece of a page as text, for live updates. */
    public String piece(String template, Map<String, ?> parameters, Ui ui) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("ui", ui);
        gg.jte.output.StringOutput output = new gg.jte.output.StringOutput();
        templates.render(template + ".jte", all, output);
        return output.toString();
    }

    public Ui ui(HttpServletRequest request, HttpServletResponse response) {
        @Nullable
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        @Nullable
        SignedIn person =
                authentication != null && authentication.getPrincipal() instanceof SignedIn found ? found : null;
        @Nullable String query = request.getQueryString();
        return new Ui(
                Preferences.language(request, response),
                Preferences.theme(request, response),
                Preferences.units(request, response),
                person,
                request.getRequestURI(),
                query == null ? "" : query,
                () -> ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken());
    }
}
