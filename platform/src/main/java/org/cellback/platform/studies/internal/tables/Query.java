package org.cellback.platform.studies.internal.tables;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;

/**
 * What an address asks for. Values are text as typed; unknown names are kept, so that links keep what other parts of the
 * page asked for.
 */
public record Query(String path, Map<String, String> values) {
    private static final int VALUE_LENGTH_MAX = 200;
    private static final int VALUES_MAX = 40;

    public Query {
        values = new LinkedHashMap<>(values);
    }

    public static Query of(HttpServletRequest request) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Entry<String, String[]> each : request.getParameterMap().entrySet()) {
            if (values.size() < VALUES_MAX && each.getValue().length > 0) {
                String value = each.getValue()[0];
                values.put(each.getKey(), value.substring(0, Math.min(value.length(), VALUE_LENGTH_MAX)));
            }
        }
        return new Query(request.getRequestURI(), values);
    }

    public String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    public int whole(String name, int otherwise) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** The same with one value changed; an empty value is taken out. */
    public Query with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Query(path, changed);
    }

    public Query at(String otherPath) {
        return new Query(otherPath, values);
    }

    public String address() {
        String query = values.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
