package org.cellback.routing.internal.search;

/** Hears of each stop of a recorded round. */
public interface StopRecorder {
    int START = 0;
    int VISIT = 1;
    int BREAK = 2;
    int CHARGE = 3;
    int END = 4;

    /** {@code subject} is a node, a break rule's index in the type (−1: hours of service) or a charging place. */
    void stop(int kind, int subject, int place, double arrival, double begin, double departure, double kwhLeft);
}
