package org.cellback.siting.internal.model;

import java.util.ArrayList;
import java.util.List;
import org.cellback.siting.api.Area;
import org.cellback.siting.api.MobileTrigger;

/** Gathers the items' masses and works out what their links cost over each period. */
final class ItemRows {
    private final Calendar calendar;
    private final int commodities;
    private final MobileTrigger trigger;
    private final List<double[]> massBy = new ArrayList<>();
    private final List<Integer> areaOf = new ArrayList<>();
    private final List<Double> shareOf = new ArrayList<>();

    ItemRows(Calendar calendar, int commodities, MobileTrigger trigger) {
        this.calendar = calendar;
        this.commodities = commodities;
        this.trigger = trigger;
    }

    static boolean hasMass(Area area) {
        return peakMassKg(area) > 0;
    }

    static double peakMassKg(Area area) {
        double peak = 0;
        for (double[] row : area.massKg()) {
            peak = Math.max(peak, sum(row));
        }
        return peak;
    }

    void add(int index, Area area, double share) {
        double[] row = new double[calendar.years() * commodities];
        for (int y = 0; y < calendar.years(); y++) {
            for (int k = 0; k < commodities; k++) {
                row[y * commodities + k] = share * area.massKg()[y][k];
            }
        }
        massBy.add(row);
        areaOf.add(index);
        shareOf.add(share);
    }

    /** @param rates cost per kg and per battery */
    double[] linkCost(Area area, double[] rates, double share) {
        double[] cost = new double[calendar.periods()];
        for (int y = 0; y < calendar.years(); y++) {
            cost[calendar.periodOf(y)] += calendar.discount(y)
                    * share
                    * (rates[0] * sum(area.massKg()[y]) + rates[1] * sum(area.batteries()[y]));
        }
        return cost;
    }

    /** @param rates cost per kg and per visit */
    double[] mobileCost(Area area, double[] rates, double share) {
        double[] cost = new double[calendar.periods()];
        for (int y = 0; y < calendar.years(); y++) {
            double visits = trigger.expectedVisitsPerYear(sum(area.batteries()[y]));
            cost[calendar.periodOf(y)] +=
                    calendar.discount(y) * share * (rates[0] * sum(area.massKg()[y]) + rates[1] * visits);
        }
        return cost;
    }

    double[] mass() {
        double[] result = new double[massBy.size() * calendar.years()];
        for (int i = 0; i < massBy.size(); i++) {
            double[] row = massBy.get(i);
            for (int at = 0; at < row.length; at++) {
                result[i * calendar.years() + at / commodities] += row[at];
            }
        }
        return result;
    }

    double[] massBy() {
        int width = calendar.years() * commodities;
        double[] result = new double[massBy.size() * width];
        for (int i = 0; i < massBy.size(); i++) {
            System.arraycopy(massBy.get(i), 0, result, i * width, width);
        }
        return result;
    }

    int[] areaOf() {
        return areaOf.stream().mapToInt(Integer::intValue).toArray();
    }

    double[] shareOf() {
        return shareOf.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double sum(double[] row) {
        double total = 0;
        for (double value : row) {
            total += value;
        }
        return total;
    }
}
