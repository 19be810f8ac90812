package org.cellback.platform.studies.internal;

import java.time.Instant;
import java.util.UUID;
import org.cellback.planning.plan.LocalText;

/**
 * A registered scenario.
 *
 * @param key its id in its own files, for instance {@code california}
 * @param digest SHA-256 over its files
 */
public record StoredScenario(
        UUID id, String key, LocalText name, String version, String digest, Instant registeredAt) {}
