package org.cellback.returns.internal;

/**
 * Follows the whole region's stock of one class through the years, given a survival curve: a dynamic linear model (West and
 * Harrison 1997, ch. 4 and 10; extended Kalman form) with two states, the logarithm of the true stock and the yearly net share
 * that moves out. The register shows the stock with an error. The moving share returns to its mean.
 *
 * <p>The noise constants are set beforehand, relative to each other; their common scale is estimated from the one-year errors.
 */
final class StockFilter {
    /** Relative error of the register. */
    static final double REGISTER_SD = 0.025;
    /** Noise of one year's moving share. */
    static final double YEAR_SD = 0.025;
    /** Step of the lasting moving share. */
    static final double STEP_SD = 0.015;
    /** What is left after a year of a deviation of the moving share: its half-life is three years, a lease. */
    static final double PERSISTENCE = 0.8;
    /** Standard deviation of the moving share at the start. */
    static final double START_SD = 0.08;
    /** A fleet of this size has twice the variance of a large one: a young register is unsettled. */
    static final double FLEET_HALF = 50_000;
    /** Weight of the prior of the noise scale, in years. */
    static final double SCALE_PRIOR_YEARS = 5;
    /** What a year's weight in the noise scale becomes with each year. */
    static final double SCALE_FADE = 0.9;

    /**
     * What is known at the end of the last year.
     *
     * @param logLikelihood of the parameters, scale integrated out
     * @param logStock mean of the logarithm of the true stock
     * @param moveRate mean of the share moving out
     * @param varianceStock variance of logStock
     * @param covariance of the two
     * @param varianceMove variance of moveRate
     * @param scale estimated noise variance, relative to the constants
     * @param scaleYears degrees of freedom of the scale
     */
    record State(
            double logLikelihood,
            double logStock,
            double moveRate,
            double varianceStock,
            double covariance,
            double varianceMove,
            double scale,
            double scaleYears) {}

    private StockFilter() {}

    static double inflation(double stock) {
        return 1 + FLEET_HALF / Math.max(stock, 1);
    }

    /** Runs over the stock of {@code vehicleClass} from its first year to {@code yearTo}. */
    static State run(RegionSeries series, Survival survival, double meanMoveRate, int yearTo) {
        double stock = Math.max(series.stock(series.yearFirst), 1);
        double logStock = Math.log(stock);
        double move = meanMoveRate;
        double varStock = REGISTER_SD * REGISTER_SD * inflation(stock);
        double cov = 0;
        double varMove = START_SD * START_SD;
        double logVariances = 0;
        double squares = SCALE_PRIOR_YEARS;
        double years = SCALE_PRIOR_YEARS;
        double squaresAll = SCALE_PRIOR_YEARS;
        int steps = 0;
        for (int year = series.yearFirst + 1; year <= yearTo; year++) {
            double alive = series.aliveShare(year, survival);
            double fresh = series.sales(year) * survival.atYearEnd(0);
            stock = Math.exp(logStock);
            double exposed = stock * alive + fresh / 2;
            move = meanMoveRate + PERSISTENCE * (move - meanMoveRate);
            double next = Math.max(stock * alive + fresh - move * exposed, 1);
            double a = stock * alive * (1 - move) / next;
            double b = -exposed / next * PERSISTENCE;
            double inflation = inflation(exposed);
            double yearNoise = YEAR_SD * exposed / next;
            double p00 = a * a * varStock + 2 * a * b * cov + b * b * varMove + yearNoise * yearNoise * inflation;
            double p01 = PERSISTENCE * (a * cov + b * varMove) - exposed / next * STEP_SD * STEP_SD;
            double p11 = PERSISTENCE * PERSISTENCE * varMove + STEP_SD * STEP_SD;
            p00 += Math.pow(exposed / next * STEP_SD, 2);
            logStock = Math.log(next);
            varStock = p00;
            cov = p01;
            varMove = p11;
            if (!series.hasStock(year)) {
                continue;
            }
            double error = Math.log(Math.max(series.stock(year), 1)) - logStock;
            double variance = p00 + REGISTER_SD * REGISTER_SD * inflation;
            logStock += p00 / variance * error;
            move += p01 / variance * error;
            varStock = p00 - p00 * p00 / variance;
            cov = p01 - p00 * p01 / variance;
            varMove = p11 - p01 * p01 / variance;
            logVariances += Math.log(variance);
            squaresAll += error * error / variance;
            squares = SCALE_PRIOR_YEARS + SCALE_FADE * (squares - SCALE_PRIOR_YEARS) + error * error / variance;
            years = SCALE_PRIOR_YEARS + SCALE_FADE * (years - SCALE_PRIOR_YEARS) + 1;
            steps++;
        }
        double logLikelihood = -0.5 * logVariances - 0.5 * (SCALE_PRIOR_YEARS + steps) * Math.log(squaresAll);
        return new State(logLikelihood, logStock, move, varStock, cov, varMove, squares / years, years);
    }
}
