package org.cellback.platform.studies.internal;

import java.time.Instant;
import java.util.UUID;
import org.cellback.planning.plan.LocalText;
import org.cellback.platform.database.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A study and, while it runs, its job.
 *
 * @param phase what it is doing, a key; null before it runs
 * @param phaseShare share of the phase that is done
 * @param attempts how often it was begun; more than once when the program ended under it
 * @param heardAt last time the job told of itself
 */
public record Study(
        UUID id,
        TenantId tenant,
        UUID scenario,
        String scenarioKey,
        LocalText scenarioName,
        String name,
        long seed,
        int timeLimitSeconds,
        StudyStatus status,
        @Nullable String phase,
        double phaseShare,
        @Nullable Double bestCost,
        @Nullable Double bound,
        boolean cancelAsked,
        int attempts,
        @Nullable String fault,
        String startedBy,
        Instant queuedAt,
        @Nullable Instant runningAt,
        Instant heardAt,
        @Nullable Instant finishedAt) {

    /** Gap of the best answer so far; null while there is no answer or no bound. */
    public @Nullable Double gap() {
        return bestCost == null || bound == null || bestCost == 0 ? null : (bestCost - bound) / bestCost;
    }
}
