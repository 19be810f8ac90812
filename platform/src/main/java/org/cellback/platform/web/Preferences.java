package org.cellback.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Language, theme and units: from the address, else from a cookie, else from the browser's wishes. */
final class Preferences {
    private static final Duration KEPT = Duration.ofDays(365);
    private static final List<String> THEMES = List.of("light", "dark", "auto");
    private static final List<String> UNITS = List.of("metric", "us");

    private Preferences() {}

    static Language language(HttpServletRequest request, HttpServletResponse response) {
        List<String> codes = List.of(Language.EN.code(), Language.ZH.code());
        return Language.find(chosen(request, response, "lang", codes).orElse(""))
                .orElseGet(() ->
                        Locale.CHINESE.getLanguage().equals(request.getLocale().getLanguage())
                                ? Language.ZH
                                : Language.EN);
    }

    static String theme(HttpServletRequest request, HttpServletResponse response) {
        return chosen(request, response, "theme", THEMES).orElse("auto");
    }

    static String units(HttpServletRequest request, HttpServletResponse response) {
        return chosen(request, response, "units", UNITS).orElse("metric");
    }

    private static Optional<String> chosen(
            HttpServletRequest request, HttpServletResponse response, String name, List<String> allowed) {
        String asked = request.getParameter(name);
        if (asked != null && allowed.contains(asked)) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from("cellback-" + name, asked)
                            .path("/")
                            .maxAge(KEPT)
                            .httpOnly(true)
                            .sameSite("Lax")
                            .build()
                            .toString());
            return Optional.of(asked);
        }
        Cookie cookie = WebUtils.getCookie(request, "cellback-" + name);
        return cookie == null
                ? Optional.empty()
                : Optional.of(cookie.getValue()).filter(allowed::contains);
    }
}
