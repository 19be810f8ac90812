package org.cellback.platform.studies.internal.result;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.cellback.planning.plan.Plan;

/**
 * A study's result, opened for one who may read it.
 *
 * @param base address under which its views lie: of the study, or of a share
 * @param shared true when it is read by a link, without an account
 * @param digest SHA-256 of {@code plan.json}
 * @param plan reads it; asked only when no index of it is at hand
 */
public record StoredPlan(
        UUID study,
        UUID scenario,
        String name,
        String base,
        boolean shared,
        String digest,
        Instant storedAt,
        Supplier<Plan> plan) {}
