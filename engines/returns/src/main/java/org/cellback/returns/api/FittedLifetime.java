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
 * @param moveRatePerYear net vehicles a year that move into the region, as a share of its stock
 * @param weight share of the draws that use this form of curve, when a class has priors of both forms
 */
public record FittedLifetime(
        LifetimePrior prior,
        double scaleYears,
        double scaleLogSd,
        double shape,
        double shapeLogSd,
        double correlation,
        double moveRatePerYear,
        double weight) {}
