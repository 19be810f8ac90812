package org.cellback.returns.api;

/**
 * A class of expected quality at return. A battery belongs to the class with the highest threshold that its state of health
 * reaches.
 *
 * @param key for instance {@code second-life}, {@code recycle}
 * @param stateOfHealthMin threshold, 0 to 1; one class has 0
 * @param failed true for the one class that holds batteries which were taken out because they failed
 */
public record QualityClass(String key, double stateOfHealthMin, boolean failed) {}
