package org.cellback.planning;

import java.util.function.BooleanSupplier;
import org.cellback.budget.Budget;
import org.cellback.budget.ProgressListener;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.ScenarioFaults;
import org.cellback.planning.scenario.ScenarioReader;
import org.cellback.planning.scenario.Scenarios;

/** The small shipped scenario and a plan of it, made once for all tests. */
public final class SmallStudy {
    private static final int ITERATIONS = 3;

    private SmallStudy() {}

    private static final class Once {
        static final Scenario SCENARIO = read();
        static final Plan PLAN = run(1);

        private static Scenario read() {
            try {
                return ScenarioReader.read(Scenarios.small());
            } catch (ScenarioFaults e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static Scenario scenario() {
        return Once.SCENARIO;
    }

    public static Plan plan() {
        return Once.PLAN;
    }

    /** Not a lambda of {@link Once}: worker threads would wait for that class to be initialised, and it for them. */
    private static Plan run(long seed) {
        return run(seed, () -> false);
    }

    public static Plan run(long seed, BooleanSupplier stop) {
        return run(seed, stop, ProgressListener.SILENT);
    }

    public static Plan run(long seed, BooleanSupplier stop, ProgressListener listener) {
        return StudyService.run(scenario(), new StudyOptions(seed, Budget.ofIterations(ITERATIONS, stop), 2), listener);
    }
}
