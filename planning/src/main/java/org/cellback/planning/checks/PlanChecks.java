package org.cellback.planning.checks;

import java.util.ArrayList;
import java.util.List;
import org.cellback.planning.plan.Check;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.scenario.Scenario;

/** All checks of a plan, in the order they are shown. */
public final class PlanChecks {
    private PlanChecks() {}

    public static List<Check> run(Plan plan, Scenario scenario) {
        List<Check> checks = new ArrayList<>();
        checks.addAll(new ForecastChecks(plan).run());
        checks.addAll(new FlowChecks(plan, scenario).run());
        checks.addAll(new CostChecks(plan, scenario).run());
        checks.addAll(new EmissionChecks(plan, scenario).run());
        checks.addAll(new OrderChecks(plan, scenario).run());
        checks.addAll(new RoundChecks(plan, scenario).run());
        checks.addAll(new LoadChecks(plan, scenario).run());
        return List.copyOf(checks);
    }

    /** The plan, holding its checks. */
    public static Plan withChecks(Plan plan, Scenario scenario) {
        return new Plan(
                plan.schemaVersion(),
                plan.currency(),
                plan.seed(),
                plan.provenance(),
                plan.assumptions(),
                plan.forecast(),
                plan.totals(),
                plan.network(),
                plan.coverage(),
                plan.week(),
                plan.orders(),
                plan.rounds(),
                plan.leftOut(),
                plan.emissions(),
                run(plan, scenario));
    }
}
