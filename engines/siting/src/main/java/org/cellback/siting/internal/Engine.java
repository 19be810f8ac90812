package org.cellback.siting.internal;

import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cellback.budget.Budget;
import org.cellback.budget.Progress;
import org.cellback.budget.ProgressListener;
import org.cellback.siting.internal.bound.Ascent;
import org.cellback.siting.internal.exact.ProofRun;
import org.cellback.siting.internal.model.Model;
import org.cellback.siting.internal.search.Incumbent;
import org.cellback.siting.internal.search.Search;
import org.jspecify.annotations.Nullable;

/**
 * The outer loop: in every round the dual climbs a few steps and the search makes a few moves, at the same time; what one
 * found, the other uses in the next round. How much work is in a round depends on the problem only, so that a number of
 * rounds gives the same answer on any machine and with one thread or two. Beside it HiGHS tries to prove problems that are
 * small enough ({@link ProofRun}).
 */
public final class Engine {
    /** The dual aims at the best plan, but no farther ahead than this share. */
    private static final double TARGET_AHEAD = 0.3;

    /** From this round on, in rounds 8, 16, 32 …, the search starts anew from what the relaxed solution installs. */
    private static final long FIRST_FRESH_START = 8;

    private static final double DUAL_WORK = 4e7;
    private static final double SEARCH_WORK = 3e8;

    /** What is left of the longest round when the next one is foreseen, so that one slow round is forgotten. */
    private static final double FADING = 0.9;

    private final Model model;
    private final Rules rules;
    private final Budget budget;
    private final ProgressListener listener;
    private final Ascent ascent;
    private final Search search;
    private double proven = Double.NEGATIVE_INFINITY;
    private boolean infeasible;
    private long rounds;
    private double ending;
    private double longestRound;

    /**
     * @param singleSource each item takes one route only
     * @param optimalGap plans within this gap count as optimal and end the run
     */
    public record Rules(boolean singleSource, double optimalGap) {
        /** For networks: shares may be split; a gap of 0.01 % is as good as none. */
        public static final Rules NETWORK = new Rules(false, 1e-4);

        /** For benchmark problems, whose optima are known to many digits. */
        public static Rules benchmark(boolean singleSource) {
            return new Rules(singleSource, 3e-6);
        }
    }

    /** What was found: no plan, or one with a bound. */
    public record Outcome(@Nullable Incumbent incumbent, double bound, List<String> notes, long rounds) {}

    /** Writes and checks an answer; done once with the first plan, so that the end of the run knows how long it takes. */
    @FunctionalInterface
    public interface Rehearsal {
        void run(Incumbent incumbent, Outcome outcome);
    }

    private Engine(Model model, Rules rules, Budget budget, ProgressListener listener, long seed) {
        this.model = model;
        this.rules = rules;
        this.budget = budget;
        this.listener = listener;
        ascent = new Ascent(model);
        search = new Search(model, seed);
    }

    public static Outcome run(
            Model model, Rules rules, Budget budget, ProgressListener listener, long seed, int threads) {
        return run(model, rules, budget, listener, seed, threads, (incumbent, outcome) -> {});
    }

    public static Outcome run(
            Model model,
            Rules rules,
            Budget budget,
            ProgressListener listener,
            long seed,
            int threads,
            Rehearsal rehearsal) {
        Engine engine = new Engine(model, rules, budget, listener, seed);
        engine.search.startWithAllOpen();
        engine.rehearse(rehearsal);
        engine.report();
        ProofRun proof = ProofRun.start(model, budget, rules.singleSource());
        engine.hear(proof);
        if (threads < 2) {
            engine.rounds(Runnable::run, proof);
        } else {
            try (ExecutorService second = Executors.newSingleThreadExecutor()) {
                engine.rounds(second, proof);
            }
        }
        return engine.outcome();
    }

    private void rehearse(Rehearsal rehearsal) {
        Incumbent first = search.incumbent();
        if (first == null || budget.isIterations() || !budget.allows(0)) {
            return;
        }
        double before = secondsLeft();
        rehearsal.run(first, outcome());
        ending = before - secondsLeft();
    }

    private double secondsLeft() {
        return budget.remaining().toNanos() / 1e9;
    }

    /** Whether another round and the ending fit into what is left of the time. */
    private boolean hasTime() {
        return budget.allows(rounds) && (budget.isIterations() || secondsLeft() > longestRound + ending);
    }

    private Outcome outcome() {
        if (infeasible) {
            String clash = "No plan can exist: the capacities of the sites that the areas can reach are too small"
                    + " together, though enough in total.\nMaybe add links, larger sizes or mobile stops where areas crowd.";
            return new Outcome(null, Double.POSITIVE_INFINITY, List.of(clash), rounds);
        }
        boolean none = search.incumbent() == null;
        String unfound = "No plan was found within the budget, nor was it proven that there is none; "
                + search.unserved() + ".\nMaybe allow more time, larger sizes or more links.";
        return new Outcome(search.incumbent(), bound(), none ? List.of(unfound) : List.of(), rounds);
    }

    private void rounds(Executor second, ProofRun proof) {
        int climbs = climbsPerRound();
        int moves = movesPerRound();
        while (hasTime() && !infeasible && !isProven()) {
            double before = budget.isIterations() ? 0 : secondsLeft();
            double[] installed = ascent.installed().clone();
            double target = target();
            double heat = Math.pow(1 - budget.usedShare(rounds), 2);
            CompletableFuture<Void> dual = CompletableFuture.runAsync(() -> ascent.climb(climbs, target), second);
            if (rounds >= FIRST_FRESH_START && Long.bitCount(rounds) == 1) {
                search.startFrom(installed);
            }
            search.round(moves, installed, heat);
            dual.join();
            rounds++;
            hear(proof);
            report();
            longestRound = budget.isIterations() ? 0 : Math.max(FADING * longestRound, before - secondsLeft());
        }
    }

    private void hear(ProofRun proof) {
        proof.answer().ifPresent(answer -> {
            infeasible = answer.infeasible();
            proven = Math.max(proven, answer.bound());
            Incumbent plan = answer.plan();
            if (plan != null) {
                search.adopt(plan);
            }
        });
    }

    private double target() {
        Incumbent best = search.incumbent();
        double ahead = ascent.bound() + TARGET_AHEAD * Math.abs(ascent.bound());
        return best == null ? ahead : Math.min(best.cost(), ahead);
    }

    private double bound() {
        Incumbent best = search.incumbent();
        double bound = Math.max(proven, ascent.bound());
        return best == null ? bound : Math.min(bound, best.cost());
    }

    private boolean isProven() {
        Incumbent best = search.incumbent();
        return best != null && best.cost() - bound() <= rules.optimalGap() * Math.abs(best.cost());
    }

    private void report() {
        Incumbent best = search.incumbent();
        OptionalDouble cost = best == null ? OptionalDouble.empty() : OptionalDouble.of(best.cost());
        listener.progressed(new Progress("network", budget.usedShare(rounds), cost, OptionalDouble.of(bound())));
    }

    private int climbsPerRound() {
        double trunks = (double) model.trunk.size() / Math.max(1, model.points);
        double perPeriod = model.links.size() * (trunks + 4) + model.itemCentre.length * 3.0;
        double plants = model.plants == 0 ? 0 : (double) model.itemCentre.length * model.years * model.commodities / 4;
        return (int) Math.clamp(DUAL_WORK / (perPeriod * model.periods + plants), 1, 100);
    }

    private int movesPerRound() {
        double visitors = (double) model.links.size() / Math.max(1, model.points) * model.periods;
        double trunks = (double) model.trunk.size() / Math.max(1, model.points);
        double find = (double) model.links.size() / Math.max(1, model.items) * (trunks + 4);
        return (int) Math.clamp(SEARCH_WORK / (visitors * find), 5, 2000);
    }
}
