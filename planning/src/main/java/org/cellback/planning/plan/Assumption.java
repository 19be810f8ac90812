package org.cellback.planning.plan;

/**
 * An input that no source backs.
 *
 * @param file file of the scenario
 * @param what the row or parameter, readable
 * @param value its value with its unit
 */
public record Assumption(String file, String what, String value) {}
