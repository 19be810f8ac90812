package org.cellback.platform.studies.internal.result;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cellback.budget.Budget;
import org.cellback.budget.ProgressListener;
import org.cellback.planning.StudyOptions;
import org.cellback.planning.StudyService;
import org.cellback.planning.plan.ForecastRow;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.scenario.ScenarioFaults;
import org.cellback.planning.scenario.ScenarioReader;
import org.jspecify.annotations.Nullable;

/** The plan of the small scenario that lies in the repository, made once. */
public final class SmallPlan {
    private static final Duration LENGTH = Duration.ofSeconds(5);
    private static @Nullable Plan made;

    private SmallPlan() {}

    public static Path scenario() {
        return Path.of("..", "scenarios", "small");
    }

    /** Not made while this class is loaded: its threads ask this class for its lambdas. */
    public static synchronized Plan get() {
        Plan plan = made == null ? run() : made;
        made = plan;
        return plan;
    }

    private static Plan run() {
        try {
            return StudyService.run(
                    ScenarioReader.read(scenario()),
                    new StudyOptions(1, Budget.ofTime(LENGTH, System::nanoTime, () -> false), 2),
                    ProgressListener.SILENT);
        } catch (ScenarioFaults e) {
            throw new IllegalStateException("scenarios/small does not read\nMaybe its form changed.", e);
        }
    }

    /** The same plan with its forecast repeated for made areas, until it has so many rows. */
    static Plan withForecastRows(int rows) {
        Plan plan = get();
        List<ForecastRow> forecast = new ArrayList<>(plan.forecast());
        for (int copy = 0; forecast.size() < rows; copy++) {
            for (ForecastRow row : plan.forecast()) {
                forecast.add(new ForecastRow(
                        row.area() + "-" + copy,
                        row.year(),
                        row.chemistry(),
                        row.retirements(),
                        row.batteries(),
                        row.mean(),
                        row.low80(),
                        row.high80(),
                        row.low95(),
                        row.high95(),
                        row.massKg()));
            }
        }
        return new Plan(
                plan.schemaVersion(),
                plan.currency(),
                plan.seed(),
                plan.provenance(),
                plan.assumptions(),
                forecast,
                plan.totals(),
                plan.network(),
                plan.coverage(),
                plan.week(),
                plan.orders(),
                plan.rounds(),
                plan.leftOut(),
                plan.emissions(),
                plan.checks());
    }
}
