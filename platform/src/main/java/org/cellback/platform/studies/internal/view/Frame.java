package org.cellback.platform.studies.internal.view;

import java.time.Instant;
import org.cellback.planning.plan.LocalText;

/**
 * What stands around every view of one result.
 *
 * @param base path under which its views lie: of the study, or of a share
 * @param study the study's id; empty on a share
 * @param isShared true when it is seen through a share
 */
public record Frame(
        String base,
        String study,
        Tab tab,
        String name,
        LocalText scenario,
        String scenarioVersion,
        String scenarioDigest,
        String engineVersion,
        long seed,
        boolean isWhole,
        String planDigest,
        Instant storedAt,
        String distances,
        boolean isShared) {

    public String path(Tab other) {
        return base + "/" + other.key();
    }
}
