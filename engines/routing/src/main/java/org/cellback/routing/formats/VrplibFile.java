package org.cellback.routing.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A TSPLIB-like file taken apart: {@code KEY : value} headers, and sections of rows with their line numbers. */
final class VrplibFile {
    /** One row of a section. */
    record Row(int line, List<String> tokens) {}

    final TextFile text;
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, Integer> headerLines = new HashMap<>();
    private final Map<String, List<Row>> sections = new HashMap<>();

    VrplibFile(TextFile text) {
        this.text = text;
        List<Row> section = null;
        for (int line = 0; line < text.size(); line++) {
            String[] tokens = text.tokens(line);
            if (tokens.length == 0) {
                continue;
            }
            String first = tokens[0].toUpperCase(Locale.ROOT);
            if (first.equals("EOF")) {
                break;
            }
            if (first.endsWith("_SECTION") || first.endsWith("_SECTION:")) {
                section = new ArrayList<>();
                sections.put(first.replace(":", ""), section);
            } else if (text.line(line).indexOf(':') > 0 && Character.isLetter(first.charAt(0))) {
                int colon = text.line(line).indexOf(':');
                String key = text.line(line).substring(0, colon).strip().toUpperCase(Locale.ROOT);
                headers.put(key, text.line(line).substring(colon + 1).strip());
                headerLines.put(key, line);
                section = null;
            } else if (section != null) {
                section.add(new Row(line, List.of(tokens)));
            } else {
                throw text.fault(
                        line, "\"" + tokens[0] + "\" outside of any section", "Maybe a section name is missing.");
            }
        }
    }

    boolean hasSection(String name) {
        return sections.containsKey(name);
    }

    /** Rows of a section that must be there. */
    List<Row> section(String name) {
        List<Row> rows = sections.get(name);
        if (rows == null) {
            throw text.fault("no " + name, "Maybe this is another kind of file.");
        }
        return rows;
    }

    Optional<String> header(String key) {
        return Optional.ofNullable(headers.get(key));
    }

    double number(String key) {
        String value = headers.get(key);
        if (value == null) {
            throw text.fault("no header " + key, "Maybe this is another kind of file.");
        }
        return text.number(headerLines.getOrDefault(key, 0), value, 1);
    }

    int count(String key, int max) {
        double value = number(key);
        if (!(value >= 1 && value <= max) || value != Math.rint(value)) {
            throw text.fault(
                    headerLines.getOrDefault(key, 0),
                    key + " is " + value + ", not an integer from 1 to " + max,
                    "Maybe a digit slipped in.");
        }
        return (int) value;
    }

    /** A number of a row. */
    double number(Row row, int token) {
        return text.number(row.line(), row.tokens().toArray(String[]::new), token);
    }

    /** Column {@code column} of an indexed section with exactly {@code count} rows numbered from 1. */
    double[] column(String name, int count, int column) {
        double[] values = new double[count];
        boolean[] seen = new boolean[count];
        for (Row row : section(name)) {
            int index = (int) number(row, 0) - 1;
            if (index < 0 || index >= count || seen[index]) {
                throw text.fault(
                        row.line(),
                        "number " + row.tokens().getFirst() + " is not from 1 to " + count + " or is used twice",
                        "Maybe DIMENSION is wrong.");
            }
            seen[index] = true;
            values[index] = number(row, column);
        }
        for (int i = 0; i < count; i++) {
            if (!seen[i]) {
                throw text.fault(name + " lacks number " + (i + 1), "Maybe the file was cut.");
            }
        }
        return values;
    }
}
