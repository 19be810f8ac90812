package org.cellback.platform.studies.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.cellback.budget.ProgressListener;
import org.cellback.planning.plan.Plan;

/** Runs the pipeline on a scenario's folder. */
interface PlanRunner {
    /**
     * @param timeLimit wall time it may take
     * @param stop true once it has to end with its best answer
     * @throws RefusedScenario when the scenario is at fault
     */
    Plan run(Path scenario, long seed, Duration timeLimit, ProgressListener listener, BooleanSupplier stop)
            throws RefusedScenario;

    /** The scenario cannot be planned; the message says where and what to try. */
    final class RefusedScenario extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedScenario(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
