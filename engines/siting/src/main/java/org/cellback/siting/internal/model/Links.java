package org.cellback.siting.internal.model;

/**
 * Links in compressed rows: those that leave {@code from} are {@code start[from] … start[from + 1] − 1}.
 *
 * @param target index of the receiver
 * @param cost {@code width} numbers per link (one per period, or one)
 * @param origin index in the problem's own list of links
 */
public final class Links {
    static final Links NONE = new Links(new int[1], new int[0], new double[0], new int[0]);

    public final int[] start;
    public final int[] target;
    public final double[] cost;
    public final int[] origin;

    public Links(int[] start, int[] target, double[] cost, int[] origin) {
        this.start = start;
        this.target = target;
        this.cost = cost;
        this.origin = origin;
    }

    public int size() {
        return target.length;
    }

    /** The links turned round: for each of {@code targets} receivers its link numbers, as {@code start} and {@code target}. */
    public Links byTarget(int targets) {
        int[] begin = new int[targets + 1];
        for (int t : target) {
            begin[t + 1]++;
        }
        for (int t = 0; t < targets; t++) {
            begin[t + 1] += begin[t];
        }
        int[] next = begin.clone();
        int[] numbers = new int[target.length];
        for (int link = 0; link < target.length; link++) {
            numbers[next[target[link]]++] = link;
        }
        return new Links(begin, numbers, new double[0], numbers);
    }

    /** For each link the index it leaves from. */
    public int[] sources() {
        int[] result = new int[target.length];
        for (int from = 0; from + 1 < start.length; from++) {
            for (int link = start[from]; link < start[from + 1]; link++) {
                result[link] = from;
            }
        }
        return result;
    }
}
