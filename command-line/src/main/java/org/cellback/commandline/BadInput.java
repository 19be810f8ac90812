package org.cellback.commandline;

/** An input that a command cannot use; ends with status 2. */
final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadInput(String message) {
        super(message);
    }
}
