package org.cellback.planning.scenario;

import java.util.List;

/** A scenario was refused, whole. Holds the first faults, in the order of files and rows, and the count of all. */
public final class ScenarioFaults extends Exception {
    private static final long serialVersionUID = 1;
    private final transient List<ScenarioFault> faults;
    private final long count;

    public ScenarioFaults(List<ScenarioFault> faults, long count) {
        super(message(faults, count));
        this.faults = List.copyOf(faults);
        this.count = count;
    }

    /** The faults that are kept. */
    public List<ScenarioFault> faults() {
        return faults;
    }

    /** How many were found, those not kept included. */
    public long count() {
        return count;
    }

    private static String message(List<ScenarioFault> faults, long count) {
        String first = faults.isEmpty() ? "" : faults.getFirst().line();
        return count + " faults in the scenario, the first: " + first;
    }
}
