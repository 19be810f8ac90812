package org.cellback.planning.plan;

import java.util.List;

/**
 * Money of the network over the horizon, undiscounted unless {@code discountRate} is over 0.
 *
 * @param total sum of {@code lines}
 * @param lines one line per year, category and chemistry
 */
public record Cost(
        double total,
        double perKg,
        double perBattery,
        double discountRate,
        List<Line> lines,
        List<Summary> byCategory) {

    /**
     * One amount.
     *
     * @param category {@code collection}, {@code packaging}, {@code transport}, {@code handling}, {@code testing},
     *     {@code discharge}, {@code storage}, {@code insurance}, {@code sites}, {@code gate-fee}
     * @param chemistry the chemistry, or {@code all} where a cost is not caused by one
     * @param amount money; a credit is negative
     */
    public record Line(int year, String category, String chemistry, double amount) {}

    /** A category over the horizon; {@code perKg} and {@code perBattery} are over all captured batteries (of the chemistry, where one is named). */
    public record Summary(String category, String chemistry, double amount, double perKg, double perBattery) {}
}
