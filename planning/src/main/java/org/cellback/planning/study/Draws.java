package org.cellback.planning.study;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Random draws from one seed: every area has a stream of its own, so that a change in one leaves the others as they were. */
final class Draws {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int POISSON_MAX = 100_000;

    private Draws() {}

    static RandomGenerator stream(long seed, String purpose, String id) {
        long mixed = seed * GOLDEN + purpose.hashCode();
        return new SplittableRandom(mixed * GOLDEN + id.hashCode());
    }

    /** A Poisson number with the given mean, by summing exponential gaps. */
    static int poisson(RandomGenerator random, double mean) {
        double sum = 0;
        for (int number = 0; number < POISSON_MAX; number++) {
            sum += exponential(random);
            if (sum > mean) {
                return number;
            }
        }
        return POISSON_MAX;
    }

    /** An exponential number with mean 1. */
    static double exponential(RandomGenerator random) {
        return -Math.log1p(-random.nextDouble());
    }

    /** One of {@code choices}, by weight; the first when all weights are 0. */
    static <T> T choose(RandomGenerator random, List<T> choices, ToDoubleFunction<T> weight) {
        double all = choices.stream().mapToDouble(weight).sum();
        double at = random.nextDouble() * all;
        for (T choice : choices) {
            at -= weight.applyAsDouble(choice);
            if (at < 0) {
                return choice;
            }
        }
        return all > 0 ? choices.getLast() : choices.getFirst();
    }
}
