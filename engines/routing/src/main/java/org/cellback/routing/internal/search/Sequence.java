package org.cellback.routing.internal.search;

/** The nodes of one round in order, and its vehicle type; the array is not copied and not to be written. */
@SuppressWarnings("ArrayRecordComponent")
public record Sequence(int type, int[] stops) {}
