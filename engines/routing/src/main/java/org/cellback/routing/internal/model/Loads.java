package org.cellback.routing.internal.model;

/** Whether loads are within a capacity, stacks rounded up to whole ones. Immutable. */
public final class Loads {
    private final int dims;
    private final int namedDims;
    private final int[] stackTarget;
    private final double[] stackAmount;
    private final double[] stackPieces;
    private final boolean hasStacks;

    Loads(int dims, int namedDims, int[] stackTarget, double[] stackAmount, double[] stackPieces) {
        this.dims = dims;
        this.namedDims = namedDims;
        this.stackTarget = stackTarget;
        this.stackAmount = stackAmount;
        this.stackPieces = stackPieces;
        boolean any = false;
        for (int target : stackTarget) {
            any |= target >= 0;
        }
        hasStacks = any;
    }

    public Loads(Instance instance) {
        this(instance.dims, instance.namedDims, instance.stackTarget, instance.stackAmount, instance.stackPieces);
    }

    /** Whether load[at…] fits by itself. */
    public boolean within(double[] load, int at, double[] capacity) {
        return within(load, at, NOTHING, 0, capacity);
    }

    private static final double[] NOTHING = new double[0];

    /** Whether load[at…] + more[moreAt…] fits. */
    public boolean within(double[] load, int at, double[] more, int moreAt, double[] capacity) {
        boolean adds = more.length > 0;
        for (int d = 0; d < dims; d++) {
            if (load[at + d] + (adds ? more[moreAt + d] : 0) > capacity[d] + Instance.TIME_SLACK) {
                return false;
            }
        }
        return !hasStacks || stacksWithin(load, at, more, moreAt, capacity);
    }

    private boolean stacksWithin(double[] load, int at, double[] more, int moreAt, double[] capacity) {
        boolean adds = more.length > 0;
        for (int d = 0; d < namedDims; d++) {
            double used = load[at + d] + (adds ? more[moreAt + d] : 0);
            for (int g = namedDims; g < dims; g++) {
                if (stackTarget[g] == d) {
                    double pieces = load[at + g] + (adds ? more[moreAt + g] : 0);
                    used += stackAmount[g] * Math.ceil(pieces / stackPieces[g] - Instance.TIME_SLACK);
                }
            }
            if (used > capacity[d] + Instance.TIME_SLACK) {
                return false;
            }
        }
        return true;
    }

    /** What load[at…] takes of named dimension {@code d}, stacks included. */
    public double used(double[] load, int at, int d) {
        double used = load[at + d];
        for (int g = namedDims; g < dims; g++) {
            if (stackTarget[g] == d) {
                used += stackAmount[g] * Math.ceil(load[at + g] / stackPieces[g] - Instance.TIME_SLACK);
            }
        }
        return used;
    }
}
