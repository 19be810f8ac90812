package org.cellback.platform.parties;

import java.util.Optional;

/** The one-time link by which the first administrator comes in. */
public interface FirstAdministrator {
    /** Path of a fresh link; empty once the founding tenant has an administrator with a password. */
    Optional<String> link();
}
