package org.cellback.siting.internal.exact;

import java.util.Arrays;
import org.cellback.siting.internal.model.Model;
import org.cellback.siting.internal.search.Incumbent;

/** Routes as a solver's values come in; shares are scaled to add up to 1, since values carry tolerances. */
final class RouteList {
    private final double[] total;
    private int[] at = new int[1024];
    private int[] link = new int[1024];
    private int[] centre = new int[1024];
    private double[] share = new double[1024];
    private int count;

    RouteList(Model model) {
        total = new double[model.items * model.periods];
    }

    void add(int routeAt, int routeLink, int routeCentre, double value) {
        if (count == at.length) {
            at = Arrays.copyOf(at, 2 * count);
            link = Arrays.copyOf(link, 2 * count);
            centre = Arrays.copyOf(centre, 2 * count);
            share = Arrays.copyOf(share, 2 * count);
        }
        at[count] = routeAt;
        link[count] = routeLink;
        centre[count] = routeCentre;
        share[count++] = value;
        total[routeAt] += value;
    }

    /** The plan with these routes; its flows and cost are still to be worked out. */
    Incumbent plan(int[] schedule, double cost) {
        for (int r = 0; r < count; r++) {
            share[r] /= total[at[r]];
        }
        return new Incumbent(
                schedule,
                Arrays.copyOf(at, count),
                Arrays.copyOf(link, count),
                Arrays.copyOf(centre, count),
                Arrays.copyOf(share, count),
                new double[0],
                cost);
    }
}
