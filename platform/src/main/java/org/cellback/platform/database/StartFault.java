package org.cellback.platform.database;

/** The program cannot start, for a reason the person who started it can mend; the message says what to try. */
public class StartFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartFault(String message) {
        super(message);
    }

    public StartFault(String message, Throwable cause) {
        super(message, cause);
    }
}
