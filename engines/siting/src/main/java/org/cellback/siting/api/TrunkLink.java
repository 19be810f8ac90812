package org.cellback.siting.api;

/**
 * A point may send to this centre, or a centre to this plant.
 *
 * @param costPerKg transport only; handling and gate costs belong to the receiving {@link Candidate}
 */
public record TrunkLink(String from, String to, double distanceMetres, double costPerKg) {}
