package org.cellback.returns.api;

/**
 * How the future is drawn.
 *
 * @param draws number of draws; 300 or more for the 95 % bounds to mean something
 * @param seed the one seed of every draw
 * @param futureSalesLogSd standard deviation of the logarithm of expected sales in the first year, growing with the square
 *     root of the years ahead
 * @param captureLogitSd standard deviation of the log-odds of the capture shares, common to all areas in a draw
 * @param areaOverdispersion variance of an area's yearly count beyond its mean, as a share of the mean squared: 0 = Poisson
 */
public record Simulation(
        int draws, long seed, double futureSalesLogSd, double captureLogitSd, double areaOverdispersion) {}
