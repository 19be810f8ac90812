package org.cellback.planning.scenario.read;

import java.util.ArrayList;
import java.util.List;

/** Splits a line of CSV: commas, double quotes around a field, a doubled quote inside. */
final class Fields {
    private static final int FIELDS_MAX = 200;

    private Fields() {}

    static List<String> split(String line) throws Lines.BadLine {
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (true) {
            if (fields.size() == FIELDS_MAX) {
                throw new Lines.BadLine("has more than " + FIELDS_MAX + " fields.", "this is another file.");
            }
            int next =
                    at < line.length() && line.charAt(at) == '"' ? quoted(line, at, fields) : plain(line, at, fields);
            if (next >= line.length()) {
                return fields;
            }
            at = next + 1;
            if (at == line.length()) {
                fields.add("");
                return fields;
            }
        }
    }

    private static int plain(String line, int from, List<String> fields) {
        int comma = line.indexOf(',', from);
        int end = comma < 0 ? line.length() : comma;
        fields.add(line.substring(from, end).strip());
        return end;
    }

    /** Returns the place of the comma after the field, or the line's length. */
    private static int quoted(String line, int from, List<String> fields) throws Lines.BadLine {
        StringBuilder field = new StringBuilder();
        int at = from + 1;
        while (true) {
            int quote = line.indexOf('"', at);
            if (quote < 0) {
                throw new Lines.BadLine(
                        "has a quote that does not end.", "a double quote is missing: a field stays on one line.");
            }
            field.append(line, at, quote);
            if (quote + 1 < line.length() && line.charAt(quote + 1) == '"') {
                field.append('"');
                at = quote + 2;
                continue;
            }
            int end = quote + 1;
            if (end < line.length() && line.charAt(end) != ',') {
                throw new Lines.BadLine("has text after a quoted field.", "double the quotes inside the field.");
            }
            fields.add(field.toString().strip());
            return end;
        }
    }
}
