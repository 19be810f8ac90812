package org.cellback.siting.internal.search;

import java.util.Arrays;

/** What has to be put back to undo the latest changes of a {@link State}. */
final class Journal {
    /** {@code at} of a route, or −1 − site for a schedule. */
    private int[] what = new int[1024];

    private int[] link = new int[1024];
    private int[] centre = new int[1024];
    private double[] cost = new double[1024];
    private int size;
    /** Old schedules, one after the other. */
    private int[] options = new int[256];

    private int optionsSize;
    private int periods = 1;

    void clear() {
        size = 0;
        optionsSize = 0;
    }

    int size() {
        return size;
    }

    void route(int at, int oldLink, int oldCentre, double oldCost) {
        entry(at);
        link[size] = oldLink;
        centre[size] = oldCentre;
        cost[size++] = oldCost;
    }

    void schedule(int site, int[] schedules, int periodCount) {
        entry(-1 - site);
        size++;
        periods = periodCount;
        if (optionsSize + periods > options.length) {
            options = Arrays.copyOf(options, 2 * options.length + periods);
        }
        System.arraycopy(schedules, site * periods, options, optionsSize, periods);
        optionsSize += periods;
    }

    private void entry(int subject) {
        if (size == what.length) {
            what = Arrays.copyOf(what, 2 * size);
            link = Arrays.copyOf(link, 2 * size);
            centre = Arrays.copyOf(centre, 2 * size);
            cost = Arrays.copyOf(cost, 2 * size);
        }
        what[size] = subject;
    }

    void undo(State state, int mark) {
        while (size > mark) {
            size--;
            if (what[size] >= 0) {
                state.restoreRoute(what[size], link[size], centre[size], cost[size]);
            } else {
                optionsSize -= periods;
                state.restoreSchedule(-1 - what[size], options, optionsSize);
            }
        }
    }
}
