package org.cellback.routing.api;

/** What must not be on board at the same time. Safety classes are words of the scenario, for instance {@code damaged}. */
public sealed interface SeparationRule {
    /** Batteries of the one class never beside batteries of the other. */
    record Apart(String oneClass, String otherClass) implements SeparationRule {}

    /** No more than {@code batteriesMax} batteries of the class at once. */
    record AtMost(String safetyClass, int batteriesMax) implements SeparationRule {}

    /** Batteries of the class never beside those of another order, of whatever class. */
    record Alone(String safetyClass) implements SeparationRule {}
}
