package org.cellback.commandline;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.cellback.budget.Budget;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The limits that every calculating command takes. */
final class Limits {
    private static final long MILLISECOND_NANOS = 1_000_000;

    @ArgGroup(heading = "Limits (one of them):%n")
    @Nullable
    Limit limit;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of every draw (default: ${DEFAULT-VALUE}).")
    long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "0",
            description = "Calculations at once (default: the processors).")
    int threads;

    @Option(names = "--progress", description = "Show progress though standard error is no terminal.")
    boolean progress;

    /** One limit. */
    static final class Limit {
        @Option(names = "--time-limit", paramLabel = "TIME", description = "Wall time: seconds (60) or PT60S.")
        @Nullable
        Duration time;

        @Option(
                names = "--cpu-limit",
                paramLabel = "TIME",
                description = "CPU time of the whole process instead, for fair comparisons on shared machines.")
        @Nullable
        Duration cpu;

        @Option(
                names = "--iterations",
                paramLabel = "N",
                description = "Work instead of time: same seed, iterations and threads, same answer.")
        @Nullable
        Long iterations;
    }

    int threadCount() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }

    /**
     * The budget of a command. Wall time counts from the start of the process.
     *
     * @param standard wall time when no limit is given
     * @param reserve time that is kept for writing the answer
     */
    Budget budget(Duration standard, Duration reserve) {
        Limit given = limit == null ? new Limit() : limit;
        if (given.iterations != null) {
            return Budget.ofIterations(given.iterations, StopSignal::isRequested);
        }
        if (given.cpu != null) {
            Duration left = atLeastNothing(given.cpu.minusNanos(cpuNanos()).minus(reserve));
            return Budget.ofTime(left, coarse(Limits::cpuNanos), StopSignal::isRequested);
        }
        Duration time = given.time == null ? standard : given.time;
        Duration left = atLeastNothing(time.minus(sinceStart()).minus(reserve));
        return Budget.ofTime(left, System::nanoTime, StopSignal::isRequested);
    }

    private static Duration atLeastNothing(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    static Duration sinceStart() {
        Instant now = Instant.now();
        return Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now);
    }

    static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    /** Asks a slow clock at most once a millisecond. Readers may see it a millisecond late; that is all a race can do. */
    private static LongSupplier coarse(LongSupplier clock) {
        long[] last = {Long.MIN_VALUE, 0};
        return () -> {
            long now = System.nanoTime();
            if (last[0] == Long.MIN_VALUE || now - last[0] > MILLISECOND_NANOS) {
                last[1] = clock.getAsLong();
                last[0] = now;
            }
            return last[1];
        };
    }
}
