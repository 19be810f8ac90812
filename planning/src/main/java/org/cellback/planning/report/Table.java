package org.cellback.planning.report;

import org.cellback.planning.plan.LocalText;
import org.jspecify.annotations.Nullable;

/** Writes a table row by row: heads with their units, numbers right-aligned with their exact value beside. */
final class Table {
    private final Html html;

    Table(Html html) {
        this.html = html;
    }

    /**
     * A column.
     *
     * @param key name in addresses and exports
     * @param series key of the chart's line that this column holds, or null
     * @param role bound of the series: {@code low80}…, or null for its values
     */
    record Column(
            String key,
            LocalText label,
            String unit,
            boolean numeric,
            @Nullable String series,
            @Nullable String role) {
        static Column text(String key, String en, String zh) {
            return new Column(key, new LocalText(en, zh), "", false, null, null);
        }

        static Column number(String key, String en, String zh, String unit) {
            return new Column(key, new LocalText(en, zh), unit, true, null, null);
        }

        static Column series(String series, LocalText label, String unit) {
            return new Column(series, label, unit, true, series, null);
        }

        static Column bound(String series, String role, String en, String zh) {
            return new Column(series + role, new LocalText(en, zh), "", true, series, role);
        }
    }

    Table begin(LocalText caption, Column... columns) {
        return begin(caption, new LocalText("", ""), columns);
    }

    /** {@code unit}: what a chart of this table measures. */
    Table begin(LocalText caption, LocalText unit, Column... columns) {
        String name = unit.en().isEmpty() ? "" : "data-unit-";
        html.open("div", "class", "scroll")
                .open(
                        "table",
                        "class",
                        "fit",
                        name.isEmpty() ? "" : name + "en",
                        unit.en(),
                        name.isEmpty() ? "" : name + "zh",
                        unit.zh());
        html.element("caption", caption);
        html.open("thead").open("tr");
        for (Column column : columns) {
            head(column);
        }
        html.close(2).open("tbody");
        return this;
    }

    private void head(Column column) {
        String series = column.series();
        String role = column.role();
        html.open(
                "th",
                "scope",
                "col",
                column.numeric() ? "class" : "",
                "num",
                "data-key",
                column.key(),
                series == null ? "" : "data-series",
                series == null ? "" : series,
                role == null ? "" : "data-role",
                role == null ? "" : role,
                series == null ? "" : "data-label-en",
                column.label().en(),
                series == null ? "" : "data-label-zh",
                column.label().zh());
        html.text(column.label());
        if (!column.unit().isEmpty()) {
            html.text(" ").element("span", column.unit(), "class", "unit");
        }
        html.close();
    }

    Table row() {
        html.open("tr");
        return this;
    }

    /** A row that map or charts can point to. */
    Table row(String id) {
        html.open("tr", "data-id", id);
        return this;
    }

    Table totalRow() {
        html.open("tr", "class", "total");
        return this;
    }

    Table endRow() {
        html.close();
        return this;
    }

    Table name(String text) {
        html.element("th", text, "scope", "row");
        return this;
    }

    Table name(LocalText text) {
        html.element("th", text, "scope", "row");
        return this;
    }

    Table text(String text) {
        html.element("td", text);
        return this;
    }

    Table text(LocalText text) {
        html.element("td", text);
        return this;
    }

    Table wrapped(String text) {
        html.element("td", text, "class", "wrap");
        return this;
    }

    Table wrapped(LocalText text) {
        html.element("td", text, "class", "wrap");
        return this;
    }

    Table number(double value) {
        return number(value, Figures.number(value));
    }

    Table number(double value, int decimals) {
        return number(value, Figures.number(value, decimals));
    }

    Table number(double value, String shown) {
        html.element("td", shown, "class", "num", "data-v", Figures.exact(value));
        return this;
    }

    Table percent(double share) {
        return number(share * 100, Figures.percent(share, 1));
    }

    /** A text cell that is right-aligned: times, ranges. */
    Table right(String text) {
        html.element("td", text, "class", "num");
        return this;
    }

    Table mark(LocalText text, String mood) {
        html.open("td").open("span", "class", "mark " + mood).text(text).close().close();
        return this;
    }

    void end() {
        html.close(3);
    }
}
