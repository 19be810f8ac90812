package org.cellback.platform.studies.internal.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellback.planning.plan.Cost;
import org.cellback.platform.studies.internal.tables.Column;
import org.cellback.platform.studies.internal.tables.Kind;
import org.cellback.platform.studies.internal.tables.Query;
import org.cellback.platform.studies.internal.tables.Table;

/** Tables of money. */
final class CostTables {
    /** The loop's own order. */
    static final List<String> CATEGORIES = List.of(
            "collection",
            "packaging",
            "transport",
            "handling",
            "testing",
            "discharge",
            "storage",
            "insurance",
            "sites",
            "gate-fee");

    private static final String TOTAL = "total";

    private CostTables() {}

    private static Comparator<String> order() {
        return Comparator.comparingInt((String category) -> {
                    int at = CATEGORIES.indexOf(category);
                    return at < 0 ? CATEGORIES.size() : at;
                })
                .thenComparing(Comparator.naturalOrder());
    }

    static List<String> categories(PlanIndex index) {
        return index.plan().network().cost().lines().stream()
                .map(Cost.Line::category)
                .distinct()
                .sorted(order())
                .toList();
    }

    private static Column<Cost.Summary> share(Cost cost) {
        return Column.of("cost-share", Kind.SHARE, 1, row -> cost.total() == 0 ? null : row.amount() / cost.total());
    }

    /** Each category over the horizon, and their sum; a category opens to its lines. */
    static Table<?> categories(PlanIndex index, Choice choice, Query query) {
        Cost cost = index.plan().network().cost();
        List<Cost.Summary> rows = cost.byCategory().stream()
                .filter(row -> row.chemistry().equals(PlanIndex.ALL))
                .sorted(Comparator.comparing(Cost.Summary::category, order()))
                .toList();
        List<Column<Cost.Summary>> columns =
                new ArrayList<>(List.of(Column.<Cost.Summary>word("category", "category", Cost.Summary::category)
                        .opening(row -> row.category().equals(TOTAL) ? null : linesOf(query, row.category()))));
        columns.addAll(amounts());
        columns.add(share(cost));
        return Table.of("categories", index.currency(), columns, rows)
                .totalled(new Cost.Summary(TOTAL, PlanIndex.ALL, cost.total(), cost.perKg(), cost.perBattery()));
    }

    private static String linesOf(Query query, String category) {
        return query.with("category", category).with("lines.page", "").address() + "#lines";
    }

    private static List<Column<Cost.Summary>> amounts() {
        return List.of(
                Column.of("amount", Kind.MONEY, 0, Cost.Summary::amount),
                Column.of("per-kg", Kind.MONEY_PER_KG, 3, Cost.Summary::perKg),
                Column.of("per-battery", Kind.MONEY_PER_BATTERY, 2, Cost.Summary::perBattery));
    }

    /** The gate fee or credit of each chemistry. */
    static Table<?> gateFees(PlanIndex index, Choice choice, Query query) {
        List<Cost.Summary> rows = index.plan().network().cost().byCategory().stream()
                .filter(row -> !row.chemistry().equals(PlanIndex.ALL))
                .sorted(Comparator.comparingDouble(Cost.Summary::amount).reversed())
                .toList();
        List<Column<Cost.Summary>> columns =
                new ArrayList<>(List.of(Column.word("chemistry", "chemistry", Cost.Summary::chemistry)));
        columns.addAll(amounts());
        return Table.of("gate-fees", index.currency(), columns, rows);
    }

    /** Money of a year by category; the chart draws it. */
    record Year(int year, Map<String, Double> amounts) {
        double amount(String category) {
            return amounts.getOrDefault(category, 0.0);
        }

        double total() {
            return amounts.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    static List<Year> years(PlanIndex index) {
        Map<Integer, Year> years = new LinkedHashMap<>();
        index.years().forEach(year -> years.put(year, new Year(year, new LinkedHashMap<>())));
        for (Cost.Line line : index.plan().network().cost().lines()) {
            years.computeIfAbsent(line.year(), year -> new Year(year, new LinkedHashMap<>()))
                    .amounts()
                    .merge(line.category(), line.amount(), Double::sum);
        }
        return List.copyOf(years.values());
    }

    static Table<?> byYear(PlanIndex index, Choice choice, Query query) {
        List<Column<Year>> columns = new ArrayList<>(List.of(Column.of("year", Kind.YEAR, 0, Year::year)));
        for (String category : categories(index)) {
            columns.add(Column.of("category." + category, Kind.MONEY, 0, year -> year.amount(category)));
        }
        columns.add(Column.of("category.total", Kind.MONEY, 0, Year::total));
        return Table.of("cost-years", index.currency(), columns, years(index));
    }

    /** Every amount. */
    static Table<?> lines(PlanIndex index, Choice choice, Query query) {
        String category = query.text("category");
        List<Cost.Line> rows = index.plan().network().cost().lines();
        if (CATEGORIES.contains(category)) {
            rows = rows.stream()
                    .filter(line -> line.category().equals(category))
                    .toList();
        }
        return Table.of(
                "lines",
                index.currency(),
                List.of(
                        Column.of("year", Kind.YEAR, 0, Cost.Line::year),
                        Column.word("category", "category", Cost.Line::category),
                        Column.word("chemistry", "chemistry", Cost.Line::chemistry),
                        Column.of("amount", Kind.MONEY, 2, Cost.Line::amount)),
                rows);
    }
}
