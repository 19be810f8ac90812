package org.cellback.platform.studies.internal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A job as its page shows it.
 *
 * @param elapsed since it began to run
 * @param left estimate from the last complete run of the scenario, else what the time limit leaves
 * @param isEstimate true when {@code left} rests on an earlier run, false when it is only an upper limit
 * @param mayCancel false once it was asked to end, or has ended
 */
public record JobView(
        Study study, Duration elapsed, @Nullable Duration left, boolean isEstimate, boolean mayCancel) {

    /** Changes when the page has to be drawn again. */
    String fingerprint() {
        return study.status() + "|" + study.phase() + "|" + study.phaseShare() + "|" + study.bestCost() + "|"
                + study.bound() + "|" + study.cancelAsked() + "|" + elapsed.toSeconds();
    }
}
