package org.cellback.routing.internal.search;

import java.util.Arrays;
import org.cellback.routing.internal.model.Arcs;
import org.cellback.routing.internal.model.Instance;
import org.cellback.routing.internal.model.Loads;
import org.cellback.routing.internal.model.TypeData;

/**
 * The rounds being searched, as linked lists over flat arrays, with what insertion needs to know of each position.
 *
 * <p>A <em>slot</em> is a node, or the start (N + 2r) or end (N + 2r + 1) of round r. A <em>leg</em> is named by the slot
 * before it. {@link RoundData} fills the figures per slot after each change of a round. Not thread-safe.
 */
final class Tours {
    static final int NONE = -1;

    final Instance in;
    final Arcs arcs;
    final Loads loads;
    final int dims;
    final int roundsMax;

    // Per slot.
    final int[] next;
    final int[] prev;
    /** Place of each slot. */
    final int[] place;
    /** Cost of the leg after the slot. */
    final double[] legCost;
    /** Position in the round, 0 at the start; kept where there are carried orders. */
    final int[] position;
    /** Round of each node, or NONE; of terminals their own. */
    final int[] roundOf;

    // Per round.
    final int[] type;
    final int[] stops;
    final double[] cost;
    final boolean[] open;
    /** Sum over the round of what its nodes collect or deliver, [r × dims + d]; exact when all do only one of the two. */
    final double[] load;

    /** Open rounds, and where each stands in the list. */
    final int[] openRounds;

    private final int[] openIndex;
    int openCount;
    private final int[] freeRounds;
    private int freeCount;
    /** Rounds per type. */
    final int[] typeUsed;
    /** Most rounds of each type; the fleet reduction lowers it. */
    final int[] typeMax;
    /** Most rounds in all. */
    int roundsAllowed;

    // Orders in no round.
    final int[] absent;
    final int[] absentIndex;
    int absentCount;
    /** Sum of their penalties. */
    double penalties;

    final RoundData data;

    Tours(Instance in) {
        this.in = in;
        arcs = in.arcs;
        loads = new Loads(in);
        dims = in.dims;
        int vehicles = 0;
        typeUsed = new int[in.types];
        typeMax = new int[in.types];
        for (int t = 0; t < in.types; t++) {
            typeMax[t] = Math.min(in.type[t].count, in.orders);
            vehicles = Math.min(in.orders, vehicles + typeMax[t]);
        }
        roundsMax = vehicles;
        roundsAllowed = vehicles;
        int slots = in.nodes + 2 * roundsMax;
        next = new int[slots];
        prev = new int[slots];
        place = Arrays.copyOf(in.place, slots);
        legCost = new double[slots];
        position = new int[slots];
        roundOf = new int[slots];
        Arrays.fill(roundOf, NONE);
        type = new int[roundsMax];
        stops = new int[roundsMax];
        cost = new double[roundsMax];
        open = new boolean[roundsMax];
        load = new double[roundsMax * dims];
        openRounds = new int[roundsMax];
        openIndex = new int[roundsMax];
        freeRounds = new int[roundsMax];
        for (int r = 0; r < roundsMax; r++) {
            freeRounds[r] = roundsMax - 1 - r;
            roundOf[start(r)] = r;
            roundOf[end(r)] = r;
        }
        freeCount = roundsMax;
        absent = new int[in.orders];
        absentIndex = new int[in.orders];
        for (int o = 0; o < in.orders; o++) {
            absent[o] = o;
            absentIndex[o] = o;
            penalties += in.penalty[o];
        }
        absentCount = in.orders;
        data = new RoundData(this);
    }

    int start(int round) {
        return in.nodes + 2 * round;
    }

    int end(int round) {
        return in.nodes + 2 * round + 1;
    }

    boolean isTerminal(int slot) {
        return slot >= in.nodes;
    }

    TypeData typeOf(int round) {
        return in.type[type[round]];
    }

    /** Whether one more round of the type may be opened. */
    boolean mayOpen(int t) {
        return freeCount > 0 && openCount < roundsAllowed && typeUsed[t] < typeMax[t];
    }

    /** Opens an empty round. */
    int openRound(int t) {
        int r = freeRounds[--freeCount];
        openWith(r, t);
        return r;
    }

    private void openWith(int r, int t) {
        open[r] = true;
        type[r] = t;
        typeUsed[t]++;
        openIndex[r] = openCount;
        openRounds[openCount++] = r;
        place[start(r)] = in.type[t].startPlace;
        place[end(r)] = in.type[t].endPlace;
        link(start(r), end(r));
        stops[r] = 0;
    }

    /** Opens a given closed round, to bring back an earlier state. */
    void reopen(int r, int t) {
        int at = freeCount - 1;
        while (freeRounds[at] != r) {
            at--;
        }
        freeRounds[at] = freeRounds[--freeCount];
        openWith(r, t);
    }

    /** Closes a round that holds no node. */
    void close(int r) {
        open[r] = false;
        typeUsed[type[r]]--;
        int last = openRounds[--openCount];
        openRounds[openIndex[r]] = last;
        openIndex[last] = openIndex[r];
        freeRounds[freeCount++] = r;
        cost[r] = 0;
    }

    void changeType(int r, int t) {
        typeUsed[type[r]]--;
        typeUsed[t]++;
        type[r] = t;
        place[start(r)] = in.type[t].startPlace;
        place[end(r)] = in.type[t].endPlace;
    }

    void link(int from, int to) {
        next[from] = to;
        prev[to] = from;
    }

    /** Puts a node after a slot; the caller refreshes the round. */
    void insertAfter(int slot, int node) {
        int after = next[slot];
        link(slot, node);
        link(node, after);
        int r = roundOf[slot];
        roundOf[node] = r;
        stops[r]++;
    }

    /** Takes a node out; the caller refreshes the round. */
    void remove(int node) {
        link(prev[node], next[node]);
        stops[roundOf[node]]--;
        roundOf[node] = NONE;
    }

    /** Fills a freshly opened round with nodes[from…to−1]; the caller refreshes it. */
    void chain(int r, int[] nodes, int from, int to) {
        int before = start(r);
        for (int i = from; i < to; i++) {
            link(before, nodes[i]);
            roundOf[nodes[i]] = r;
            before = nodes[i];
        }
        link(before, end(r));
        stops[r] = to - from;
    }

    /** Number of the round that {@link #openRound} would open. */
    int nextFreeRound() {
        return freeRounds[freeCount - 1];
    }

    /** Makes the list of absent orders agree with where the order is. */
    void settleAbsent(int order) {
        boolean in = roundOf[order] != NONE;
        if (in && isAbsent(order)) {
            removeAbsent(order);
        } else if (!in && !isAbsent(order)) {
            addAbsent(order);
        }
    }

    boolean isAbsent(int order) {
        return absentIndex[order] >= 0;
    }

    void addAbsent(int order) {
        absentIndex[order] = absentCount;
        absent[absentCount++] = order;
        penalties += in.penalty[order];
    }

    void swapAbsent(int i, int j) {
        int one = absent[i];
        int other = absent[j];
        absent[i] = other;
        absent[j] = one;
        absentIndex[other] = i;
        absentIndex[one] = j;
    }

    void removeAbsent(int order) {
        int at = absentIndex[order];
        int last = absent[--absentCount];
        absent[at] = last;
        absentIndex[last] = at;
        absentIndex[order] = -1;
        penalties -= in.penalty[order];
        if (absentCount == 0) {
            penalties = 0;
        }
    }

    /** Brings a round up to date that must be drivable. */
    void refreshSound(int r) {
        if (!data.refresh(r)) {
            throw new IllegalStateException("Round " + r + " of type " + type[r]
                    + " cannot be driven.\nMaybe an insertion was judged by less than all rules.");
        }
    }

    /** Stops of a round into {@code into}; returns how many. */
    int copyStops(int r, int[] into) {
        int count = 0;
        for (int slot = next[start(r)]; slot != end(r); slot = next[slot]) {
            into[count++] = slot;
        }
        return count;
    }

    /** Sum of all rounds and of the penalties of absent orders. */
    double totalCost() {
        double total = 0;
        for (int i = 0; i < openCount; i++) {
            total += cost[openRounds[i]];
        }
        for (int i = 0; i < absentCount; i++) {
            total += in.penalty[absent[i]];
        }
        return total;
    }
}
