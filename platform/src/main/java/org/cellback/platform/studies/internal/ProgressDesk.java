package org.cellback.platform.studies.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.cellback.budget.Progress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/**
 * Between a running study and its row: takes progress from any thread at once and writes the newest down twice a second;
 * brings back the wish to cancel.
 */
final class ProgressDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressDesk.class);
    private static final long PERIOD_MILLIS = 500;
    private static final String COST_PHASE = "network";
    private final Studies studies;
    private final Study study;
    private final AtomicBoolean programStops;
    private final AtomicReference<@Nullable Progress> newest = new AtomicReference<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
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

    /**
     * The cost a study shows is the network's. Other phases have costs of their own, which must not stand beside the
     * network's bound, and must not hide what the network found since the last writing.
     */
    private static Progress merged(@Nullable Progress before, Progress now) {
        Progress cost = now.phase().equals(COST_PHASE) ? now : Progress.of(now.phase(), now.share());
        return before == null
                ? cost
                : new Progress(
                        now.phase(),
                        now.share(),
                        cost.bestCost().isPresent() ? cost.bestCost() : before.bestCost(),
                        cost.bound().isPresent() ? cost.bound() : before.bound());
    }

    boolean hasToStop() {
        return cancelled.get() || programStops.get();
    }

    private void write() {
        try {
            while (!closed.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
                flush();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void flush() {
        @Nullable Progress progress = newest.get();
        try {
            if (studies.report(study, progress == null ? Progress.of("reading", 0) : progress)) {
                cancelled.set(true);
            }
        } catch (NestedRuntimeException e) {
            // The study goes on without being heard of; the next writing may work again.
            LOG.warn("Progress of study {} was not written: {}", study.id(), e.getMessage());
        }
    }

    /** Returns after the last writing, so that nothing old overwrites what comes next. */
    @Override
    public void close() {
        closed.countDown();
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
