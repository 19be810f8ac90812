package org.cellback.platform.sites.internal;

import java.util.UUID;

/**
 * A site in the register.
 *
 * @param key its id in the plan it came from
 * @param status {@code planned}, {@code open} or {@code closed}
 * @param fromStudy the study whose plan it was taken from
 */
public record RegisteredSite(
        UUID id,
        String key,
        String kind,
        String name,
        String region,
        double lat,
        double lon,
        String status,
        int opensYear,
        double capacityKgPerYear,
        boolean unverified,
        UUID fromStudy) {}
