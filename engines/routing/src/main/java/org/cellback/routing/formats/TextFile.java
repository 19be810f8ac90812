package org.cellback.routing.formats;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cellback.routing.api.BadRoutingInput;

/** A text file as lines of tokens, with errors that name line and token. */
final class TextFile {
    private static final long BYTES_MAX = 200_000_000;

    private final String name;
    private final List<String> lines;

    private TextFile(String name, List<String> lines) {
        this.name = name;
        this.lines = lines;
    }

    static TextFile read(Path file) throws IOException {
        return new TextFile(file.getFileName().toString(), text(file).lines().toList());
    }

    /** The whole text, at most 200 MB of UTF-8. */
    static String text(Path file) throws IOException {
        if (Files.size(file) > BYTES_MAX) {
            throw new BadRoutingInput(
                    file.getFileName().toString(),
                    Files.size(file) + " bytes, at most " + BYTES_MAX,
                    "Maybe this is another kind of file.");
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        }
    }

    int size() {
        return lines.size();
    }

    String line(int index) {
        return lines.get(index);
    }

    /** Tokens of a line, split at white space. */
    String[] tokens(int index) {
        String line = lines.get(index).strip();
        return line.isEmpty() ? new String[0] : line.split("\\s+");
    }

    /** Indices of lines that hold something. */
    List<Integer> filled(int from) {
        List<Integer> filled = new ArrayList<>();
        for (int i = from; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                filled.add(i);
            }
        }
        return filled;
    }

    BadRoutingInput fault(int line, String what, String hint) {
        return new BadRoutingInput(name + ", line " + (line + 1), what, hint);
    }

    BadRoutingInput fault(String what, String hint) {
        return new BadRoutingInput(name, what, hint);
    }

    double number(int line, String[] tokens, int token) {
        if (token >= tokens.length) {
            throw fault(
                    line, tokens.length + " tokens, token " + (token + 1) + " is missing", "Maybe the line was cut.");
        }
        return number(line, tokens[token], token);
    }

    double number(int line, String text, int token) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Reported below, as for NaN and infinity.
        }
        throw fault(line, "token " + (token + 1) + " is \"" + text + "\", not a number", "Maybe a column is missing.");
    }

    int integer(int line, String[] tokens, int token) {
        double value = number(line, tokens, token);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw fault(
                    line, "token " + (token + 1) + " is " + value + ", not an integer", "Maybe a column is missing.");
        }
        return (int) value;
    }
}
