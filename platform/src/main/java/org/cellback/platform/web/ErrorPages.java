package org.cellback.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import org.cellback.platform.access.AllowedTo;
import org.cellback.platform.access.Who;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Every fault ends here: as a page that says what, where and what to try, or as a problem document (RFC 9457) for the API. */
@Controller
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    @AllowedTo(Who.EVERYONE)
    Object error(HttpServletRequest request, HttpServletResponse response) {
        @Nullable Fault fault = faultOf((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        HttpStatus status = fault == null ? statusOf(request) : fault.status();
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        Ui ui = pages.ui(request, response);
        String key = fault == null ? "status." + known(status) : fault.key();
        Object[] values = fault == null ? new Object[] {path} : fault.values();
        String what = ui.t("fault." + key, values);
        String advice = ui.t("fault." + key + ".try", values);
        if (status.is5xxServerError()) {
            LOG.error("Request {} failed with status {}", path, status.value());
        }
        if (path.startsWith("/api/")) {
            return problem(status, key, what, advice, path);
        }
        return pages.page(
                status, "error", Map.of("status", status.value(), "what", what, "advice", advice, "where", path));
    }

    private static ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String key, String what, String advice, String path) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, what);
        problem.setType(URI.create("urn:cellback:problem:" + key));
        problem.setInstance(URI.create(path));
        problem.setProperty("advice", advice);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static @Nullable Fault faultOf(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Fault fault) {
                return fault;
            }
        }
        return null;
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }

    private static String known(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST, UNAUTHORIZED, FORBIDDEN, NOT_FOUND, METHOD_NOT_ALLOWED, CONTENT_TOO_LARGE ->
                Integer.toString(status.value());
            default -> status.is4xxClientError() ? "400" : "500";
        };
    }
}
