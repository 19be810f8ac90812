package org.cellback.budget;

/** Hears of a calculation's progress. Called on the calculation's threads, possibly several; must return quickly. */
@FunctionalInterface
public interface ProgressListener {
    ProgressListener SILENT = progress -> {};

    void progressed(Progress progress);
}
