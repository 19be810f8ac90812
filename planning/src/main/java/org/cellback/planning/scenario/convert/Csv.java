package org.cellback.planning.scenario.convert;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Source tables in, scenario tables out (LF, no clock, no locale). */
final class Csv {
    private static final CSVFormat READ =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final CSVFormat WRITE =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    private Csv() {}

    static List<Map<String, String>> read(Path file) throws IOException {
        return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    static List<Map<String, String>> resource(String name) throws IOException {
        try (var in = Csv.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("No resource " + name + ".\nMaybe the program was packed without it.");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<Map<String, String>> parse(String text) throws IOException {
        try (CSVParser parser = CSVParser.parse(text, READ)) {
            return parser.stream().map(CSVRecord::toMap).toList();
        }
    }

    static void write(Path file, String header, List<List<String>> rows) throws IOException {
        StringWriter text = new StringWriter();
        text.append(header).append('\n');
        try (var printer = WRITE.print(text)) {
            printer.printRecords(rows);
        }
        Files.writeString(file, text.toString());
    }

    /** A field that must be there. */
    static String get(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalArgumentException(
                    "No column " + column + " among " + row.keySet() + ".\nMaybe the source file has a new form.");
        }
        return value;
    }

    static int whole(Map<String, String> row, String column) {
        String value = get(row, column).strip();
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }

    static double number(Map<String, String> row, String column) {
        return Double.parseDouble(get(row, column).strip());
    }

    /** A number in the shortest form that keeps {@code decimals}. */
    static String text(double value, int decimals) {
        return new java.math.BigDecimal(value)
                .setScale(decimals, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
