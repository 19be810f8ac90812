package org.cellback.planning.plan;

import java.util.List;

/**
 * One study's answer, complete enough to be read, checked and drawn without its scenario.
 *
 * @param schemaVersion version of this form; 1
 * @param currency ISO 4217 code of every amount
 * @param seed seed of every draw
 * @param provenance what was computed from what
 * @param assumptions inputs that rest on an assumption, so that every page can say so
 * @param forecast by area, year and chemistry; rows without any retirement are left out
 * @param totals by year and chemistry, with {@code all} for every chemistry; quantiles do not add, so these are their own
 * @param orders the orders of the named week, those left out included
 * @param rounds the rounds of the named week
 * @param leftOut orders of the named week that no round could take, with the reason
 */
public record Plan(
        int schemaVersion,
        String currency,
        long seed,
        Provenance provenance,
        List<Assumption> assumptions,
        List<ForecastRow> forecast,
        List<ForecastTotal> totals,
        Network network,
        Coverage coverage,
        Week week,
        List<Order> orders,
        List<Round> rounds,
        List<LeftOut> leftOut,
        Emissions emissions,
        List<Check> checks) {
    public static final int SCHEMA_VERSION = 1;
}
