package org.cellback.siting.internal.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.cellback.siting.internal.model.Links;
import org.cellback.siting.internal.model.Model;
import org.cellback.siting.internal.model.Sites;
import org.jspecify.annotations.Nullable;

/**
 * Looks for good plans: a random walk over the sites' schedules with falling temperature, where every step settles the
 * items around the site ({@link SiteMoves}). Works in rounds; between rounds the plants are decided anew and the cost
 * behind each centre follows. Not thread-safe.
 */
public final class Search {
    /** A walk this much dearer than the best plan goes back to it. */
    private static final double STRAY = 0.008;

    /** Share of moves in which neighbours may grow. */
    private static final double HELPED = 0.4;

    private static final int HELPERS_MAX = 2;

    private static final double[] START_SHARES = {0.2, 0.4, 0.6, 0.8};

    private final Model model;
    private final SplittableRandom random;
    private final Evaluation evaluation;
    private final State state;
    private final State best;
    private final SiteMoves moves;
    private final Proposals proposals;
    private final Links linksByPoint;
    private @Nullable Incumbent incumbent;
    private double walkCost;

    public Search(Model model, long seed) {
        this.model = model;
        random = new SplittableRandom(seed);
        evaluation = new Evaluation(model);
        double[] onward = evaluation.onward();
        state = new State(model, onward);
        best = new State(model, onward);
        moves = new SiteMoves(state);
        linksByPoint = model.links.byTarget(model.points);
        proposals = new Proposals(model, state, random);
    }

    /** The best plan so far, null before one was found. */
    public @Nullable Incumbent incumbent() {
        return incumbent;
    }

    /** Takes over a plan found elsewhere (sizes and routes; flows and cost are worked out anew) if it is better. */
    public void adopt(Incumbent plan) {
        Incumbent complete = evaluation.completeAsScheduled(plan);
        if (incumbent == null || complete.cost() < incumbent.cost()) {
            incumbent = complete;
        }
    }

    /** Opens everything, gives every item its best route, and shrinks what is too large. */
    public void startWithAllOpen() {
        state.clear();
        moves.openAll();
        settleStart();
    }

    /** Starts anew with the sites that the relaxed solution installs, at several thresholds; keeps the best start. */
    public void startFrom(double[] installed) {
        double bestCost = best.isComplete() ? best.cost() : Double.POSITIVE_INFINITY;
        for (double share : START_SHARES) {
            state.clear();
            for (int site = 0; site < model.points + model.centres; site++) {
                moves.openFor(site, installed, site * model.periods, share);
            }
            if (moves.placeAll()) {
                moves.trimTouched();
                if (state.cost() < bestCost) {
                    bestCost = state.cost();
                    best.copyFrom(state);
                }
            }
            moves.trimTouched();
        }
        if (best.isComplete()) {
            state.copyFrom(best);
            walkCost = state.cost();
            settle();
        }
    }

    /** In words, how much has no place in the latest state. */
    public String unserved() {
        int count = 0;
        double kg = 0;
        for (int at = 0; at < state.route.length; at++) {
            if (state.route[at] == State.NONE && model.weight[at] > 0) {
                count++;
                kg += model.weight[at];
            }
        }
        return String.format(Locale.ROOT, "%d areas and periods with %.0f kg were left without a route", count, kg);
    }

    private void settleStart() {
        moves.placeAll();
        moves.trimTouched();
        state.commit();
        walkCost = state.cost();
        best.copyFrom(state);
        settle();
    }

    /**
     * One round of {@code steps} moves.
     *
     * @param installed average capacity in the relaxed solution, [site * periods + period]; where it differs from the plan,
     *     moves are tried more often
     * @param heat 1 at the start, 0 at the end
     */
    public void round(int steps, double[] installed, double heat) {
        if (!state.isComplete()) {
            return;
        }
        proposals.hear(installed);
        double temperature = temperature() * heat;
        for (int k = 0; k < steps; k++) {
            step(temperature);
            if (state.cost() > best.cost() + STRAY * Math.abs(best.cost())) {
                state.copyFrom(best);
                walkCost = state.cost();
            }
        }
        settle();
    }

    private void step(double temperature) {
        int mark = state.mark();
        boolean sound = propose();
        moves.trimTouched();
        double limit = walkCost - temperature * Math.log(1 - random.nextDouble());
        if (!sound || state.cost() > limit || !state.isComplete()) {
            state.rollBack(mark);
            return;
        }
        state.commit();
        walkCost = state.cost();
        if (walkCost < best.cost() - 1e-9 * Math.abs(best.cost())) {
            best.copyFrom(state);
        }
    }

    private boolean propose() {
        double dice = random.nextDouble();
        if (dice < 0.1) {
            moves.shift(random.nextInt(state.route.length), Math.min(400, state.route.length));
            return true;
        }
        if (dice < 0.13) {
            int at = proposals.partOfArea();
            return at >= 0 && moves.toggle(at);
        }
        int site = proposals.site();
        double generosity = proposals.generosity(site);
        if (dice < 0.2) {
            moves.fill(site, generosity);
            return true;
        }
        if (dice < 0.4 && proposals.isOpen(site)) {
            return swap(site, generosity);
        }
        int[] options = proposals.schedule(site);
        if (random.nextDouble() < HELPED) {
            makeRoom(site, 1 + random.nextInt(HELPERS_MAX));
        }
        return moves.change(site, options, generosity);
    }

    /** Lets a few neighbours grow, so that what leaves the site finds room; what they do not need is trimmed again. */
    private void makeRoom(int site, int helpers) {
        for (int k = 0; k < helpers; k++) {
            int other = neighbour(site);
            if (other != site && proposals.isOpen(other)) {
                moves.enlarge(other, random.nextBoolean());
            }
        }
    }

    /** Opens a closed neighbour with this site's sizes, then closes this site. */
    private boolean swap(int site, double generosity) {
        int other = neighbour(site);
        if (other == site || proposals.isOpen(other) || model.sites.forced[site]) {
            return moves.change(site, proposals.schedule(site), generosity);
        }
        int[] closed = new int[model.periods];
        Arrays.fill(closed, Sites.CLOSED);
        if (random.nextDouble() < HELPED) {
            makeRoom(site, 1);
        }
        return moves.change(other, proposals.like(site, other), generosity) && moves.change(site, closed, 0);
    }

    private int neighbour(int site) {
        if (site >= model.points) {
            return model.points + random.nextInt(model.centres);
        }
        int first = linksByPoint.start[site];
        int count = linksByPoint.start[site + 1] - first;
        if (count == 0) {
            return site;
        }
        int item = proposals.itemOfLink(linksByPoint.target[first + random.nextInt(count)]);
        int choices = model.links.start[item + 1] - model.links.start[item];
        return model.links.target[model.links.start[item] + random.nextInt(choices)];
    }

    /** A tenth of what a typical open site costs. */
    private double temperature() {
        double sum = 0;
        int open = 0;
        for (int site = 0; site < model.points + model.centres; site++) {
            if (proposals.isOpen(site)) {
                open++;
                sum += model.sites.scheduleCost(site, state.schedule, site * model.periods);
            }
        }
        return 0.1 * sum / Math.max(1, open);
    }

    /** Completes the round's best state; keeps it if it is the best plan; renews the cost behind the centres. */
    private void settle() {
        if (!best.isComplete()) {
            return;
        }
        Incumbent complete = evaluation.complete(best);
        if (incumbent == null || complete.cost() < incumbent.cost()) {
            incumbent = complete.cost() < Double.POSITIVE_INFINITY ? complete : incumbent;
        }
        if (model.plants > 0) {
            double[] onward = evaluation.onward();
            best.recompute(onward);
            state.recompute(onward);
            walkCost = state.cost();
        }
    }
}
