package org.cellback.platform.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Addresses of views: the whole view is in its address, so a link to it changes one value and keeps the rest. */
final class Addresses {
    private Addresses() {}

    static String with(String path, String query, String name, String value) {
        List<String> parts = new ArrayList<>();
        for (String part : query.split("&", -1)) {
            if (!part.isEmpty() && !nameOf(part).equals(name)) {
                parts.add(part);
            }
        }
        if (!value.isEmpty()) {
            parts.add(encode(name) + "=" + encode(value));
        }
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }

    private static String nameOf(String part) {
        return URLDecoder.decode(part.split("=", 2)[0], StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
