package org.cellback.platform.studies.internal.tables;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A whole table.
 *
 * @param key names it in addresses and files; message {@code table.KEY} is its caption
 * @param currency of its money columns
 * @param rows in the order that holds until the reader sorts
 * @param mark kind of thing a row stands for on the map ({@code site}, {@code area}, {@code flow}, {@code round}); empty for none
 * @param id of that thing
 * @param total sums the rows up; null for none. CSV leaves it out
 */
public record Table<T>(
        String key,
        String currency,
        List<Column<T>> columns,
        List<T> rows,
        String mark,
        Function<T, @Nullable Object> id,
        @Nullable T total) {
    public Table {
        columns = List.copyOf(columns);
    }

    public static <T> Table<T> of(String key, String currency, List<Column<T>> columns, List<T> rows) {
        return new Table<>(key, currency, columns, rows, "", row -> null, null);
    }

    /** The same table with a last row that sums it up: it stands on every page, whatever the filter and the order. */
    public Table<T> totalled(T row) {
        return new Table<>(key, currency, columns, rows, mark, id, row);
    }

    /** The same table, whose rows can be found on the map. */
    public Table<T> marked(String kind, Function<T, @Nullable Object> idOf) {
        return new Table<>(key, currency, columns, rows, kind, idOf, total);
    }
}
