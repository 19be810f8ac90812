package org.cellback.planning.plan;

/**
 * An independent check of the plan; it shares no code with the solvers.
 *
 * @param name key, for instance {@code mass-balance}
 * @param figure largest deviation or the count that was checked, readable, with its unit
 */
public record Check(String name, boolean passed, String figure, LocalText explanation) {}
