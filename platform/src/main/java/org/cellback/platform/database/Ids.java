package org.cellback.platform.database;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.UUID;

/** New identities: UUIDv7 (RFC 9562, section 5.7) for rows, 256 random bits for links that grant access. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;

    private Ids() {}

    /** A UUID of version 7: 48 bits of milliseconds, then 74 random bits. */
    public static UUID next(InstantSource clock) {
        long random = RANDOM.nextLong();
        long high = (clock.millis() << 16) | 0x7000L | (random & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** A secret for an address: 43 characters of base64url. */
    public static String secret() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
