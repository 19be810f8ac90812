package org.cellback.siting.internal;

import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cellback.budget.Budget;
import org.cellback.budget.Progress;
import org.cellback.budget.ProgressListener;
import org.cellback.siting.internal.bound.Ascent;
import org.cellback.siting.internal.model.Model;
import org.cellback.siting.internal.search.Incumbent;
import org.cellback.siting.internal.search.Search;
import org.jspecify.annotations.Nullable;

/**
 * The outer loop: in every round the dual climbs a few steps and the search makes a few moves, at the same time; what one
 * found, the other uses in the next round. How much work is in a round depends on the problem only, so that a number of
 * rounds gives the same answer on any machine and with one thread or two.
 */
public final class Engine {
    /** Plans within this gap count as optimal. */
    public static final double OPTIMAL_GAP = 1e-4;

    /** The dual aims at the best plan, but no farther ahead than this share. */
    private static final double TARGET_AHEAD = 0.3;

    private static final double DUAL_WORK = 1.5e7;
    private static final double SEARCH_WORK = 4e6;

    private final Model model;
    private final Budget budget;
    private final ProgressListener listener;
    private final Ascent ascent;
    private final Search search;
    private long rounds;

    /** What was found: no plan, or one with a bound. */
    public record Outcome(@Nullable Incumbent incumbent, double bound, List<String> notes, long rounds) {}

    private Engine(Model model, Budget budget, ProgressListener listener, long seed) {
        this.model = model;
        this.budget = budget;
        this.listener = listener;
        ascent = new Ascent(model);
        search = new Search(model, seed);
    }

    public static Outcome run(Model model, Budget budget, ProgressListener listener, long seed, int threads) {
        Engine engine = new Engine(model, budget, listener, seed);
        if (threads < 2) {
            engine.rounds(Runnable::run);
        } else {
            try (ExecutorService second = Executors.newSingleThreadExecutor()) {
                engine.rounds(second);
            }
        }
        return new Outcome(engine.search.incumbent(), engine.bound(), List.of(), engine.rounds);
    }

    private void rounds(java.util.concurrent.Executor second) {
        search.startWithAllOpen();
        report();
        int climbs = climbsPerRound();
        int moves = movesPerRound();
        while (budget.allows(rounds) && !isProven()) {
            double[] installed = ascent.installed().clone();
            double target = target();
            double heat = Math.pow(1 - budget.usedShare(rounds), 2);
            CompletableFuture<Void> dual = CompletableFuture.runAsync(() -> ascent.climb(climbs, target), second);
            search.round(moves, installed, heat);
            dual.join();
            rounds++;
            report();
        }
    }

    private double target() {
        Incumbent best = search.incumbent();
        double ahead = ascent.bound() + TARGET_AHEAD * Math.abs(ascent.bound());
        return best == null ? ahead : Math.min(best.cost(), ahead);
    }

    private double bound() {
        Incumbent best = search.incumbent();
        return best == null ? ascent.bound() : Math.min(ascent.bound(), best.cost());
    }

    private boolean isProven() {
        Incumbent best = search.incumbent();
        return best != null && best.cost() - ascent.bound() <= OPTIMAL_GAP * Math.abs(best.cost());
    }

    private void report() {
        Incumbent best = search.incumbent();
        OptionalDouble cost = best == null ? OptionalDouble.empty() : OptionalDouble.of(best.cost());
        listener.progressed(new Progress("network", budget.usedShare(rounds), cost, OptionalDouble.of(ascent.bound())));
    }

    private int climbsPerRound() {
        double trunks = (double) model.trunk.size() / Math.max(1, model.points);
        double perPeriod = model.links.size() * (trunks + 4) + model.itemCentre.length * 3.0;
        double plants = model.plants == 0 ? 0 : (double) model.itemCentre.length * model.years * model.commodities;
        return (int) Math.clamp(DUAL_WORK / (perPeriod * model.periods + plants), 1, 100);
    }

    private int movesPerRound() {
        double visitors = (double) model.links.size() / Math.max(1, model.points) * model.periods;
        double trunks = (double) model.trunk.size() / Math.max(1, model.points);
        double find = (double) model.links.size() / Math.max(1, model.items) * (trunks + 4);
        return (int) Math.clamp(SEARCH_WORK / (visitors * find), 5, 2000);
    }
}
