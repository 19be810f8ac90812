package org.cellback.commandline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.cellback.budget.Progress;
import org.cellback.budget.ProgressListener;
import org.jspecify.annotations.Nullable;

/**
 * Phase, share done, best cost and bound on standard error: a bar on a terminal, a line a second elsewhere if it was asked
 * for, else nothing. Thread-safe.
 */
final class ProgressDisplay implements ProgressListener, AutoCloseable {
    private static final int STEPS = 1000;
    private static final int WIDTH = 110;
    private static final int INTERVAL_MILLIS = 200;
    private static final long LINE_INTERVAL_NANOS = 1_000_000_000;

    private final PrintStream stream;
    private final @Nullable ProgressBar bar;
    private final boolean lines;
    private String phase = "";
    private String shown = "";
    private double share;
    private long lastLineNanos;

    private ProgressDisplay(PrintStream stream, @Nullable ProgressBar bar, boolean lines) {
        this.stream = stream;
        this.bar = bar;
        this.lines = lines;
    }

    static ProgressDisplay of(String task, boolean forced) {
        if (isTerminal()) {
            ProgressBar bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(STEPS)
                    .setUpdateIntervalMillis(INTERVAL_MILLIS)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                    .hideEta()
                    .build();
            return new ProgressDisplay(System.err, bar, false);
        }
        return new ProgressDisplay(System.err, null, forced);
    }

    /** Whether standard error is a terminal; the console only knows of standard input and output. */
    private static boolean isTerminal() {
        Path error = Path.of("/proc/self/fd/2");
        if (Files.exists(error)) {
            try {
                String target = Files.readSymbolicLink(error).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
            } catch (IOException e) {
                return false;
            }
        }
        return System.console() != null && System.console().isTerminal();
    }

    @Override
    public synchronized void progressed(Progress progress) {
        boolean next = !progress.phase().equals(phase);
        if (next) {
            phase = progress.phase();
            share = 0;
        }
        share = Math.max(share, progress.share());
        String text = String.format(
                Locale.ROOT,
                "%s %.0f %%%s%s",
                phase,
                100 * share,
                money(", best ", progress.bestCost()),
                money(", bound ", progress.bound()));
        if (bar != null) {
            bar.stepTo(Math.round(STEPS * share));
            bar.setExtraMessage(text);
        } else if (lines) {
            line(text, next || share >= 1);
        }
    }

    private void line(String text, boolean now) {
        long nanos = System.nanoTime();
        if (!text.equals(shown) && (now || nanos - lastLineNanos >= LINE_INTERVAL_NANOS)) {
            stream.printf(Locale.ROOT, "%6.1f s  %s%n", Limits.sinceStart().toMillis() / 1000.0, text);
            shown = text;
            lastLineNanos = nanos;
        }
    }

    static String money(String label, OptionalDouble amount) {
        if (amount.isEmpty()) {
            return "";
        }
        double value = amount.getAsDouble();
        double size = Math.abs(value);
        if (size >= 1e6) {
            return String.format(Locale.ROOT, "%s%.3f M", label, value / 1e6);
        }
        return String.format(Locale.ROOT, size >= 100 ? "%s%.0f" : "%s%.2f", label, value);
    }

    /** How long it took, for closing lines. */
    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
