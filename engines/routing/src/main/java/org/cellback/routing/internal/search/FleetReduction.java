package org.cellback.routing.internal.search;

import java.util.Arrays;
import org.cellback.budget.Budget;
import org.cellback.routing.internal.model.Instance;

/**
 * Fewer rounds: takes one apart, forbids its return, and searches until every mandatory order is served again; then the
 * next. A state is accepted when the orders it leaves out are those that were left out seldom (absence counters,
 * Christiaens and Vanden Berghe 2020, section 5.5), or, leaving out no more of them, by simulated annealing.
 */
final class FleetReduction {
    /** Share of the whole budget this may use; the rest goes to cost. */
    static final double SHARE_MAX = 0.4;

    private static final int CLOCK_EVERY = 16;

    private final Instance in;
    private final Tours tours;
    private final Undo undo;
    private final Ruin ruin;
    private final Recreate recreate;
    private final Snapshot best;
    private final Rng rng;
    /** How often each order was left out. */
    private final long[] absences;

    private long iterations;

    FleetReduction(Tours tours, Undo undo, Ruin ruin, Recreate recreate, Snapshot best, Rng rng) {
        this.in = tours.in;
        this.tours = tours;
        this.undo = undo;
        this.ruin = ruin;
        this.recreate = recreate;
        this.best = best;
        this.rng = rng;
        absences = new long[in.orders];
        Arrays.fill(absences, 1);
    }

    /** Leaves the tours at the plan with the fewest rounds found; returns the iterations done. */
    long run(Budget budget, double temperature) {
        if (missing() > 0) {
            return 0;
        }
        int least = leastRounds();
        boolean served = true;
        while (served && tours.openCount > least) {
            tours.roundsAllowed = tours.openCount - 1;
            takeOneApart();
            served = searchUntilServed(budget, temperature);
            if (served) {
                for (int r = 0; r < tours.roundsMax; r++) {
                    best.noteChanged(r);
                }
                best.save(tours.totalCost());
            }
        }
        best.restore();
        tours.roundsAllowed = tours.openCount;
        return iterations;
    }

    /** Mandatory orders in no round. */
    private int missing() {
        int count = 0;
        for (int i = 0; i < tours.absentCount; i++) {
            count += in.mandatory[tours.absent[i]] ? 1 : 0;
        }
        return count;
    }

    private long absenceSum() {
        long sum = 0;
        for (int i = 0; i < tours.absentCount; i++) {
            sum += in.mandatory[tours.absent[i]] ? absences[tours.absent[i]] : 0;
        }
        return sum;
    }

    /** No plan can have fewer rounds, by the loads alone. */
    private int leastRounds() {
        int least = 1;
        for (int d = 0; d < in.dims && tours.data.sumOfLoads; d++) {
            double all = 0;
            for (int o = 0; o < in.orders; o++) {
                all += in.mandatory[o] ? in.collected[o * in.dims + d] + in.delivered[o * in.dims + d] : 0;
            }
            double largest = 0;
            for (int t = 0; t < in.types; t++) {
                largest = Math.max(largest, in.type[t].capacity[d]);
            }
            if (largest > 0 && Double.isFinite(largest)) {
                least = Math.max(least, (int) Math.ceil(all / largest - 1e-9));
            }
        }
        return least;
    }

    /** The round whose orders were left out least often so far. */
    private void takeOneApart() {
        int chosen = tours.openRounds[0];
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < tours.openCount; i++) {
            int r = tours.openRounds[i];
            long sum = 0;
            for (int node = tours.next[tours.start(r)]; node != tours.end(r); node = tours.next[node]) {
                sum += absences[in.orderOf(node)];
            }
            if (sum < fewest) {
                fewest = sum;
                chosen = r;
            }
        }
        ruin.removedCount = 0;
        ruin.dissolve(chosen);
    }

    private boolean searchUntilServed(Budget budget, double temperature) {
        double heat = temperature;
        int before = missing();
        long sumBefore = absenceSum();
        while (before > 0) {
            if (budget.isIterations() || iterations % CLOCK_EVERY == 0) {
                double share = budget.usedShare(iterations);
                if (!budget.allows(iterations) || share > SHARE_MAX) {
                    return false;
                }
                heat = temperature * Math.pow(0.01, share / SHARE_MAX);
            }
            iterations++;
            undo.begin();
            ruin.run();
            recreate.run();
            int after = missing();
            long sumAfter = absenceSum();
            boolean accepted = sumAfter < sumBefore
                    || (after <= before && undo.costChange() < -heat * Math.log(1 - rng.nextDouble()));
            if (accepted) {
                before = after;
                sumBefore = sumAfter;
            } else {
                undo.rollback();
                for (int i = 0; i < ruin.removedCount; i++) {
                    tours.settleAbsent(ruin.removed[i]);
                }
            }
            for (int i = 0; i < tours.absentCount; i++) {
                absences[tours.absent[i]]++;
            }
            sumBefore = absenceSum();
        }
        return true;
    }
}
