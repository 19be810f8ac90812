package org.cellback.platform.database;

import java.util.UUID;

/** The customer organisation that owns private rows. */
public record TenantId(UUID value) {
    public static TenantId of(String text) {
        return new TenantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
