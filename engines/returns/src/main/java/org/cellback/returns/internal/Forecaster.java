package org.cellback.returns.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.cellback.budget.Budget;
import org.cellback.budget.Progress;
import org.cellback.budget.ProgressListener;
import org.cellback.returns.api.ReturnsForecast;
import org.cellback.returns.api.ReturnsInput;

/** Fits, draws futures, adds them up: the engine's outer loop. */
public final class Forecaster {
    /** Draws are dealt to this many lanes; it does not depend on the machine, so the answer does not either. */
    private static final int LANES = 4;

    private final ReturnsInput input;
    private final int drawsMin;

    public Forecaster(ReturnsInput input, int drawsMin) {
        this.input = input;
        this.drawsMin = drawsMin;
    }

    public ReturnsForecast run(Budget budget, ProgressListener listener) {
        listener.progressed(Progress.of("fit", 0));
        World world = new World(input);
        listener.progressed(Progress.of("fit", 1));
        int draws = input.simulation().draws();
        AtomicInteger made = new AtomicInteger();
        List<Tally> lanes = IntStream.range(0, LANES)
                .parallel()
                .mapToObj(lane -> {
                    Tally tally = new Tally(world, draws);
                    for (int draw = lane; draw < draws && (draw < drawsMin || budget.allows(draw)); draw += LANES) {
                        tally.add(draw);
                        listener.progressed(Progress.of("forecast", (double) made.incrementAndGet() / draws));
                    }
                    return tally;
                })
                .toList();
        Tally all = lanes.getFirst();
        for (Tally lane : new ArrayList<>(lanes.subList(1, lanes.size()))) {
            all.merge(lane);
        }
        return new Answer(all).forecast(all.draws == draws);
    }
}
