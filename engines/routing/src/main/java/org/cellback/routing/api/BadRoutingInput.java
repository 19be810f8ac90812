package org.cellback.routing.api;

import java.util.List;
import java.util.stream.Collectors;

/** The input cannot be used; {@link #faults()} lists everything that is wrong with it. */
public final class BadRoutingInput extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final transient List<Fault> faults;

    /**
     * One thing that is wrong.
     *
     * @param where JSON pointer into the problem ({@code /orders/3/collected/amounts/0}), or line and token of a file
     * @param what the value and what is wrong with it
     * @param hint begins with "Maybe"
     */
    public record Fault(String where, String what, String hint) {
        @Override
        public String toString() {
            return where + ": " + what + "\n" + hint;
        }
    }

    public BadRoutingInput(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public BadRoutingInput(String where, String what, String hint) {
        this(List.of(new Fault(where, what, hint)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
