package org.cellback.returns.internal;

/** The rules a model has to beat, for one class: each predicts stock by county from the stock known at the origin. */
final class NaiveRules {
    private final Fleet fleet;
    private final int vehicleClass;
    private final Survival published;

    NaiveRules(Fleet fleet, int vehicleClass, Survival published) {
        this.fleet = fleet;
        this.vehicleClass = vehicleClass;
        this.published = published;
    }

    /** Last year's exit rate of the county again; exits over stock before + sales. */
    double lastRate(int county, int origin, int year) {
        double before = fleet.stock(vehicleClass, county, origin - 1) + fleet.sales(vehicleClass, county, origin);
        double rate = before > 0 ? 1 - fleet.stock(vehicleClass, county, origin) / before : 0;
        return run(county, origin, year, rate);
    }

    /** Last year's exit rate of the whole region again. */
    double lastRateWhole(int county, int origin, int year) {
        double before = fleet.stockOfAll(vehicleClass, origin - 1) + fleet.salesOfAll(vehicleClass, origin);
        double rate = before > 0 ? 1 - fleet.stockOfAll(vehicleClass, origin) / before : 0;
        return run(county, origin, year, rate);
    }

    /** All sales so far times the published survival. */
    double published(int county, int year) {
        return fleet.expected(vehicleClass, county, year, published);
    }

    /** The stock at the origin, run on by the published survival. */
    double publishedFromStock(int county, int origin, int year) {
        double expected = fleet.expected(vehicleClass, county, origin, published);
        double known = fleet.stock(vehicleClass, county, origin);
        double oldAtOrigin = 0;
        double young = 0;
        for (int sold = fleet.yearFirst; sold <= year; sold++) {
            double alive = fleet.sales(vehicleClass, county, sold) * published.atYearEnd(year - sold);
            if (sold <= origin) {
                oldAtOrigin += alive;
            } else {
                young += alive;
            }
        }
        return (expected > 0 ? known / expected * oldAtOrigin : known) + young;
    }

    private double run(int county, int origin, int year, double rate) {
        double stock = fleet.stock(vehicleClass, county, origin);
        for (int next = origin + 1; next <= year; next++) {
            stock = Math.max(0, (stock + fleet.sales(vehicleClass, county, next)) * (1 - rate));
        }
        return stock;
    }
}
