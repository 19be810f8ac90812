package org.cellback.geo.api;

/** Distances and times between places numbered from 0. May be asymmetric. Immutable, thread-safe. */
public interface TravelMatrix {
    int size();

    double distanceMetres(int from, int to);

    double durationSeconds(int from, int to);
}
