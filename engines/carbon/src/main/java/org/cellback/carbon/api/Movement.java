package org.cellback.carbon.api;

/**
 * Goods that one transport chain element carried in a year.
 *
 * @param chainElement kind of the element, for instance {@code first-mile}
 * @param factor key of an {@link EmissionFactor}
 * @param massKg mass of the goods, without their boxes
 * @param shortestFeasibleMetres shortest feasible distance between the ends of the element, not the way really driven
 * @param energyKwh energy taken from the grid; used with a factor per kWh only, 0 otherwise
 */
public record Movement(
        int year, String chainElement, String factor, double massKg, double shortestFeasibleMetres, double energyKwh) {
    public Movement {
        if (!(massKg >= 0) || !(shortestFeasibleMetres >= 0) || !(energyKwh >= 0)) {
            throw new IllegalArgumentException("Movement " + chainElement + " in " + year + " has massKg " + massKg
                    + ", shortestFeasibleMetres " + shortestFeasibleMetres + ", energyKwh " + energyKwh
                    + ".\nMaybe one of them is negative or not a number.");
        }
    }

    /** Transport activity. */
    public double tonneKm() {
        return massKg / 1000 * (shortestFeasibleMetres / 1000);
    }
}
