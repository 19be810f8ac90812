package org.cellback.planning;

/** A study found no answer that keeps the scenario's rules; the message says which phase and why. */
public final class NoFeasibleAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NoFeasibleAnswer(String message) {
        super(message);
    }
}
