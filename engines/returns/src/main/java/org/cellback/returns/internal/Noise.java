package org.cellback.returns.internal;

import java.util.SplittableRandom;

/** Random numbers from a seed; the same path of keys always gives the same numbers. */
final class Noise {
    private final SplittableRandom random;

    private Noise(SplittableRandom random) {
        this.random = random;
    }

    static Noise of(long seed, long... keys) {
        long mixed = seed;
        for (long key : keys) {
            mixed = new SplittableRandom(mixed * 0x9E3779B97F4A7C15L + key).nextLong();
        }
        return new Noise(new SplittableRandom(mixed));
    }

    double uniform() {
        return random.nextDouble();
    }

    double normal() {
        return random.nextGaussian();
    }

    /** Student's t. */
    double student(int degrees) {
        return normal() / Math.sqrt(chiSquared(degrees) / degrees);
    }

    /** Sum of {@code degrees} squared normal numbers. */
    double chiSquared(int degrees) {
        double sum = 0;
        for (int i = 0; i < degrees; i++) {
            double z = normal();
            sum += z * z;
        }
        return sum;
    }
}
