package org.cellback.platform.studies.internal.result;

import java.util.List;
import org.cellback.planning.plan.ForecastTotal;
import org.cellback.platform.studies.internal.tables.Column;
import org.cellback.platform.studies.internal.tables.Kind;
import org.cellback.platform.studies.internal.tables.Query;
import org.cellback.platform.studies.internal.tables.Table;

/** Retirements, captured batteries and leakage of the chosen chemistry, year by year, with their bounds. */
final class YearTable {
    private YearTable() {}

    static Table<ForecastTotal> table(PlanIndex index, Choice choice, Query query) {
        return Table.of(
                "years",
                index.currency(),
                List.of(
                        Column.of("year", Kind.YEAR, 0, ForecastTotal::year),
                        of("retirements", row -> row.retirements().mean()),
                        of("retirements-low80", row -> row.retirements().low80()),
                        of("retirements-high80", row -> row.retirements().high80()),
                        of("retirements-low95", row -> row.retirements().low95()),
                        of("retirements-high95", row -> row.retirements().high95()),
                        of("captured", row -> row.captured().mean()),
                        of("low80", row -> row.captured().low80()),
                        of("high80", row -> row.captured().high80()),
                        of("low95", row -> row.captured().low95()),
                        of("high95", row -> row.captured().high95()),
                        of("leakage", ForecastTotal::leakage),
                        Column.of("captured-mass", Kind.MASS_KG, 0, ForecastTotal::capturedMassKg),
                        Column.of("leakage-mass", Kind.MASS_KG, 0, ForecastTotal::leakageMassKg)),
                index.totals(choice.chemistry()));
    }

    private static Column<ForecastTotal> of(String key, java.util.function.Function<ForecastTotal, Object> value) {
        return Column.of(key, Kind.BATTERIES, 0, value::apply);
    }
}
