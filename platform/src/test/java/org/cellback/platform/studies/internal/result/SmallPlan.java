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

/** The plan of the small scenario that lies in the repository, made once. */
public final class SmallPlan {
    private static final Duration LENGTH = Duration.ofSeconds(5);
    private static final Plan PLAN = run();

    private SmallPlan() {}

    public static Path scenario() {
        return Path.of("..", "scenarios", "small");
    }

    public static Plan get() {
        return PLAN;
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
        List<ForecastRow> forecast = new ArrayList<>(PLAN.forecast());
        for (int copy = 0; forecast.size() < rows; copy++) {
            for (ForecastRow row : PLAN.forecast()) {
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
                PLAN.schemaVersion(),
                PLAN.currency(),
                PLAN.seed(),
                PLAN.provenance(),
                PLAN.assumptions(),
                forecast,
                PLAN.totals(),
                PLAN.network(),
                PLAN.coverage(),
                PLAN.week(),
                PLAN.orders(),
                PLAN.rounds(),
                PLAN.leftOut(),
                PLAN.emissions(),
                PLAN.checks());
    }
}
