package org.cellback.routing.api;

import java.util.List;

/**
 * What the rule set and the house policy say about loads.
 *
 * @param name for the result, for instance {@code US 49 CFR 173.185, house policy 2}
 * @param separations all must hold on every leg of a round
 * @param stackGroups how pieces share deck positions
 */
public record Rules(String name, List<SeparationRule> separations, List<StackGroup> stackGroups) {
    public static final Rules NONE = new Rules("none", List.of(), List.of());

    public Rules {
        separations = List.copyOf(separations);
        stackGroups = List.copyOf(stackGroups);
    }
}
