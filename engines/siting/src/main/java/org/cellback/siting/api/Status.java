package org.cellback.siting.api;

/** What is known about an answer. {@link #key()} is the word used in files. */
public enum Status {
    /** The gap is at most 0.01 %. */
    OPTIMAL("optimal"),
    /** A checked plan; the gap says how far from the best it can be. */
    FEASIBLE("feasible"),
    /** No plan exists, or none was found before the budget ended; the notes say which and why. */
    INFEASIBLE("infeasible");

    private final String key;

    Status(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
