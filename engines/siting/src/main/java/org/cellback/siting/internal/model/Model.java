package org.cellback.siting.internal.model;

/**
 * A problem in flat arrays. Built once, then only read.
 *
 * <p>An item is an area, or one of several equal parts of an area that is large beside the sites (shares may be split, so
 * this changes nothing in the problem). Item costs are discounted sums over the years of a period and leave out handling,
 * which depends on the size of the site, and the way from centre to plant, which depends on year and commodity.
 */
public final class Model {
    public final Sites sites;
    public final int items;
    public final int points;
    public final int centres;
    public final int plants;
    public final int periods;
    public final int years;
    public final int commodities;
    public final Calendar calendar;

    /** kg, [item * years + year]. */
    public final double[] mass;
    /** kg, [(item * years + year) * commodities + commodity]. */
    public final double[] massBy;
    /** Discounted kg, [item * periods + period]; 0 where there is nothing to serve. */
    public final double[] weight;
    /** Index of the item's area. */
    public final int[] areaOf;
    /** Part of the area that the item is. */
    public final double[] shareOf;
    /** kg of all items, [year * commodities + commodity]. */
    public final double[] demandBy;

    /** Item → point: links of item i are linkStart[i] … linkStart[i + 1] − 1. */
    public final Links links;
    /** Item → centre by mobile stop; target is the centre's index from 0. */
    public final Links mobile;
    /** Point → centre; one cost per kg; target is the centre's index from 0. */
    public final Links trunk;
    /** Centre → plant; one cost per kg; target is the plant's index from 0. */
    public final Links haul;
    /** Gate cost per kg, [plant][year * commodities + commodity]; infinite where not taken. */
    public final double[][] gate;

    /** Centres an item can reach: those of item i are itemCentreStart[i] … */
    public final int[] itemCentreStart;

    public final int[] itemCentre;

    Model(Parts parts) {
        sites = parts.sites;
        calendar = parts.calendar;
        periods = calendar.periods();
        years = calendar.years();
        commodities = parts.commodities;
        points = parts.points;
        centres = parts.centres;
        plants = parts.plants;
        items = parts.areaOf.length;
        mass = parts.mass;
        massBy = parts.massBy;
        areaOf = parts.areaOf;
        shareOf = parts.shareOf;
        links = parts.links;
        mobile = parts.mobile;
        trunk = parts.trunk;
        haul = parts.haul;
        gate = parts.gate;
        weight = weights();
        demandBy = demands();
        itemCentreStart = new int[items + 1];
        itemCentre = reachableCentres();
    }

    /** What a model is made of, gathered by a builder. */
    static final class Parts {
        final Sites sites;
        final Calendar calendar;
        final int commodities;
        final int points;
        final int centres;
        final int plants;
        double[] mass = new double[0];
        double[] massBy = new double[0];
        int[] areaOf = new int[0];
        double[] shareOf = new double[0];
        Links links = Links.NONE;
        Links mobile = Links.NONE;
        Links trunk = Links.NONE;
        Links haul = Links.NONE;
        double[][] gate = new double[0][];

        Parts(Sites sites, Calendar calendar, int commodities, int points, int centres, int plants) {
            this.sites = sites;
            this.calendar = calendar;
            this.commodities = commodities;
            this.points = points;
            this.centres = centres;
            this.plants = plants;
        }
    }

    public int centreSite(int centre) {
        return points + centre;
    }

    public int plantSite(int plant) {
        return points + centres + plant;
    }

    /** Position of a centre in the item's list of reachable centres. */
    public int itemCentreIndex(int item, int centre) {
        for (int at = itemCentreStart[item]; at < itemCentreStart[item + 1]; at++) {
            if (itemCentre[at] == centre) {
                return at;
            }
        }
        throw new IllegalStateException("Item " + item + " does not reach centre " + centre
                + ".\nMaybe a link was added after the model was built.");
    }

    private double[] weights() {
        double[] result = new double[items * periods];
        for (int i = 0; i < items; i++) {
            for (int y = 0; y < years; y++) {
                result[i * periods + calendar.periodOf(y)] += calendar.discount(y) * mass[i * years + y];
            }
        }
        return result;
    }

    private double[] demands() {
        double[] result = new double[years * commodities];
        int width = years * commodities;
        for (int at = 0; at < massBy.length; at++) {
            result[at % width] += massBy[at];
        }
        return result;
    }

    private int[] reachableCentres() {
        int[] found = new int[items * centres];
        int size = 0;
        boolean[] seen = new boolean[centres];
        for (int i = 0; i < items; i++) {
            java.util.Arrays.fill(seen, false);
            for (int link = links.start[i]; link < links.start[i + 1]; link++) {
                int point = links.target[link];
                for (int at = trunk.start[point]; at < trunk.start[point + 1]; at++) {
                    seen[trunk.target[at]] = true;
                }
            }
            for (int link = mobile.start[i]; link < mobile.start[i + 1]; link++) {
                seen[mobile.target[link]] = true;
            }
            for (int c = 0; c < centres; c++) {
                if (seen[c]) {
                    found[size++] = c;
                }
            }
            itemCentreStart[i + 1] = size;
        }
        return java.util.Arrays.copyOf(found, size);
    }
}
