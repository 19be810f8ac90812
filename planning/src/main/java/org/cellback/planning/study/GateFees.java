package org.cellback.planning.study;

import java.util.Comparator;
import org.cellback.planning.scenario.Ageing;
import org.cellback.planning.scenario.Sites;

/** What a plant asks per kg: the row that names it most exactly, and of those the latest that has begun. */
record GateFees(Sites sites) {
    /** Money per kg of pack, a credit negative; infinite when the plant does not take the chemistry that year. */
    double perKg(Sites.Plant plant, String chemistry, int year) {
        boolean taken =
                plant.chemistries().contains(chemistry) || plant.chemistries().contains(Ageing.ANY);
        if (!taken || year < plant.availableFrom() || year > plant.availableTo()) {
            return Double.POSITIVE_INFINITY;
        }
        return sites.gateFees().stream()
                .filter(fee -> fee.yearFrom() <= year
                        && matches(fee.plant(), plant.id())
                        && matches(fee.chemistry(), chemistry))
                .max(Comparator.comparingInt((Sites.GateFee fee) -> exactness(fee, plant.id(), chemistry))
                        .thenComparingInt(Sites.GateFee::yearFrom))
                .map(Sites.GateFee::amountPerKg)
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static boolean matches(String cell, String value) {
        return cell.equals(Ageing.ANY) || cell.equals(value);
    }

    private static int exactness(Sites.GateFee fee, String plant, String chemistry) {
        return (fee.plant().equals(plant) ? 2 : 0) + (fee.chemistry().equals(chemistry) ? 1 : 0);
    }
}
