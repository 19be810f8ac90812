package org.cellback.planning.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.cellback.planning.plan.ForecastRow;
import org.cellback.planning.plan.ForecastTotal;

/** Rows and totals of a forecast as CSV. */
final class ForecastTables {
    private ForecastTables() {}

    static void rows(List<ForecastRow> rows, OutputStream stream) throws IOException {
        SafeCsv csv = new SafeCsv(
                stream,
                "area",
                "year",
                "chemistry",
                "retirements_batteries",
                "captured_median_batteries",
                "captured_mean_batteries",
                "captured_low80_batteries",
                "captured_high80_batteries",
                "captured_low95_batteries",
                "captured_high95_batteries",
                "captured_mean_kg");
        for (ForecastRow row : rows) {
            csv.row(
                    row.area(),
                    row.year(),
                    row.chemistry(),
                    row.retirements(),
                    row.batteries(),
                    row.mean(),
                    row.low80(),
                    row.high80(),
                    row.low95(),
                    row.high95(),
                    row.massKg());
        }
        csv.flush();
    }

    static void totals(List<ForecastTotal> totals, OutputStream stream) throws IOException {
        SafeCsv csv = new SafeCsv(
                stream,
                "year",
                "chemistry",
                "retirements_mean_batteries",
                "retirements_low80_batteries",
                "retirements_high80_batteries",
                "captured_mean_batteries",
                "captured_median_batteries",
                "captured_low80_batteries",
                "captured_high80_batteries",
                "captured_low95_batteries",
                "captured_high95_batteries",
                "leakage_mean_batteries",
                "captured_kg",
                "leakage_kg");
        for (ForecastTotal total : totals) {
            csv.row(
                    total.year(),
                    total.chemistry(),
                    total.retirements().mean(),
                    total.retirements().low80(),
                    total.retirements().high80(),
                    total.captured().mean(),
                    total.captured().median(),
                    total.captured().low80(),
                    total.captured().high80(),
                    total.captured().low95(),
                    total.captured().high95(),
                    total.leakage(),
                    total.capturedMassKg(),
                    total.leakageMassKg());
        }
        csv.flush();
    }
}
