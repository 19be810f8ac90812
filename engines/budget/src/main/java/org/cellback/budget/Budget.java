package org.cellback.budget;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * What a calculation may use before it has to hand over its best answer: a number of iterations, or a stretch of a
 * clock the caller supplies. It also carries the stop signal. Immutable and thread-safe if the suppliers are.
 */
public final class Budget {
    private final long iterationsMax;
    private final LongSupplier clockNanos;
    private final long startNanos;
    private final long lengthNanos;
    private final BooleanSupplier stop;

    private Budget(
            long iterationsMax, LongSupplier clockNanos, long startNanos, long lengthNanos, BooleanSupplier stop) {
        this.iterationsMax = iterationsMax;
        this.clockNanos = clockNanos;
        this.startNanos = startNanos;
        this.lengthNanos = lengthNanos;
        this.stop = stop;
    }

    /** A budget of {@code iterationsMax} iterations, which makes a run repeatable. What counts as one is the engine's to say. */
    public static Budget ofIterations(long iterationsMax, BooleanSupplier stop) {
        if (iterationsMax < 0) {
            throw new IllegalArgumentException(
                    "iterationsMax is " + iterationsMax + ".\nMaybe pass 0 for a first answer only.");
        }
        return new Budget(iterationsMax, () -> 0L, 0L, Long.MAX_VALUE, stop);
    }

    /** A budget of {@code length} on {@code clockNanos} (wall or CPU nanoseconds), which starts now. */
    public static Budget ofTime(Duration length, LongSupplier clockNanos, BooleanSupplier stop) {
        if (length.isNegative()) {
            throw new IllegalArgumentException("length is " + length + ".\nMaybe pass a positive duration.");
        }
        return new Budget(Long.MAX_VALUE, clockNanos, clockNanos.getAsLong(), length.toNanos(), stop);
    }

    /** True while iteration number {@code iteration} (from 0) may be started. */
    public boolean allows(long iteration) {
        return iteration < iterationsMax && !stop.getAsBoolean() && usedNanos() < lengthNanos;
    }

    /** True when the caller asked to stop. */
    public boolean isStopped() {
        return stop.getAsBoolean();
    }

    /** Share of the budget used at iteration {@code iteration}, 0 to 1. */
    public double usedShare(long iteration) {
        double share = isIterations()
                ? iterationsMax == 0 ? 1 : (double) iteration / iterationsMax
                : lengthNanos == 0 ? 1 : (double) usedNanos() / lengthNanos;
        return Math.min(1, Math.max(0, share));
    }

    /** True when this budget counts iterations; then {@link #iterationsMax()} is meant and time is not limited. */
    public boolean isIterations() {
        return iterationsMax != Long.MAX_VALUE;
    }

    /** Iterations allowed in all; {@link Long#MAX_VALUE} for a time budget. */
    public long iterationsMax() {
        return iterationsMax;
    }

    /** Time left; a century for an iteration budget. */
    public Duration remaining() {
        return isIterations() ? Duration.ofDays(36_525) : Duration.ofNanos(Math.max(0, lengthNanos - usedNanos()));
    }

    /** A budget of {@code share} (0 to 1) of what is left of this one (of all iterations, for an iteration budget), starting now. */
    public Budget part(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share is " + share + ".\nMaybe pass a number from 0 to 1.");
        }
        if (isIterations()) {
            return new Budget((long) (iterationsMax * share), clockNanos, 0L, Long.MAX_VALUE, stop);
        }
        long left = Math.max(0, lengthNanos - usedNanos());
        return new Budget(Long.MAX_VALUE, clockNanos, clockNanos.getAsLong(), (long) (left * share), stop);
    }

    private long usedNanos() {
        return clockNanos.getAsLong() - startNanos;
    }
}
