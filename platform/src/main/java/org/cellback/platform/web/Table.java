package org.cellback.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table ready to be written: captions and cells are text already, exact numbers stand beside them for sorting, charts
 * and export.
 *
 * @param id its name in the page and in addresses
 * @param unit unit of the numbers when a chart draws them; empty where columns differ
 */
public record Table(String id, String caption, String unit, List<Column> columns, List<Row> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A column.
     *
     * @param series name of the series a chart draws from it; null for none
     * @param role {@code low80}, {@code high80}, … when the series' bounds stand here
     */
    public record Column(
            String key,
            String label,
            boolean numeric,
            @Nullable String series,
            @Nullable String role) {}

    /** A row; {@code id} links it with marks on maps and charts. */
    public record Row(String id, boolean total, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A cell: what is shown, the exact value where it is a number, and where it leads. */
    public record Cell(
            String text,
            @Nullable String value,
            @Nullable String href,
            @Nullable String mark) {
        public static Cell of(String text) {
            return new Cell(text, null, null, null);
        }

        public static Cell of(String text, double exact) {
            return new Cell(text, Double.toString(exact), null, null);
        }

        public static Cell link(String text, String href) {
            return new Cell(text, null, href, null);
        }

        /** A word that says how far to trust the row: {@code good}, {@code bad} or {@code warn}. */
        public static Cell mark(String text, String kind) {
            return new Cell(text, null, null, kind);
        }
    }

    public static Builder build(String id, String caption) {
        return new Builder(id, caption);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Collects columns, then rows. */
    public static final class Builder {
        private final String id;
        private final String caption;
        private String unit = "";
        private final List<Column> columns = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();

        private Builder(String id, String caption) {
            this.id = id;
            this.caption = caption;
        }

        public Builder unit(String text) {
            this.unit = text;
            return this;
        }

        public Builder text(String key, String label) {
            columns.add(new Column(key, label, false, null, null));
            return this;
        }

        public Builder number(String key, String label) {
            columns.add(new Column(key, label, true, null, null));
            return this;
        }

        public Builder series(String key, String label) {
            columns.add(new Column(key, label, true, key, null));
            return this;
        }

        public Builder bound(String series, String role, String label) {
            columns.add(new Column(series + "-" + role, label, true, series, role));
            return this;
        }

        public Builder row(String rowId, Cell... cells) {
            return add(rowId, false, List.of(cells));
        }

        public Builder row(String rowId, List<Cell> cells) {
            return add(rowId, false, cells);
        }

        public Builder total(Cell... cells) {
            return add("total", true, List.of(cells));
        }

        private Builder add(String rowId, boolean total, List<Cell> cells) {
            if (cells.size() != columns.size()) {
                throw new IllegalArgumentException("Row " + rowId + " of table " + id + " has " + cells.size()
                        + " cells, the table " + columns.size() + " columns.\nMaybe a column was added.");
            }
            rows.add(new Row(rowId, total, cells));
            return this;
        }

        public Table done() {
            return new Table(id, caption, unit, columns, rows);
        }
    }
}
