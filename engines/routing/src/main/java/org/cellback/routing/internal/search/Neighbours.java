package org.cellback.routing.internal.search;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.cellback.routing.internal.model.Instance;

/** For each node the nodes nearest by cost, nearest first. Immutable. */
final class Neighbours {
    private static final int RUIN_MAX = 250;
    private static final int RUIN_MAX_LARGE = 100;
    private static final int LARGE = 4000;
    private static final int INSERT_MAX = 40;

    /** Used by ruin: as many as are kept. */
    final int[][] near;
    /** The first so many are used by insertion. */
    final int insertCount;

    Neighbours(Instance in) {
        int keep = Math.min(in.nodes - 1, in.nodes > LARGE ? RUIN_MAX_LARGE : RUIN_MAX);
        near = new int[in.nodes][];
        IntStream.range(0, in.nodes).parallel().forEach(node -> near[node] = nearest(in, node, Math.max(0, keep)));
        insertCount = Math.min(keep, INSERT_MAX);
    }

    /** Distance as float bits (which order like the floats) above the node number: one primitive sort. */
    private static int[] nearest(Instance in, int node, int keep) {
        int arcClass = in.types == 0 ? 0 : in.type[0].arcClass;
        long[] keys = new long[in.nodes - 1];
        int count = 0;
        for (int other = 0; other < in.nodes; other++) {
            if (other != node) {
                double there = in.arcs.cost(arcClass, in.place[node], in.place[other]);
                double back = in.arcs.cost(arcClass, in.place[other], in.place[node]);
                keys[count++] = (long) Float.floatToIntBits((float) Math.min(there, back)) << 32 | other;
            }
        }
        if (keep < count / 4) {
            keys = smallest(keys, keep);
        }
        Arrays.sort(keys);
        int[] list = new int[keep];
        for (int i = 0; i < keep; i++) {
            list[i] = (int) keys[i];
        }
        return list;
    }

    /** The {@code keep} smallest, unsorted: quickselect (Hoare 1961) on distinct keys. */
    private static long[] smallest(long[] keys, int keep) {
        int low = 0;
        int high = keys.length - 1;
        while (low < high) {
            long pivot = keys[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (keys[i] < pivot) {
                    i++;
                }
                while (keys[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    long swap = keys[i];
                    keys[i++] = keys[j];
                    keys[j--] = swap;
                }
            }
            if (keep - 1 <= j) {
                high = j;
            } else if (keep - 1 >= i) {
                low = i;
            } else {
                break;
            }
        }
        return Arrays.copyOf(keys, keep);
    }
}
