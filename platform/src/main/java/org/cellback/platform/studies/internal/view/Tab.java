package org.cellback.platform.studies.internal.view;

import java.util.Locale;
import java.util.Optional;

/** The views of one result, each with its own address. */
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
