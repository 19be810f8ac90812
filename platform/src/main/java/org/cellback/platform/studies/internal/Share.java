package org.cellback.platform.studies.internal;

import java.time.Instant;
import java.util.UUID;

/** A link to a result as its makers see it; its secret is known only when it is made. */
public record Share(UUID id, String createdBy, Instant createdAt, Instant expiresAt) {}
