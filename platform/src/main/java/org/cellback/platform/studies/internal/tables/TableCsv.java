package org.cellback.platform.studies.internal.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.cellback.planning.output.SafeCsv;
import org.cellback.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** A table as CSV: the rows that the address's filter leaves, in its order, every page of them; SI units, named in the head. */
public final class TableCsv {
    private TableCsv() {}

    public static <T> void write(Table<T> table, Query query, Ui ui, OutputStream stream) throws IOException {
        List<Column<T>> columns = table.columns();
        SafeCsv csv = new SafeCsv(
                stream,
                columns.stream().map(column -> name(column, table.currency())).toArray(String[]::new));
        for (T row : Paging.arranged(table, query, ui)) {
            csv.row(columns.stream()
                    .map(column -> cell(column.value().apply(row)))
                    .toArray());
        }
        csv.flush();
    }

    private static <T> String name(Column<T> column, String currency) {
        String money = column.kind().isMoney() ? "_" + currency.toLowerCase(Locale.ROOT) : "";
        return column.key().replace('-', '_') + money + column.kind().suffix();
    }

    private static Object cell(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
