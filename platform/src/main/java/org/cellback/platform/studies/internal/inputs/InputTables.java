package org.cellback.platform.studies.internal.inputs;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cellback.planning.scenario.InputFile;
import org.cellback.planning.scenario.Reference;
import org.cellback.planning.scenario.Scenario;
import org.cellback.platform.studies.internal.tables.Column;
import org.cellback.platform.studies.internal.tables.Kind;
import org.cellback.platform.studies.internal.tables.Table;
import org.jspecify.annotations.Nullable;

/** Makes tables of a scenario's files. Larger files are not read whole: a page shows their rows in order. */
public final class InputTables {
    /** Largest file that is read whole, to be sorted and filtered. */
    public static final long BYTES_MAX = 8_000_000;

    private static final String REFERENCE = "reference";
    private static final String NUMBER = "-?\\d{1,15}(\\.\\d{1,15})?";

    private InputTables() {}

    /** The files of a scenario, how many rows they hold, and the sources and licences these rest on. */
    public static Table<InputFile> files(Scenario scenario, String base) {
        Map<String, Reference> references = scenario.references();
        return Table.of(
                "inputs",
                scenario.currency(),
                List.of(
                        Column.<InputFile>text("file", InputFile::file).opening(file -> base + "/files/" + file.file()),
                        Column.of("input-rows", Kind.NUMBER, 0, InputFile::rows),
                        Column.text("rests-on", file -> sources(file)),
                        Column.text("licence", file -> licences(file, references)),
                        Column.of("assumed-rows", Kind.NUMBER, 0, InputTables::assumed)),
                scenario.inputs());
    }

    private static int assumed(InputFile file) {
        return file.rowsByReference().getOrDefault(Scenario.ASSUMED, 0);
    }

    private static String sources(InputFile file) {
        return file.rowsByReference().keySet().stream()
                .filter(key -> !key.equals(Scenario.ASSUMED))
                .collect(Collectors.joining(", "));
    }

    private static String licences(InputFile file, Map<String, Reference> references) {
        return file.rowsByReference().keySet().stream()
                .map(references::get)
                .filter(Objects::nonNull)
                .map(Reference::licence)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** A row as written; {@code line} counts from 1, the header. */
    private record Row(long line, List<String> cells) {
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /**
     * The rows of a CSV file.
     *
     * @param base address of the scenario, where its references are listed
     * @throws UncheckedIOException when the file cannot be read
     */
    public static Table<?> rows(Path file, Map<String, Reference> references, String base) {
        List<Row> rows = new ArrayList<>();
        List<String> header = read(file, rows);
        List<Column<Row>> columns = new ArrayList<>(List.of(Column.of("row", Kind.AS_WRITTEN, 0, Row::line)));
        for (int at = 0; at < header.size(); at++) {
            columns.add(column(header.get(at), at, rows, base));
        }
        int reference = header.indexOf(REFERENCE);
        if (reference >= 0) {
            columns.add(Column.text("licence", row -> licence(references.get(row.cell(reference)))));
            columns.add(Column.of(
                    "mark", Kind.MARK, 0, row -> row.cell(reference).equals(Scenario.ASSUMED) ? "assumed" : ""));
        }
        return Table.of("file-rows", "", columns, rows);
    }

    private static @Nullable Object licence(@Nullable Reference reference) {
        return reference == null ? null : reference.licence();
    }

    private static Column<Row> column(String head, int at, List<Row> rows, String base) {
        boolean numeric = rows.stream().anyMatch(row -> !row.cell(at).isEmpty())
                && rows.stream()
                        .allMatch(row -> row.cell(at).isEmpty() || row.cell(at).matches(NUMBER));
        if (numeric) {
            return new Column<>(head, Kind.AS_WRITTEN, 0, row -> number(row.cell(at)), head, null);
        }
        Column<Row> text = new Column<>(head, Kind.TEXT, 0, row -> row.cell(at), head, null);
        return head.equals(REFERENCE)
                ? text.opening(row -> row.cell(at).equals(Scenario.ASSUMED) ? null : base + "#ref-" + row.cell(at))
                : text;
    }

    private static @Nullable Object number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static List<String> read(Path file, List<Row> rows) {
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser parser =
                        CSVParser.parse(reader, CSVFormat.RFC4180.builder().get())) {
            List<String> header = List.of();
            for (CSVRecord one : parser) {
                if (one.getRecordNumber() == 1) {
                    header = one.toList();
                } else {
                    rows.add(new Row(one.getRecordNumber(), one.toList()));
                }
            }
            return header;
        } catch (IOException e) {
            throw new UncheckedIOException("Table " + file + "\nMaybe ask again: it is unpacked anew.", e);
        }
    }
}
