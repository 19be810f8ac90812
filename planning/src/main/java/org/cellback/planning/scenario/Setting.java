package org.cellback.planning.scenario;

/**
 * Numbers of a scenario that stand alone, by their path under {@code settings} in {@code scenario.yaml}. Each has a value in
 * {@link #unit()}, between {@link #minimum()} and {@link #maximum()}, and a reference.
 */
public enum Setting {
    /** Yearly rate at which later money counts less; 0 for none. */
    DISCOUNT_RATE("finance.discountRate", "1/year", 0, 0.5),

    /** An area must have an open collection point within this distance, or be served by a mobile stop. */
    COVERAGE_RULE_RADIUS("coverage.ruleRadius", "km", 1, 1000),

    /** A mobile stop visits when so many packs wait … */
    MOBILE_TRIGGER_BATTERIES("mobile.triggerBatteries", "battery", 1, 1000),
    /** … or when the oldest has waited so long. */
    MOBILE_TRIGGER_DAYS("mobile.triggerDays", "day", 1, 3650),
    /** Farthest a mobile round goes out from its centre. */
    MOBILE_REACH("mobile.reach", "km", 1, 3000),

    /** Rise of the capture share's log-odds per unit of coverage; see docs/scenario.md for the formula. */
    CAPTURE_COVERAGE_RESPONSE("capture.coverageResponse", "1", 0, 10),
    /** Rise of the capture share's log-odds per doubling of the reward over {@link #CAPTURE_REWARD_BASE}. */
    CAPTURE_REWARD_RESPONSE("capture.rewardResponse", "1", 0, 10),
    /** Reward at which the capture path holds. */
    CAPTURE_REWARD_BASE("capture.rewardBase", "currency/battery", 0.01, 1e6),

    /** Simulated futures behind each interval. */
    FORECAST_DRAWS("forecast.draws", "1", 20, 100_000),
    /** Standard deviation of the logarithm of future sales after one year; grows with the square root of years. */
    FORECAST_SALES_DEVIATION("forecast.salesDeviation", "1", 0, 3),
    /** Standard deviation of the log-odds of capture, common to all areas. */
    FORECAST_CAPTURE_DEVIATION("forecast.captureDeviation", "1", 0, 3),
    /** First origin year of the back-test. */
    BACKTEST_FROM("backtest.from", "year", 1990, 2200),
    /** Last origin year of the back-test. */
    BACKTEST_TO("backtest.to", "year", 1990, 2200),
    /** Years ahead that the back-test scores. */
    BACKTEST_YEARS_AHEAD("backtest.yearsAhead", "year", 1, 20),

    /** What the network model pays for a kilogram that no site could take, so that a shortage shows as a number. */
    NETWORK_SHORTFALL_PENALTY("network.shortfallPenalty", "currency/kg", 0, 1e6),
    /** Average days a battery lies at a collection point. */
    STORAGE_DAYS_POINT("storage.daysAtPoint", "day", 0, 1000),
    /** Average days a battery lies at a recycling centre. */
    STORAGE_DAYS_CENTRE("storage.daysAtCentre", "day", 0, 1000),
    /** Part of a battery's energy that is still to be discharged at a centre. */
    DISCHARGE_SHARE("discharge.share", "1", 0, 1),

    /** Mean number of batteries in one order of the named week. */
    WEEK_BATTERIES_PER_ORDER("week.batteriesPerOrder", "battery", 1, 100),
    /** Weeks in which batteries come back, for a year's flow in one week. */
    WEEK_WEEKS_PER_YEAR("week.weeksPerYear", "week/year", 1, 53),
    /** Minutes at any stop besides the batteries. */
    ROUNDS_STOP_MINUTES("rounds.stopMinutes", "min", 0, 600),
    /** Minutes more per battery where the source has no lifting gear. */
    ROUNDS_LIFTING_MINUTES("rounds.liftingMinutes", "min", 0, 600),
    /** Minutes to unload one battery at a site. */
    ROUNDS_UNLOAD_MINUTES("rounds.unloadMinutes", "min", 0, 600),
    /** Minutes to hand over one empty box. */
    ROUNDS_SWAP_MINUTES("rounds.swapMinutes", "min", 0, 600),
    /** Minutes to refuel, or to check in, before a round starts. */
    ROUNDS_START_MINUTES("rounds.startMinutes", "min", 0, 600);

    private final String path;
    private final String unit;
    private final double minimum;
    private final double maximum;

    Setting(String path, String unit, double minimum, double maximum) {
        this.path = path;
        this.unit = unit;
        this.minimum = minimum;
        this.maximum = maximum;
    }

    public String path() {
        return path;
    }

    /** {@code currency} in it stands for the scenario's currency. */
    public String unit() {
        return unit;
    }

    public double minimum() {
        return minimum;
    }

    public double maximum() {
        return maximum;
    }
}
