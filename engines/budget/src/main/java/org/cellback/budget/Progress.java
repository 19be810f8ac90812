package org.cellback.budget;

import java.util.OptionalDouble;

/**
 * Where a calculation stands.
 *
 * @param phase key of the phase, a short lower-case word such as {@code forecast}; never translated text
 * @param share share of the phase that is done, 0 to 1
 * @param bestCost cost of the best answer so far, in the problem's currency
 * @param bound proven lower bound on the cost
 */
public record Progress(String phase, double share, OptionalDouble bestCost, OptionalDouble bound) {
    public static Progress of(String phase, double share) {
        return new Progress(phase, share, OptionalDouble.empty(), OptionalDouble.empty());
    }

    public static Progress of(String phase, double share, double bestCost) {
        return new Progress(phase, share, OptionalDouble.of(bestCost), OptionalDouble.empty());
    }

    public static Progress of(String phase, double share, double bestCost, double bound) {
        return new Progress(phase, share, OptionalDouble.of(bestCost), OptionalDouble.of(bound));
    }
}
