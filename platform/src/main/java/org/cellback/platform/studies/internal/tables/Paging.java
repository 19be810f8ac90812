package org.cellback.platform.studies.internal.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cellback.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** Filters, sorts and cuts a table as the address asks, and words its cells. */
public final class Paging {
    /** Tables that fit on a page get no filter: everything is in view. */
    static final int ROWS_PER_PAGE = 25;

    private static final MathContext EXACT_DIGITS = new MathContext(8);

    private Paging() {}

    /** One page of the table; {@code csv} is the address of the whole of it. */
    public static <T> TableView page(Table<T> table, Query query, Ui ui, String csv) {
        return page(table, query, ui, csv, ROWS_PER_PAGE);
    }

    public static <T> TableView page(Table<T> table, Query query, Ui ui, String csv, int rowsPerPage) {
        String prefix = table.key() + ".";
        String filter = query.text(prefix + "q");
        List<T> rows = arranged(table, query, ui);
        int pages = Math.max(1, (rows.size() + rowsPerPage - 1) / rowsPerPage);
        int page = Math.clamp(query.whole(prefix + "page", 1), 1, pages);
        int from = (page - 1) * rowsPerPage;
        int to = Math.min(rows.size(), from + rowsPerPage);
        Map<String, String> kept = new LinkedHashMap<>(query.values());
        kept.remove(prefix + "q");
        kept.remove(prefix + "page");
        return new TableView(
                table.key(),
                ui.t("table." + table.key()),
                table.mark(),
                heads(table, query, ui),
                rows.subList(from, to).stream().map(row -> row(table, row, ui)).toList(),
                table.total() == null ? null : row(table, table.total(), ui),
                filter,
                table.rows().size(),
                rows.size(),
                to == 0 ? 0 : from + 1,
                to,
                page,
                pages,
                page > 1
                        ? query.with(prefix + "page", page == 2 ? "" : Integer.toString(page - 1))
                                .address()
                        : "",
                page < pages
                        ? query.with(prefix + "page", Integer.toString(page + 1))
                                .address()
                        : "",
                csv,
                query.path(),
                kept);
    }

    /** The rows that the filter leaves, in the order asked for. */
    static <T> List<T> arranged(Table<T> table, Query query, Ui ui) {
        String filter = query.text(table.key() + ".q").toLowerCase(Locale.ROOT);
        List<T> rows = table.rows();
        if (!filter.isEmpty()) {
            List<String> words = List.of(filter.split("\\s+"));
            rows = rows.stream().filter(row -> holds(table, row, words, ui)).toList();
        }
        Sort sort = Sort.of(query.text(table.key() + ".sort"));
        Column<T> column = find(table, sort.key());
        return column == null ? rows : sorted(rows, column, sort.down(), ui);
    }

    private static <T> boolean holds(Table<T> table, T row, List<String> words, Ui ui) {
        StringBuilder text = new StringBuilder();
        for (Column<T> column : table.columns()) {
            if (!column.kind().isNumeric() || column.kind() == Kind.AS_WRITTEN) {
                text.append(worded(column, column.value().apply(row), ui)).append('\n');
            }
        }
        String all = text.toString().toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }

    private static <T> List<T> sorted(List<T> rows, Column<T> column, boolean down, Ui ui) {
        Comparator<T> order;
        if (column.kind().isNumeric()) {
            Comparator<Double> numbers = down ? Comparator.reverseOrder() : Comparator.naturalOrder();
            order = Comparator.comparing(row -> number(column.value().apply(row)), Comparator.nullsLast(numbers));
        } else {
            order = Comparator.comparing(row -> worded(column, column.value().apply(row), ui));
            order = down ? order.reversed() : order;
        }
        List<T> sorted = new ArrayList<>(rows);
        sorted.sort(order);
        return sorted;
    }

    private static @Nullable Double number(@Nullable Object value) {
        return value instanceof Number number && Double.isFinite(number.doubleValue()) ? number.doubleValue() : null;
    }

    private static <T> @Nullable Column<T> find(Table<T> table, String key) {
        return table.columns().stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private record Sort(String key, boolean down) {
        static Sort of(String text) {
            return text.startsWith("-") ? new Sort(text.substring(1), true) : new Sort(text, false);
        }

        String turned() {
            return down ? key : "-" + key;
        }
    }

    private static <T> List<TableView.Head> heads(Table<T> table, Query query, Ui ui) {
        Sort sort = Sort.of(query.text(table.key() + ".sort"));
        List<TableView.Head> heads = new ArrayList<>();
        for (Column<T> column : table.columns()) {
            boolean numeric = column.kind().isNumeric();
            boolean here = sort.key().equals(column.key());
            String first = numeric ? "-" + column.key() : column.key();
            heads.add(new TableView.Head(
                    column.key(),
                    label(column, ui),
                    column.kind().unit(ui, table.currency()),
                    numeric,
                    here ? (sort.down() ? "descending" : "ascending") : "none",
                    query.with(table.key() + ".sort", here ? sort.turned() : first)
                            .with(table.key() + ".page", "")
                            .address()));
        }
        return heads;
    }

    private static <T> String label(Column<T> column, Ui ui) {
        return column.kind() != Kind.WORD && !column.group().isEmpty() ? column.group() : ui.t("col." + column.key());
    }

    private static <T> TableView.Row row(Table<T> table, T row, Ui ui) {
        Object id = table.id().apply(row);
        return new TableView.Row(
                id == null ? null : id.toString(),
                table.columns().stream().map(column -> cell(column, row, ui)).toList());
    }

    private static <T> TableView.Cell cell(Column<T> column, T row, Ui ui) {
        Object value = column.value().apply(row);
        String link = column.link() == null ? null : column.link().apply(row);
        String text = worded(column, value, ui);
        Double number = number(value);
        boolean numeric = column.kind().isNumeric();
        String exact = numeric && number != null ? exact(number) : null;
        String mark = column.kind() == Kind.MARK && !text.isEmpty() ? mark(String.valueOf(value)) : "";
        return new TableView.Cell(text, exact, numeric, mark, link);
    }

    private static String mark(String word) {
        return switch (word) {
            case "passed" -> "mark good";
            case "failed" -> "mark bad";
            default -> "mark";
        };
    }

    static String exact(double number) {
        BigDecimal rounded = new BigDecimal(number, EXACT_DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }

    private static <T> String worded(Column<T> column, @Nullable Object value, Ui ui) {
        if (value == null) {
            return column.kind().isNumeric() && column.kind() != Kind.AS_WRITTEN ? "–" : "";
        }
        return switch (column.kind()) {
            case TEXT, TIME, YEAR -> value.toString();
            case AS_WRITTEN -> value instanceof BigDecimal number ? number.toPlainString() : value.toString();
            case WORD -> ui.word(column.group(), value.toString());
            case MARK -> value.toString().isEmpty() ? "" : ui.word("mark", value.toString());
            case SHARE -> percent(value, column.digits(), ui);
            case SECONDS -> hours(value);
            default -> figure(column, value, ui);
        };
    }

    private static <T> String figure(Column<T> column, Object value, Ui ui) {
        Double number = number(value);
        return number == null ? "–" : ui.decimal(column.kind().shown(number, ui), column.digits());
    }

    private static String percent(Object value, int digits, Ui ui) {
        Double number = number(value);
        return number == null ? "–" : ui.decimal(number * 100, digits);
    }

    private static String hours(Object value) {
        Double number = number(value);
        if (number == null) {
            return "–";
        }
        long minutes = Math.round(number / 60);
        return "%d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
