package org.cellback.planning.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.cellback.planning.plan.Forecast;

/** Writes {@code forecast.json} and {@code tables/*.csv} of a forecast; they appear together. */
public final class ForecastFolder {
    private final Forecast forecast;

    private ForecastFolder(Forecast forecast) {
        this.forecast = forecast;
    }

    /** @throws java.io.UncheckedIOException when a file cannot be written; then none of them has changed */
    public static void write(Forecast forecast, Path folder) {
        ForecastFolder writer = new ForecastFolder(forecast);
        try (StagedFiles files = new StagedFiles(folder)) {
            files.stage("forecast.json", stream -> PlanJson.write(forecast, stream));
            files.stage("tables/forecast.csv", stream -> ForecastTables.rows(forecast.forecast(), stream));
            files.stage("tables/totals.csv", stream -> ForecastTables.totals(forecast.totals(), stream));
            files.stage("tables/sources.csv", writer::sources);
            files.stage("tables/fleet.csv", writer::fleet);
            files.stage("tables/lifetimes.csv", writer::lifetimes);
            if (forecast.backtest() != null) {
                files.stage("tables/backtest-stock.csv", writer::stockErrors);
                files.stage("tables/backtest-exits.csv", writer::exitErrors);
            }
            files.commit();
        }
    }

    private void sources(OutputStream stream) throws IOException {
        SafeCsv csv = new SafeCsv(stream, "year", "kind", "retirements_batteries", "captured_batteries");
        for (Forecast.Source row : forecast.sources()) {
            csv.row(row.year(), row.kind(), row.retirements(), row.captured());
        }
        csv.flush();
    }

    private void fleet(OutputStream stream) throws IOException {
        SafeCsv csv = new SafeCsv(
                stream,
                "year",
                "drive_type",
                "stock_before_vehicles",
                "sales_vehicles",
                "moves_vehicles",
                "retirements_vehicles",
                "stock_after_vehicles");
        for (Forecast.FleetYear row : forecast.fleet()) {
            csv.row(
                    row.year(),
                    row.driveType(),
                    row.stockBefore(),
                    row.sales(),
                    row.moves(),
                    row.retirements(),
                    row.stockAfter());
        }
        csv.flush();
    }

    private void lifetimes(OutputStream stream) throws IOException {
        SafeCsv csv = new SafeCsv(
                stream,
                "drive_type",
                "form",
                "published_scale_years",
                "published_shape",
                "fitted_scale_years",
                "fitted_shape",
                "moves_out_per_year",
                "weight",
                "source");
        for (Forecast.Lifetime row : forecast.lifetimes()) {
            csv.row(
                    row.driveType(),
                    row.form(),
                    row.publishedScaleYears(),
                    row.publishedShape(),
                    row.scaleYears(),
                    row.shape(),
                    row.moveOutRatePerYear(),
                    row.weight(),
                    row.source());
        }
        csv.flush();
    }

    private void stockErrors(OutputStream stream) throws IOException {
        SafeCsv csv = new SafeCsv(
                stream,
                "origin_year",
                "horizon_years",
                "drive_type",
                "county_figures",
                "error_fraction",
                "error_last_rate_fraction",
                "error_published_fraction",
                "coverage80_fraction");
        Forecast.Backtest backtest = forecast.backtest();
        if (backtest != null) {
            for (Forecast.StockError row : backtest.stock()) {
                csv.row(
                        row.origin() == 0 ? "all" : row.origin(),
                        row.horizonYears() == 0 ? "all" : row.horizonYears(),
                        row.driveType(),
                        row.figures(),
                        row.error(),
                        row.errorLastRate(),
                        row.errorPublished(),
                        row.coverage80());
            }
        }
        csv.flush();
    }

    private void exitErrors(OutputStream stream) throws IOException {
        SafeCsv csv = new SafeCsv(
                stream,
                "origin_year",
                "years",
                "drive_type",
                "observed_vehicles",
                "predicted_vehicles",
                "low80_vehicles",
                "high80_vehicles",
                "last_rate_vehicles",
                "published_vehicles");
        Forecast.Backtest backtest = forecast.backtest();
        if (backtest != null) {
            for (Forecast.ExitError row : backtest.exits()) {
                csv.row(
                        row.origin() == 0 ? "all" : row.origin(),
                        row.years(),
                        row.driveType(),
                        row.observed(),
                        row.predicted(),
                        row.low80(),
                        row.high80(),
                        row.lastRate(),
                        row.published());
            }
        }
        csv.flush();
    }
}
