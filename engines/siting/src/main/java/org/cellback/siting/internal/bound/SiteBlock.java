package org.cellback.siting.internal.bound;

import java.util.Arrays;
import org.cellback.siting.internal.model.Sites;

/**
 * The best schedule of one site when each entry (an item in a period, or a commodity in a year) brings its own value: a
 * dynamic programme over sizes and periods above one continuous knapsack per slot and size.
 *
 * <p>The value of a knapsack is taken from its dual, λ·capacity + Σ max(0, gain − λ·size), at the density λ of the entry
 * that breaks it. That is a valid bound for any λ, so coarse sorting cannot make the result too good.
 */
final class SiteBlock {
    private final Sites sites;
    /** Period of each slot. */
    private final int[] slotPeriod;
    /** Entries of slot j are begin[j] … begin[j + 1] − 1. */
    private final int[] begin;

    private int slot;
    private int size;
    int[] id = new int[256];
    private double[] value = new double[256];
    private double[] mass = new double[256];
    private double[] weight = new double[256];
    /** After {@link #solve}: part of each entry that the site takes. */
    double[] fraction = new double[256];

    private double[] gain = new double[256];
    private long[] order = new long[256];

    SiteBlock(Sites sites, int[] slotPeriod) {
        this.sites = sites;
        this.slotPeriod = slotPeriod;
        begin = new int[slotPeriod.length + 1];
    }

    void clear() {
        slot = 0;
        size = 0;
        Arrays.fill(begin, 0);
    }

    /** Adds an entry to {@code inSlot}; slots are filled in order. {@code weight} times the handling cost comes on top of {@code value}. */
    void add(int inSlot, int entryId, double entryValue, double entryMass, double entryWeight) {
        while (slot < inSlot) {
            begin[++slot] = size;
        }
        if (size == id.length) {
            grow();
        }
        id[size] = entryId;
        value[size] = entryValue;
        mass[size] = entryMass;
        weight[size++] = entryWeight;
    }

    private void grow() {
        int length = 2 * size;
        id = Arrays.copyOf(id, length);
        value = Arrays.copyOf(value, length);
        mass = Arrays.copyOf(mass, length);
        weight = Arrays.copyOf(weight, length);
        fraction = new double[length];
        gain = new double[length];
        order = new long[length];
    }

    int entries() {
        return size;
    }

    /** First entry of a slot, once solved. */
    int begin(int ofSlot) {
        return begin[ofSlot];
    }

    /** Behind the last entry of a slot, once solved. */
    int end(int ofSlot) {
        return begin[ofSlot + 1];
    }

    /** Returns a lower bound on the site's cost plus what its entries bring; writes the schedule and the fractions. */
    double solve(int site, int[] schedule, int from) {
        while (slot < slotPeriod.length) {
            begin[++slot] = size;
        }
        int states = sites.options[site] + 1;
        double[] extra = new double[sites.periods * states];
        for (int j = 0; j < slotPeriod.length; j++) {
            for (int option = 0; option + 1 < states; option++) {
                extra[slotPeriod[j] * states + option + 1] -= knapsack(site, option, j, false);
            }
        }
        double cost = sites.cheapestSchedule(site, extra, schedule, from);
        for (int j = 0; j < slotPeriod.length; j++) {
            int option = schedule[from + slotPeriod[j]];
            Arrays.fill(fraction, begin[j], begin[j + 1], 0);
            if (option != Sites.CLOSED) {
                knapsack(site, option, j, true);
            }
        }
        return cost;
    }

    /** An upper bound on the most that slot {@code j} can gain; with {@code fill}, also the fractions of a greedy filling. */
    private double knapsack(int site, int option, int j, boolean fill) {
        double handling = sites.handling[site][option];
        double capacity = sites.capacity[site][option];
        double total = 0;
        double totalMass = 0;
        int count = 0;
        for (int e = begin[j]; e < begin[j + 1]; e++) {
            gain[e] = -value[e] - weight[e] * handling;
            if (gain[e] > 0) {
                total += gain[e];
                totalMass += mass[e];
                order[count++] = (long) Float.floatToRawIntBits((float) (gain[e] / mass[e])) << 32 | e;
                if (fill) {
                    fraction[e] = 1;
                }
            }
        }
        return totalMass <= capacity ? total : packed(count, capacity, fill);
    }

    /** The knapsack when not everything fits: finds the entry that breaks it by partitioning, without sorting. */
    private double packed(int count, double capacity, boolean fill) {
        int low = 0;
        int high = count;
        double left = capacity;
        while (high - low > 1) {
            int middle = partition(low, high);
            double upper = 0;
            for (int at = middle; at < high; at++) {
                upper += mass[(int) order[at]];
            }
            if (upper > left) {
                low = middle;
            } else {
                left -= upper;
                high = middle;
            }
        }
        int broken = (int) order[low];
        double density = gain[broken] / mass[broken];
        double bound = density * capacity;
        for (int at = 0; at < count; at++) {
            int e = (int) order[at];
            bound += Math.max(0, gain[e] - density * mass[e]);
            if (fill) {
                fraction[e] = at > low ? 1 : at == low ? Math.min(1, left / mass[e]) : 0;
            }
        }
        return bound;
    }

    /** Splits {@code order[low … high)} so that the part from the returned position on is denser; both parts have entries. */
    private int partition(int low, int high) {
        long a = order[low];
        long b = order[(low + high) >>> 1];
        long c = order[high - 1];
        long pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
        int i = low - 1;
        int j = high;
        while (true) {
            do {
                i++;
            } while (order[i] < pivot);
            do {
                j--;
            } while (order[j] > pivot);
            if (i >= j) {
                return Math.max(low + 1, Math.min(j + 1, high - 1));
            }
            long swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }
}
