package org.cellback.routing.internal.model;

import org.cellback.routing.api.RoutingProblem;

/**
 * A problem as flat arrays. Immutable by agreement: nobody writes after {@link Compiler} is done.
 *
 * <p>A <em>node</em> is one visit: orders 0…n−1 are nodes 0…n−1; the unloading of a carried order is a further node,
 * its {@code partner}. A <em>type</em> is a vehicle type. A <em>dimension</em> is one of the problem's, then one per
 * stack group (pieces), then one per at-most rule (batteries of the class).
 */
public final class Instance {
    public final RoutingProblem problem;
    public final Arcs arcs;
    public final int orders;
    public final int nodes;
    public final int types;
    public final int dims;
    /** Dimensions the problem names; those beyond are stack groups and at-most rules. */
    public final int namedDims;

    // Per node.
    public final int[] place;
    public final int[] partner;
    public final double[] stopSeconds;
    public final double[] serviceSeconds;
    /** Windows of node i: windowStart/End[windowFrom[i]] to [windowFrom[i + 1] - 1]. */
    public final int[] windowFrom;

    public final double[] windowStart;
    public final double[] windowEnd;
    /** Comes on board at the node, [node × dims + d]; of an unloading node, what goes off. */
    public final double[] collected;

    public final double[] delivered;
    /** Safety classes as bits. */
    public final long[] collectedMask;

    public final long[] deliveredMask;
    /** Classes that must not be beside what the node collects or delivers. */
    public final long[] collectedForbids;

    public final long[] deliveredForbids;
    /** Cost of leaving the order out; a finite stand-in for mandatory ones. */
    public final double[] penalty;

    public final boolean[] mandatory;

    // Per type.
    public final TypeData[] type;
    /** Whether type t may ever take order o, [t × orders + o]. */
    public final boolean[] fits;

    /** Stack group of dimension d ≥ namedDims: which named dimension it is charged to (−1: at-most rule). */
    public final int[] stackTarget;

    public final double[] stackAmount;
    public final double[] stackPieces;

    // What kind of problem it is; the search skips what does not occur.
    public final boolean hasPairs;
    public final boolean hasCollected;
    public final boolean hasDelivered;
    public final boolean hasClasses;
    public final boolean hasStacks;
    public final boolean hasStopSeconds;
    public final boolean timed;
    public final boolean multiWindow;

    Instance(Compiler c) {
        problem = c.problem;
        arcs = c.arcs;
        orders = c.orders;
        nodes = c.nodes;
        types = c.problem.vehicleTypes().size();
        dims = c.dims;
        namedDims = c.problem.dimensions().size();
        place = c.place;
        partner = c.partner;
        stopSeconds = c.stopSeconds;
        serviceSeconds = c.serviceSeconds;
        windowFrom = c.windowFrom;
        windowStart = c.windowStart;
        windowEnd = c.windowEnd;
        collected = c.collected;
        delivered = c.delivered;
        collectedMask = c.collectedMask;
        deliveredMask = c.deliveredMask;
        collectedForbids = c.collectedForbids;
        deliveredForbids = c.deliveredForbids;
        penalty = c.penalty;
        mandatory = c.mandatory;
        type = c.type;
        fits = c.fits;
        stackTarget = c.stackTarget;
        stackAmount = c.stackAmount;
        stackPieces = c.stackPieces;
        hasPairs = nodes > orders;
        hasCollected = c.hasCollected;
        hasDelivered = c.hasDelivered;
        hasClasses = c.hasClasses;
        hasStacks = c.hasStacks;
        hasStopSeconds = c.hasStopSeconds;
        timed = c.timed;
        multiWindow = c.multiWindow;
    }

    /** Order that a node belongs to. */
    public int orderOf(int node) {
        return node < orders ? node : partner[node];
    }

    /** Earliest moment at or after {@code arrival} at which node's work may begin; infinity when it is too late. */
    public double begin(int node, double arrival) {
        int last = windowFrom[node + 1];
        for (int w = windowFrom[node]; w < last; w++) {
            if (arrival <= windowEnd[w] + TIME_SLACK) {
                return Math.max(arrival, windowStart[w]);
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** Latest moment at or before {@code moment} at which node's work may begin; minus infinity when there is none. */
    public double latestBegin(int node, double moment) {
        for (int w = windowFrom[node + 1] - 1; w >= windowFrom[node]; w--) {
            if (moment >= windowStart[w] - TIME_SLACK) {
                return Math.min(moment, windowEnd[w]);
            }
        }
        return Double.NEGATIVE_INFINITY;
    }

    /** Time of the node's work for a vehicle that comes from {@code fromPlace}. */
    public double workSeconds(int node, int fromPlace) {
        return fromPlace == place[node] ? serviceSeconds[node] : stopSeconds[node] + serviceSeconds[node];
    }

    /** Rounding room in comparisons of times, loads and energies; the checker allows ten times as much. */
    public static final double TIME_SLACK = 1e-7;
}
