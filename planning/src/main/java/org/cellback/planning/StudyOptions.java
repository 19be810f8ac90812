package org.cellback.planning;

import org.cellback.budget.Budget;

/**
 * How to run a study.
 *
 * @param seed seed of every draw; with an iteration budget the same seed gives the same plan
 * @param budget of the whole study. Time is shared out over the phases. Iterations are those of the network search; the
 *     forecast then makes all its draws and every day's rounds get as many steps as its orders ask for
 * @param threads at most so many calculations at once
 */
public record StudyOptions(long seed, Budget budget, int threads) {
    public StudyOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + ".\nMaybe pass 1 or more.");
        }
    }
}
