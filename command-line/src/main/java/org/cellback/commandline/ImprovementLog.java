package org.cellback.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.cellback.budget.Progress;
import org.cellback.budget.ProgressListener;

/** Writes {@code cpu_s,wall_s,cost} at each improvement, both clocks from the start of the process. Thread-safe. */
final class ImprovementLog implements ProgressListener, AutoCloseable {
    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintWriter writer;
    private double best = Double.POSITIVE_INFINITY;

    ImprovementLog(Path file) throws IOException {
        writer = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        writer.println("cpu_s,wall_s,cost");
    }

    @Override
    public synchronized void progressed(Progress progress) {
        if (progress.bestCost().isPresent() && progress.bestCost().getAsDouble() < best) {
            best = progress.bestCost().getAsDouble();
            writer.printf(
                    Locale.ROOT,
                    "%.3f,%.3f,%s%n",
                    Limits.cpuNanos() / NANOS_PER_SECOND,
                    Limits.sinceStart().toNanos() / NANOS_PER_SECOND,
                    best == Math.rint(best) ? String.valueOf((long) best) : String.valueOf(best));
        }
    }

    @Override
    public synchronized void close() {
        writer.close();
    }
}
