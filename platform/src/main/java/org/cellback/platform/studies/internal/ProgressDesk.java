package org.cellback.platform.studies.internal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.cellback.budget.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Between a running study and its row: takes progress from any thread at once and writes the newest down twice a second;
 * brings back the wish to cancel.
 */
final class ProgressDesk implements AutoCloseable {
    private static final Duration PERIOD = Duration.ofMillis(500);
    private final Studies studies;
    private final Study study;
    private final AtomicBoolean programStops;
    private final AtomicReference<@Nullable Progress> newest = new AtomicReference<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final Thread writer;

    ProgressDesk(Studies studies, Study study, AtomicBoolean programStops) {
        this.studies = studies;
        this.study = study;
        this.programStops = programStops;
        this.writer = Thread.ofVirtual().name("progress-" + study.id()).start(this::write);
    }

    void heard(Progress progress) {
        newest.accumulateAndGet(progress, ProgressDesk::merged);
    }

    /** A phase that knows no cost must not hide the cost an earlier phase found since the last writing. */
    private static Progress merged(@Nullable Progress before, Progress now) {
        return before == null
                ? now
                : new Progress(
                        now.phase(),
                        now.share(),
                        now.bestCost().isPresent() ? now.bestCost() : before.bestCost(),
                        now.bound().isPresent() ? now.bound() : before.bound());
    }

    boolean hasToStop() {
        return cancelled.get() || programStops.get();
    }

    private void write() {
        try {
            while (true) {
                Thread.sleep(PERIOD);
                flush();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void flush() {
        @Nullable Progress progress = newest.get();
        boolean asked = studies.report(study, progress == null ? Progress.of("reading", 0) : progress);
        if (asked) {
            cancelled.set(true);
        }
    }

    @Override
    public void close() {
        writer.interrupt();
    }
}
