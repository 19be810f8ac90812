package org.cellback.siting.internal.search;

import java.util.Arrays;

/** Numbers sorted by a key of single precision; equal keys by number. */
final class Ranking {
    private long[] packed = new long[256];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    void add(double key, int number) {
        if (size == packed.length) {
            packed = Arrays.copyOf(packed, 2 * size);
        }
        int bits = Float.floatToIntBits((float) key);
        int ordered = bits ^ ((bits >> 31) & 0x7fffffff);
        packed[size++] = (long) ordered << 32 | number;
    }

    /** Smallest key first. */
    void sort() {
        Arrays.sort(packed, 0, size);
    }

    int get(int position) {
        return (int) packed[position];
    }
}
