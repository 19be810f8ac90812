package org.cellback.planning.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A forecast on its own, as {@code cellback forecast} writes it.
 *
 * @param forecast by area, year and chemistry, as in a {@link Plan}
 * @param totals by year and chemistry, as in a {@link Plan}
 * @param sources by year and kind of source
 * @param fleet vehicle account by year and drive type; moves are kept apart from retirements
 * @param lifetimes vehicle survival after fitting to sales and stock
 * @param backtest rolling-origin errors; null unless it was asked for
 */
public record Forecast(
        int schemaVersion,
        long seed,
        Provenance provenance,
        List<Assumption> assumptions,
        int draws,
        List<ForecastRow> forecast,
        List<ForecastTotal> totals,
        List<Source> sources,
        List<FleetYear> fleet,
        List<Lifetime> lifetimes,
        @Nullable Backtest backtest) {

    /** Mean retirements and captured batteries that a kind of source hands over. */
    public record Source(int year, String kind, double retirements, double captured) {}

    /**
     * Mean vehicle account: {@code stockBefore + sales + moves − retirements = stockAfter}.
     *
     * @param moves net vehicles that came into the region by moving or register changes
     */
    public record FleetYear(
            int year,
            String driveType,
            double stockBefore,
            double sales,
            double moves,
            double retirements,
            double stockAfter) {}

    /** Published and fitted vehicle survival of a drive type. */
    public record Lifetime(
            String driveType,
            String form,
            double publishedScaleYears,
            double publishedShape,
            double scaleYears,
            double shape,
            double moveOutRatePerYear,
            double weight,
            String source) {}

    /**
     * How the vehicle model would have done.
     *
     * @param stock errors of registered stock by county, weighted absolute errors as fractions
     * @param exits statewide exits, as sums over the years after the origin
     */
    public record Backtest(List<StockError> stock, List<ExitError> exits) {}

    /**
     * Errors of county stock.
     *
     * @param origin last year known; 0 = all
     * @param horizonYears years ahead; 0 = all
     * @param driveType a drive type or {@code all}
     * @param figures county figures scored
     * @param error ours
     * @param errorLastRate of "last year's exit rate again"
     * @param errorPublished of "published lifetime, unfitted"
     * @param coverage80 share of the observed figures within our 80 % interval
     */
    public record StockError(
            int origin,
            int horizonYears,
            String driveType,
            int figures,
            double error,
            double errorLastRate,
            double errorPublished,
            double coverage80) {}

    /** Exits of the whole region over {@code years} after the origin: sales minus change of stock. */
    public record ExitError(
            int origin,
            int years,
            String driveType,
            double observed,
            double predicted,
            double low80,
            double high80,
            double lastRate,
            double published) {}
}
