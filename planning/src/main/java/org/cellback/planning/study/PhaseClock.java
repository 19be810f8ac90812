package org.cellback.planning.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.cellback.budget.Progress;
import org.cellback.budget.ProgressListener;
import org.cellback.planning.plan.Provenance;

/** Runs phases, tells of their begin and end, and notes how long each took. */
final class PhaseClock {
    private static final double NANOS_PER_SECOND = 1e9;

    private final ProgressListener listener;
    private final List<Provenance.PhaseTime> times = new ArrayList<>();

    PhaseClock(ProgressListener listener) {
        this.listener = listener;
    }

    <T> T run(String phase, Supplier<T> work) {
        long start = System.nanoTime();
        listener.progressed(Progress.of(phase, 0));
        T result = work.get();
        listener.progressed(Progress.of(phase, 1));
        times.add(new Provenance.PhaseTime(phase, (System.nanoTime() - start) / NANOS_PER_SECOND));
        return result;
    }

    List<Provenance.PhaseTime> times() {
        return List.copyOf(times);
    }
}
