package org.cellback.returns.api;

/**
 * Vehicle survival of a class after fitting to sales and stock.
 *
 * @param prior what it was before
 * @param scaleYears fitted scale, in the sense of {@link LifetimePrior#scaleYears()}
 * @param scaleLogSd standard deviation of the logarithm of the fitted scale
 * @param shape fitted shape
 * @param shapeLogSd standard deviation of the logarithm of the fitted shape
 * @param correlation of the two logarithms
 * @param moveOutRatePerYear share of the stock that leaves the region or its register in a year, net of what comes in, other
 *     than by retirement: in the long run
 * @param moveOutRateSd its standard deviation
 * @param moveOutRateNow the same share at the last year known
 * @param registerNoise relative standard deviation of the register's yearly figure around the true stock
 * @param countyNoise width of a large county's yearly share around the region's
 * @param weight share of the draws that use this form of curve, when a class has priors of both forms
 */
public record FittedLifetime(
        LifetimePrior prior,
        double scaleYears,
        double scaleLogSd,
        double shape,
        double shapeLogSd,
        double correlation,
        double moveOutRatePerYear,
        double moveOutRateSd,
        double moveOutRateNow,
        double registerNoise,
        double countyNoise,
        double weight) {}
