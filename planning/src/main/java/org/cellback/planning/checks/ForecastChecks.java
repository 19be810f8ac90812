package org.cellback.planning.checks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellback.planning.plan.Check;
import org.cellback.planning.plan.ForecastRow;
import org.cellback.planning.plan.ForecastTotal;
import org.cellback.planning.plan.Interval;
import org.cellback.planning.plan.Plan;

/** The forecast's rows against its totals, and the order of its quantiles. */
final class ForecastChecks {
    private static final double BATTERY = 0.01;
    private static final double KG = 1;
    private static final double ROUNDING = 1e-4;

    private record Key(int year, String chemistry) {}

    private record Sum(double retirements, double captured, double massKg) {
        Sum plus(Sum other) {
            return new Sum(retirements + other.retirements, captured + other.captured, massKg + other.massKg);
        }
    }

    private final Plan plan;

    ForecastChecks(Plan plan) {
        this.plan = plan;
    }

    List<Check> run() {
        return List.of(totals(), quantiles());
    }

    private Check totals() {
        Finding finding = new Finding(
                "forecast-totals",
                "The rows of all areas add up to the totals of each year and chemistry; captured and leakage add up to"
                        + " retirements.",
                "各区域行相加等于每年、每种化学体系的合计；回收量与流失量之和等于退役量。");
        Map<Key, Sum> sums = new HashMap<>();
        for (ForecastRow row : plan.forecast()) {
            Sum sum = new Sum(row.retirements(), row.mean(), row.massKg());
            sums.merge(new Key(row.year(), row.chemistry()), sum, Sum::plus);
            sums.merge(new Key(row.year(), "all"), sum, Sum::plus);
        }
        for (ForecastTotal total : plan.totals()) {
            Sum sum = sums.getOrDefault(new Key(total.year(), total.chemistry()), new Sum(0, 0, 0));
            String where = total.year() + " " + total.chemistry();
            finding.equal(total.retirements().mean(), sum.retirements(), BATTERY, where + " retirements");
            finding.equal(total.captured().mean(), sum.captured(), BATTERY, where + " captured");
            finding.equal(total.capturedMassKg(), sum.massKg(), KG, where + " kg");
            finding.equal(
                    total.leakage() + total.captured().mean(),
                    total.retirements().mean(),
                    BATTERY,
                    where + " captured and leakage");
        }
        return finding.deviation("batteries or kg");
    }

    private Check quantiles() {
        Finding finding = new Finding(
                "forecast-quantiles",
                "Of every interval the bounds stand in order, and captured never exceeds retirements.",
                "所有区间的上下限次序正确，且回收量不超过退役量。");
        for (ForecastRow row : plan.forecast()) {
            String where = row.area() + " " + row.year() + " " + row.chemistry();
            finding.holds(ordered(row.low95(), row.low80(), row.batteries(), row.high80(), row.high95()), where);
            finding.atMost(row.mean(), row.retirements(), ROUNDING, where + " captured");
        }
        for (ForecastTotal total : plan.totals()) {
            finding.holds(ordered(total.captured()), total.year() + " " + total.chemistry() + " captured");
            finding.holds(ordered(total.retirements()), total.year() + " " + total.chemistry() + " retirements");
        }
        return finding.count("rows");
    }

    private static boolean ordered(Interval interval) {
        return ordered(interval.low95(), interval.low80(), interval.median(), interval.high80(), interval.high95());
    }

    private static boolean ordered(double... values) {
        for (int i = 1; i < values.length; i++) {
            if (!(values[i - 1] <= values[i] + ROUNDING)) {
                return false;
            }
        }
        return values[0] >= 0;
    }
}
