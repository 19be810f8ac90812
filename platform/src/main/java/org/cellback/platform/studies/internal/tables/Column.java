package org.cellback.platform.studies.internal.tables;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table.
 *
 * @param key names it in the address and in CSV; message {@code col.KEY} is its head
 * @param digits decimals shown
 * @param value a {@code String}, {@code Number} or date; null where there is none
 * @param group message group of a {@link Kind#WORD}'s words, or the head itself where {@code group} is the head of a column made from data
 * @param link address that the cell opens; null where it opens nothing
 */
public record Column<T>(
        String key,
        Kind kind,
        int digits,
        Function<T, @Nullable Object> value,
        String group,
        @Nullable Function<T, @Nullable String> link) {
    public static <T> Column<T> text(String key, Function<T, @Nullable Object> value) {
        return new Column<>(key, Kind.TEXT, 0, value, "", null);
    }

    public static <T> Column<T> word(String key, String group, Function<T, @Nullable Object> value) {
        return new Column<>(key, Kind.WORD, 0, value, group, null);
    }

    public static <T> Column<T> of(String key, Kind kind, int digits, Function<T, @Nullable Object> value) {
        return new Column<>(key, kind, digits, value, "", null);
    }

    /** The same column with cells that open something. */
    public Column<T> opening(Function<T, @Nullable String> address) {
        return new Column<>(key, kind, digits, value, group, address);
    }
}
