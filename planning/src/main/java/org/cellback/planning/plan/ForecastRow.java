package org.cellback.planning.plan;

/**
 * Batteries of one area, year and chemistry.
 *
 * @param area ZIP or city
 * @param retirements mean number of batteries that leave their vehicle
 * @param batteries median number captured by the formal network
 * @param mean mean number captured
 * @param low80 10 % quantile of captured
 * @param high80 90 % quantile of captured
 * @param massKg mean mass captured
 */
public record ForecastRow(
        String area,
        int year,
        String chemistry,
        double retirements,
        double batteries,
        double mean,
        double low80,
        double high80,
        double low95,
        double high95,
        double massKg) {}
