package org.cellback.routing.api;

/**
 * What the checker found.
 *
 * @param where for instance {@code round 3, stop 2 (order Z7)}
 * @param detail the figures
 */
public record Violation(Rule rule, String where, String detail) {}
