package org.cellback.siting.api;

import java.util.List;

/** The problem contradicts itself; lists every fault found (at most 50), each with what to try on a second line. */
public final class SitingInputException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    public SitingInputException(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
