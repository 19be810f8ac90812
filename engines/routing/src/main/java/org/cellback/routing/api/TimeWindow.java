package org.cellback.routing.api;

/** From {@code startSeconds} to {@code endSeconds}, both included, on the problem's clock. */
public record TimeWindow(double startSeconds, double endSeconds) {
    /** No restriction. */
    public static final TimeWindow ALWAYS = new TimeWindow(0, Double.POSITIVE_INFINITY);
}
