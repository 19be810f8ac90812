package org.cellback.platform.studies.internal.tables;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a table, as the template writes it.
 *
 * @param key prefix of its own names in the address: {@code KEY.q}, {@code KEY.sort}, {@code KEY.page}
 * @param sum last row, over the whole table; null for none
 * @param total rows of the whole table
 * @param found rows that the filter leaves
 * @param first number of the first row shown, from 1; 0 where there is none
 * @param kept names and values of the address that the filter form must keep
 */
public record TableView(
        String key,
        String caption,
        String mark,
        List<Head> heads,
        List<Row> rows,
        @Nullable Row sum,
        String filter,
        int total,
        int found,
        int first,
        int last,
        int page,
        int pages,
        String previous,
        String next,
        String csv,
        String path,
        Map<String, String> kept) {
    /**
     * Head of a column.
     *
     * @param sorted {@code ascending}, {@code descending} or {@code none}
     * @param address sorts by it, or turns the order round
     */
    public record Head(String key, String label, String unit, boolean numeric, String sorted, String address) {}

    public record Row(@Nullable String id, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param exact the value that was rounded for {@code text}; null for words
     * @param mark {@code mark}, {@code mark bad} or empty: how the text is set
     */
    public record Cell(
            String text,
            @Nullable String exact,
            boolean numeric,
            String mark,
            @Nullable String link) {
        private static final int LONG_FROM = 28;

        /** Long text breaks over lines instead of widening the table. */
        public boolean isLong() {
            return text.length() >= LONG_FROM && text.indexOf(' ') >= 0;
        }
    }

    public boolean isFilterable() {
        return total > Paging.ROWS_PER_PAGE || !filter.isEmpty();
    }
}
