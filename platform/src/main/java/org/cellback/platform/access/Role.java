package org.cellback.platform.access;

import java.util.Locale;

/** What a person does here, for their own tenant. A person may hold several. */
public enum Role {
    /** Invites people and gives roles; may do everything the others may. */
    ADMINISTRATOR,
    /** Designs the network: registers scenarios, runs studies, shares results, keeps the site register. */
    PLANNER,
    /** Runs and compares studies. */
    ANALYST,
    /** Reads every result and the audit trail. */
    REGULATOR,
    /** Reads scenarios, results and the site register. */
    VIEWER;

    /** The word used in message keys and in forms. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
