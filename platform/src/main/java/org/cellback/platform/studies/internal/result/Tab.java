package org.cellback.platform.studies.internal.result;

import java.util.Locale;
import java.util.Optional;

/** The views of a result, in the order of their tabs. */
public enum Tab {
    SUMMARY,
    FORECAST,
    NETWORK,
    COSTS,
    COVERAGE,
    ROUNDS,
    EMISSIONS,
    CHECKS,
    ASSUMPTIONS;

    /** In addresses and message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Tab> find(String key) {
        for (Tab tab : values()) {
            if (tab.key().equals(key)) {
                return Optional.of(tab);
            }
        }
        return Optional.empty();
    }
}
