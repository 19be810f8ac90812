package org.cellback.routing.internal.search;

import java.util.function.DoubleConsumer;
import org.cellback.budget.Budget;
import org.cellback.routing.api.RoutingOptions;
import org.cellback.routing.internal.model.Instance;

/**
 * One search: a first plan by insertion, then ruin and recreate under simulated annealing until the budget is used.
 * Every state is a valid plan. Not thread-safe; several run side by side, each with its own seed.
 *
 * <p>Slack induction by string removals, Christiaens and Vanden Berghe, Transportation Science 54(2), 2020. Temperatures
 * are scaled to the mean cost per stop of the first plan instead of given in the instance's units.
 */
public final class Search {
    private static final double START_TEMPERATURE = 1;
    private static final double END_TEMPERATURE = 0.01;
    private static final double END_TEMPERATURE_WINDOWS = 0.03;
    /** The clock is asked every so many iterations. */
    private static final int CLOCK_EVERY = 16;

    private final Instance in;
    private final RoutingOptions options;
    private final Rng rng;
    private final Tours tours;
    private final Undo undo;
    private final Ruin ruin;
    private final Insertion insertion;
    private final Recreate recreate;
    private final Retype retype;
    private final Snapshot best;
    private final DoubleConsumer onImprovement;

    private double current;
    private double bestCost;
    private double startTemperature;
    private long iterations;

    /** @param onImprovement hears the cost of each new best plan */
    public Search(Instance in, NeighbourLists lists, RoutingOptions options, long seed, DoubleConsumer onImprovement) {
        this.in = in;
        this.options = options;
        this.onImprovement = onImprovement;
        rng = new Rng(seed);
        tours = new Tours(in);
        undo = new Undo(tours);
        ruin = new Ruin(tours, lists.lists(), undo, rng);
        insertion = new Insertion(tours, lists.lists(), rng);
        recreate = new Recreate(tours, undo, ruin, insertion, rng);
        retype = new Retype(tours, undo, rng);
        best = new Snapshot(tours);
    }

    /** Neighbour lists are shared by searches that run side by side. */
    public record NeighbourLists(Object inner) {
        public static NeighbourLists of(Instance in) {
            return new NeighbourLists(new Neighbours(in));
        }

        Neighbours lists() {
            return (Neighbours) inner;
        }
    }

    public Snapshot best() {
        return best;
    }

    public long iterations() {
        return iterations;
    }

    public void run(Budget budget, DoubleConsumer onShare) {
        construct();
        boolean fewer = options.goal() == RoutingOptions.Goal.ROUNDS_THEN_COST;
        if (fewer) {
            iterations = new FleetReduction(tours, undo, ruin, recreate, best, rng).run(budget, startTemperature);
            current = tours.totalCost();
            improved();
        }
        anneal(budget, fewer ? budget.usedShare(iterations) : 0, onShare);
    }

    private void construct() {
        undo.begin();
        ruin.removedCount = 0;
        insertion.blinking = false;
        recreate.runAll();
        insertion.blinking = true;
        for (int i = 0; i < undo.touchedCount(); i++) {
            best.noteChanged(undo.touchedRound(i));
        }
        current = tours.totalCost();
        double rounds = current;
        for (int i = 0; i < tours.absentCount; i++) {
            rounds -= in.penalty[tours.absent[i]];
        }
        startTemperature = Math.max(1e-9, START_TEMPERATURE * rounds / Math.max(1, in.orders - tours.absentCount));
        if (options.goal() == RoutingOptions.Goal.COST) {
            improved();
        } else {
            best.save(current);
        }
    }

    private void anneal(Budget budget, double from, DoubleConsumer onShare) {
        double temperature = startTemperature;
        double end = recreate.windowed() ? END_TEMPERATURE_WINDOWS : END_TEMPERATURE;
        double endRatio = Math.log(end / START_TEMPERATURE);
        for (; in.orders > 0; iterations++) {
            if (budget.isIterations() || iterations % CLOCK_EVERY == 0) {
                if (!budget.allows(iterations)) {
                    return;
                }
                if (iterations % CLOCK_EVERY == 0) {
                    double share = budget.usedShare(iterations);
                    temperature = startTemperature * Math.exp(endRatio * (share - from) / Math.max(1e-9, 1 - from));
                    if (iterations % (CLOCK_EVERY * 1024) == 0) {
                        onShare.accept(share);
                    }
                }
            }
            step(temperature);
        }
    }

    private void step(double temperature) {
        undo.begin();
        double penalties = tours.penalties;
        ruin.run();
        recreate.run();
        retype.run();
        double change = undo.costChange() + tours.penalties - penalties;
        if (options.recomputeAfterEachMove()) {
            Recompute.require(tours, current + change);
        }
        if (change < -temperature * Math.log(1 - rng.nextDouble())) {
            current += change;
            for (int i = 0; i < undo.touchedCount(); i++) {
                best.noteChanged(undo.touchedRound(i));
            }
            if (current < bestCost - 1e-9 * Math.abs(bestCost)) {
                current = tours.totalCost();
                improved();
            }
        } else {
            undo.rollback();
            for (int i = 0; i < ruin.removedCount; i++) {
                tours.settleAbsent(ruin.removed[i]);
            }
            if (options.recomputeAfterEachMove()) {
                Recompute.require(tours, current);
            }
        }
    }

    private void improved() {
        bestCost = current;
        best.save(current);
        onImprovement.accept(current);
    }
}
