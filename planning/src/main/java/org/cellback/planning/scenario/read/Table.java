package org.cellback.planning.scenario.read;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The form of a CSV table: header, columns, number of fields, number of rows. */
final class Table {
    private final Folder folder;
    private final String file;
    private final List<String> wanted;
    private final int rowsMax;

    Table(Folder folder, String file, List<String> wanted, int rowsMax) {
        this.folder = folder;
        this.file = file;
        this.wanted = wanted;
        this.rowsMax = rowsMax;
    }

    void read(Lines lines, Consumer<Row> consumer) throws IOException {
        Map<String, Integer> columns = header(lines);
        if (columns == null) {
            return;
        }
        int rows = 0;
        while (true) {
            try {
                String line = lines.next();
                if (line == null) {
                    break;
                }
                if (line.isBlank()) {
                    continue;
                }
                if (++rows > rowsMax) {
                    folder.tear(file);
                    folder.faults()
                            .addOfFile(
                                    file,
                                    lines.number(),
                                    "is one row more than the " + rowsMax + " that this table may have.",
                                    "the data are finer than areas and years: add them up first.");
                    return;
                }
                row(lines.number(), columns, Fields.split(line), consumer);
            } catch (Lines.BadLine e) {
                folder.tear(file);
                folder.faults().add(file, lines.number(), "", "", e.problem(), e.maybe());
                if (e.problem().startsWith("is longer")) {
                    return;
                }
            }
        }
        if (rows == 0) {
            folder.faults().add(file, 0, "", "", "has a header but no row.", "the data were cut off.");
        }
    }

    private void row(long number, Map<String, Integer> columns, List<String> fields, Consumer<Row> consumer) {
        if (fields.size() != columns.size()) {
            folder.tear(file);
            folder.faults()
                    .add(
                            file,
                            number,
                            "",
                            "",
                            "has " + fields.size() + " fields where the header has " + columns.size() + ".",
                            "a field with a comma needs double quotes.");
            return;
        }
        consumer.accept(new Row(folder, file, number, columns, fields));
    }

    /** Columns by name, or null when a wanted one is missing. */
    private @Nullable Map<String, Integer> header(Lines lines) throws IOException {
        List<String> names;
        try {
            String line = lines.next();
            if (line == null || line.isBlank()) {
                folder.faults().add(file, 0, "", "", "is empty.", "the file was not written to its end.");
                return null;
            }
            names = Fields.split(line);
        } catch (Lines.BadLine e) {
            folder.faults().add(file, 1, "", "", e.problem(), e.maybe());
            return null;
        }
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (String name : names) {
            if (columns.putIfAbsent(name, columns.size()) != null) {
                folder.faults()
                        .add(file, 1, name, name, "stands twice in the header.", "delete one of the two columns.");
                return null;
            }
            if (!wanted.contains(name)) {
                folder.faults().add(file, 1, name, name, "is no column of this table.", FaultLog.hint(name, wanted));
            }
        }
        boolean complete = true;
        for (String name : wanted) {
            if (!columns.containsKey(name)) {
                folder.faults().add(file, 1, name, "", "is missing from the header.", "the column has another name.");
                complete = false;
            }
        }
        return complete ? columns : null;
    }
}
