package org.cellback.platform.studies.internal.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cellback.planning.plan.ForecastRow;
import org.cellback.planning.plan.ForecastTotal;
import org.cellback.platform.studies.internal.tables.Column;
import org.cellback.platform.studies.internal.tables.Kind;
import org.cellback.platform.studies.internal.tables.Query;
import org.cellback.platform.studies.internal.tables.Table;

/** Tables of batteries by area, county and chemistry in the chosen year. Means add up, bounds do not. */
final class ForecastTables {
    private static final String TOTAL = "total";
    private static final List<String> PATHS = List.of("reuse", "remanufacture", "second-life", "recycle");

    private ForecastTables() {}

    /** Means of several forecast rows. */
    private record Sum(String key, double retirements, double captured, double massKg) {
        Sum plus(Sum other) {
            return new Sum(key, retirements + other.retirements, captured + other.captured, massKg + other.massKg);
        }

        double leakage() {
            return retirements - captured;
        }
    }

    private static List<Sum> sums(PlanIndex index, Choice choice, Function<ForecastRow, String> keyOf) {
        Map<String, Sum> sums = new HashMap<>();
        for (ForecastRow row : index.forecast(choice.year())) {
            if (choice.isAllChemistries() || row.chemistry().equals(choice.chemistry())) {
                String key = keyOf.apply(row);
                sums.merge(key, new Sum(key, row.retirements(), row.mean(), row.massKg()), Sum::plus);
            }
        }
        List<Sum> sorted = new ArrayList<>(sums.values());
        sorted.sort(Comparator.comparingDouble(Sum::retirements).reversed().thenComparing(Sum::key));
        return sorted;
    }

    private static Sum total(List<Sum> rows) {
        return rows.stream().reduce(new Sum(TOTAL, 0, 0, 0), Sum::plus);
    }

    static Table<?> areas(PlanIndex index, Choice choice, Query query) {
        return choice.isAllChemistries() ? allChemistries(index, choice) : oneChemistry(index, choice);
    }

    private static Table<Sum> allChemistries(PlanIndex index, Choice choice) {
        List<Column<Sum>> columns = new ArrayList<>(
                List.of(Column.word("area", "row", Sum::key), Column.text("county", row -> index.county(row.key()))));
        columns.addAll(means());
        List<Sum> rows = sums(index, choice, ForecastRow::area);
        return Table.of("areas", index.currency(), columns, rows)
                .marked("area", Sum::key)
                .totalled(total(rows));
    }

    private static List<Column<Sum>> means() {
        return List.of(
                Column.of("retirements", Kind.BATTERIES, 1, Sum::retirements),
                Column.of("captured", Kind.BATTERIES, 1, Sum::captured),
                Column.of("leakage", Kind.BATTERIES, 1, Sum::leakage),
                Column.of("captured-mass", Kind.MASS_KG, 0, Sum::massKg));
    }

    /** Of one chemistry each area is one row of the forecast, so its bounds stand. */
    private static Table<ForecastRow> oneChemistry(PlanIndex index, Choice choice) {
        List<ForecastRow> rows = index.forecast(choice.year()).stream()
                .filter(row -> row.chemistry().equals(choice.chemistry()))
                .sorted(Comparator.comparingDouble(ForecastRow::retirements).reversed())
                .toList();
        return Table.of(
                        "areas",
                        index.currency(),
                        List.of(
                                Column.text("area", ForecastRow::area),
                                Column.text("county", row -> index.county(row.area())),
                                Column.of("retirements", Kind.BATTERIES, 1, ForecastRow::retirements),
                                Column.of("captured", Kind.BATTERIES, 1, ForecastRow::mean),
                                Column.of("low80", Kind.BATTERIES, 1, ForecastRow::low80),
                                Column.of("high80", Kind.BATTERIES, 1, ForecastRow::high80),
                                Column.of("low95", Kind.BATTERIES, 1, ForecastRow::low95),
                                Column.of("high95", Kind.BATTERIES, 1, ForecastRow::high95),
                                Column.of("leakage", Kind.BATTERIES, 1, row -> row.retirements() - row.mean()),
                                Column.of("captured-mass", Kind.MASS_KG, 0, ForecastRow::massKg)),
                        rows)
                .marked("area", ForecastRow::area);
    }

    /** A county opens to its areas. */
    static Table<?> counties(PlanIndex index, Choice choice, Query query) {
        List<Column<Sum>> columns = new ArrayList<>(List.of(Column.<Sum>word("county", "row", Sum::key)
                .opening(row -> row.key().equals(TOTAL) ? null : areasOf(query, row.key()))));
        columns.addAll(means());
        List<Sum> rows = sums(index, choice, row -> index.county(row.area()));
        return Table.of("counties", index.currency(), columns, rows)
                .marked("county", Sum::key)
                .totalled(total(rows));
    }

    private static String areasOf(Query query, String county) {
        return query.with("areas.q", county).with("areas.page", "").address() + "#areas";
    }

    /** Every chemistry of the year; it opens to its areas. */
    static Table<?> chemistries(PlanIndex index, Choice choice, Query query) {
        List<ForecastTotal> rows = index.chemistries().stream()
                .flatMap(key -> inYear(index, key, choice.year()).stream())
                .toList();
        Table<ForecastTotal> table = Table.of(
                "chemistries",
                index.currency(),
                List.of(
                        Column.<ForecastTotal>word("chemistry", "chemistry", ForecastTotal::chemistry)
                                .opening(row -> query.with(
                                                "chemistry",
                                                row.chemistry().equals(PlanIndex.ALL) ? "" : row.chemistry())
                                        .with("areas.page", "")
                                        .address()),
                        Column.of(
                                "retirements",
                                Kind.BATTERIES,
                                0,
                                row -> row.retirements().mean()),
                        Column.of(
                                "captured",
                                Kind.BATTERIES,
                                0,
                                row -> row.captured().mean()),
                        Column.of(
                                "low80",
                                Kind.BATTERIES,
                                0,
                                row -> row.captured().low80()),
                        Column.of(
                                "high80",
                                Kind.BATTERIES,
                                0,
                                row -> row.captured().high80()),
                        Column.of(
                                "low95",
                                Kind.BATTERIES,
                                0,
                                row -> row.captured().low95()),
                        Column.of(
                                "high95",
                                Kind.BATTERIES,
                                0,
                                row -> row.captured().high95()),
                        Column.of("leakage", Kind.BATTERIES, 0, ForecastTotal::leakage),
                        Column.of("captured-mass", Kind.MASS_KG, 0, ForecastTotal::capturedMassKg)),
                rows);
        return inYear(index, PlanIndex.ALL, choice.year()).map(table::totalled).orElse(table);
    }

    private static Optional<ForecastTotal> inYear(PlanIndex index, String chemistry, int year) {
        return index.totals(chemistry).stream()
                .filter(total -> total.year() == year)
                .findFirst();
    }

    /** Share of captured batteries by expected quality, year by year. */
    static Table<?> quality(PlanIndex index, Choice choice, Query query) {
        List<ForecastTotal> rows = index.totals(choice.chemistry());
        List<Column<ForecastTotal>> columns =
                new ArrayList<>(List.of(Column.of("year", Kind.YEAR, 0, ForecastTotal::year)));
        rows.stream()
                .flatMap(row -> row.quality().keySet().stream())
                .distinct()
                .sorted(Comparator.comparing((String path) -> PATHS.indexOf(path))
                        .thenComparing(path -> path))
                .forEach(path -> columns.add(Column.of(
                        "path." + path, Kind.SHARE, 1, row -> row.quality().getOrDefault(path, 0.0))));
        return Table.of("quality", index.currency(), columns, rows);
    }
}
