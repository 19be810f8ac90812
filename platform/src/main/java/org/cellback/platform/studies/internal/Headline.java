package org.cellback.platform.studies.internal;

import java.util.List;
import org.cellback.planning.plan.ForecastTotal;
import org.cellback.planning.plan.Plan;

/** What lists show of a result. */
public record Headline(
        String currency,
        double totalCost,
        double costPerKg,
        double captured,
        double leakage,
        double gap,
        double wellToWheelKg,
        int checksFailed) {
    static Headline of(Plan plan) {
        List<ForecastTotal> all = plan.totals().stream()
                .filter(total -> total.chemistry().equals("all"))
                .toList();
        return new Headline(
                plan.currency(),
                plan.network().cost().total(),
                plan.network().cost().perKg(),
                all.stream().mapToDouble(total -> total.captured().mean()).sum(),
                all.stream().mapToDouble(ForecastTotal::leakage).sum(),
                plan.network().gap(),
                plan.emissions().wellToWheelKg(),
                (int) plan.checks().stream().filter(check -> !check.passed()).count());
    }
}
