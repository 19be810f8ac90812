package org.cellback.routing.api;

/**
 * Pieces that stack on each other: {@code n} of them take {@code amountPerStack × ceil(n / piecesPerStack)} of a
 * dimension.
 *
 * @param name for instance {@code crate 2.1 × 1.5 m, two high}
 * @param dimension name of the dimension, for instance {@code deckPositions}
 * @param amountPerStack footprint of one stack
 * @param piecesPerStack how many may stand on each other, at least 1
 */
public record StackGroup(String name, String dimension, double amountPerStack, int piecesPerStack) {}
