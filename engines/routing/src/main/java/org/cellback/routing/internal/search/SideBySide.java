package org.cellback.routing.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cellback.budget.Budget;
import org.cellback.budget.Progress;
import org.cellback.budget.ProgressListener;
import org.cellback.routing.api.RoutingOptions;
import org.cellback.routing.internal.model.Instance;

/**
 * Independent searches on several threads, the best kept. With an iteration budget the answer does not depend on how the
 * threads are scheduled: each works through the whole budget from its own seed, and ties go to the lower number.
 */
public final class SideBySide {
    private final ProgressListener listener;
    private double bestCost = Double.POSITIVE_INFINITY;
    private double share;

    private SideBySide(ProgressListener listener) {
        this.listener = listener;
    }

    /** The best rounds found, and the iterations done in all. */
    public record Found(List<Sequence> rounds, long iterations) {}

    public static Found search(Instance in, RoutingOptions options, Budget budget, ProgressListener listener) {
        SideBySide all = new SideBySide(listener);
        Search.NeighbourLists lists = Search.NeighbourLists.of(in);
        List<Search> searches = new ArrayList<>();
        for (int thread = 0; thread < Math.max(1, options.threads()); thread++) {
            searches.add(new Search(in, lists, options, options.seed() * 1000 + thread, all::improved));
        }
        if (searches.size() == 1) {
            searches.getFirst().run(budget, all::progressed);
        } else {
            all.runAll(searches, budget);
        }
        Search best = searches.getFirst();
        long iterations = 0;
        for (Search search : searches) {
            iterations += search.iterations();
            if (better(search.best(), best.best(), options.goal())) {
                best = search;
            }
        }
        return new Found(best.best().sequences(), iterations);
    }

    private static boolean better(Snapshot one, Snapshot other, RoutingOptions.Goal goal) {
        if (goal == RoutingOptions.Goal.ROUNDS_THEN_COST && one.rounds() != other.rounds()) {
            return one.rounds() < other.rounds();
        }
        return one.cost() < other.cost();
    }

    private void runAll(List<Search> searches, Budget budget) {
        try (ExecutorService pool = Executors.newFixedThreadPool(searches.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (Search search : searches) {
                running.add(pool.submit(() -> search.run(budget, this::progressed)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A search failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The search was interrupted.\nMaybe stop it by its budget instead.", e);
        }
    }

    private synchronized void improved(double cost) {
        if (cost < bestCost) {
            bestCost = cost;
            listener.progressed(Progress.of("rounds", share, cost));
        }
    }

    private synchronized void progressed(double done) {
        share = Math.max(share, done);
        listener.progressed(Progress.of("rounds", share, bestCost));
    }
}
