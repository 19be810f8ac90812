package org.cellback.planning.plan;

import java.time.Instant;
import java.util.List;

/**
 * What was computed from what.
 *
 * @param scenarioDigest SHA-256 over the scenario's files, hexadecimal
 * @param engineVersion version of this program
 * @param outcome {@code complete}, or {@code stopped} when a limit or the user ended it early with an answer
 * @param phases how long each phase took
 * @param distances what the distances rest on, for instance {@code great circle × 1.30 (road)}
 */
public record Provenance(
        String scenarioId,
        LocalText scenarioName,
        String scenarioVersion,
        String scenarioDigest,
        String engineVersion,
        Instant createdAt,
        String outcome,
        List<PhaseTime> phases,
        String distances,
        int yearFrom,
        int yearTo) {
    /** Wall time of one phase. */
    public record PhaseTime(String phase, double seconds) {}
}
