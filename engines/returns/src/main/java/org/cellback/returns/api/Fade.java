package org.cellback.returns.api;

/**
 * How a battery's state of health falls with its age: 1 − firstYearLoss·min(a, 1) − lossPerYear·max(a − 1, 0), normally
 * spread between batteries.
 *
 * @param chemistry a chemistry, or {@link ChemistryMix#ANY}
 * @param spreadPerSqrtYear standard deviation between batteries, times the square root of the age
 * @param source where it comes from, or {@code assumed}
 */
public record Fade(
        String chemistry, double firstYearLoss, double lossPerYear, double spreadPerSqrtYear, String source) {}
