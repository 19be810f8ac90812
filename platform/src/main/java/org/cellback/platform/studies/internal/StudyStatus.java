package org.cellback.platform.studies.internal;

import java.util.Locale;

/** Where a study stands. */
public enum StudyStatus {
    QUEUED,
    RUNNING,
    /** Ran to its end. */
    COMPLETE,
    /** Ended early by a person or a limit, with the best answer so far. */
    STOPPED,
    /** Cancelled before there was an answer. */
    CANCELLED,
    FAILED,
    /** The program ended under it, more often than it may be tried again. */
    INTERRUPTED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static StudyStatus of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }

    public boolean hasResult() {
        return this == COMPLETE || this == STOPPED;
    }
}
