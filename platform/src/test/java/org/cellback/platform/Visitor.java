package org.cellback.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser of their own: cookies, forms, and the token that forms carry. Follows no redirects. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Visitor(String address) {
        this.address = address;
    }

    record Answer(int status, String body, String location, HttpResponse<String> whole) {
        /** True when the visitor was turned away: no rights, or sent to sign in. */
        boolean isRefused() {
            return status == 401
                    || status == 403
                    || (status == 302 && location.contains("/sign-in") && !location.contains("?"));
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** Posts a form with the token of {@code page}. */
    Answer post(String page, String path, Map<String, String> form) {
        return postWithToken(path, token(page), form);
    }

    Answer postWithToken(String path, String token, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encode(token) + "&", ""));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer postJson(String path, String token, String json, Map<String, String> headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(json));
        headers.forEach(request::header);
        return send(request);
    }

    /** Sends a form with one file in it. */
    Answer upload(String path, String token, String field, byte[] file) {
        String line = "------cellback-test";
        String head = line + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n" + line
                + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"a.zip\"\r\n"
                + "Content-Type: application/zip\r\n\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + line.substring(2))
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(file),
                        HttpRequest.BodyPublishers.ofString("\r\n" + line + "--\r\n"))));
    }

    String token(String page) {
        Matcher matcher = TOKEN.matcher(get(page).body());
        return matcher.find() ? matcher.group(1) : "";
    }

    Answer signIn(String name, String password) {
        return post("/sign-in", "/sign-in", Map.of("username", name, "password", password));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Location").orElse(""),
                    response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
