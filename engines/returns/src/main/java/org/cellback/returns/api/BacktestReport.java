package org.cellback.returns.api;

import java.util.List;

/**
 * How the model would have done. Errors are weighted absolute percentage errors: Σ|predicted − observed| / Σ observed.
 *
 * @param stock errors of registered stock by county: per origin, horizon and class, with {@link #ALL} for pooled ones
 * @param exits statewide exits, as sums over {@code horizonYears}
 */
public record BacktestReport(List<StockScore> stock, List<ExitScore> exits) {
    /** Stands for every origin (0), horizon (0) or class in a pooled row. */
    public static final String ALL = "all";

    public BacktestReport {
        stock = List.copyOf(stock);
        exits = List.copyOf(exits);
    }

    /** The row that pools every origin, horizon and class. */
    public StockScore pooled() {
        return stock.stream()
                .filter(s ->
                        s.origin() == 0 && s.horizon() == 0 && s.vehicleClass().equals(ALL))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no pooled row.\nMaybe the history has no stock after the first origin."));
    }

    /**
     * Errors of county stock.
     *
     * @param origin last year known; 0 = all
     * @param horizon years ahead; 0 = all
     * @param vehicleClass {@code BEV}, {@code PHEV}, {@code FCEV} or {@link #ALL}
     * @param cells county figures scored
     * @param wape our error, a fraction
     * @param wapeLastRate error of "last year's exit rate again", each county's own; exits = sales − change of stock, the rate
     *     is over stock before + sales
     * @param wapeLastRateWhole the same with the rate of the whole region
     * @param wapePublished error of "published lifetime, unfitted": sales × published survival
     * @param wapePublishedFromStock error of last year's stock run on by the published survival
     * @param coverage80 share of the observed figures within our 80 % interval
     */
    public record StockScore(
            int origin,
            int horizon,
            String vehicleClass,
            int cells,
            double wape,
            double wapeLastRate,
            double wapeLastRateWhole,
            double wapePublished,
            double wapePublishedFromStock,
            double coverage80) {}

    /**
     * Exits of the whole region, summed over the years after the origin: sales minus change of stock, so net of moves.
     *
     * @param observed may be negative, when more moved in than left
     */
    public record ExitScore(
            int origin,
            int years,
            String vehicleClass,
            double observed,
            Spread predicted,
            double lastRate,
            double published) {}
}
