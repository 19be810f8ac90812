package org.cellback.returns.internal;

/** Sales and stock of one class over the whole region. */
final class RegionSeries {
    /** A class is followed from the first year with this many on the register: before, it is demonstration fleets. */
    private static final double STOCK_MIN = 5_000;

    /** First year that is followed; at the latest the year whose end is known. */
    final int yearFirst;

    private final int salesYearFirst;
    private final double[] sales;
    private final double[] stock;
    private final boolean[] known;

    RegionSeries(Fleet fleet, int vehicleClass, int yearTo) {
        this.salesYearFirst = fleet.yearFirst;
        int years = fleet.yearLast - fleet.yearFirst + 1;
        this.sales = new double[years];
        this.stock = new double[years];
        this.known = new boolean[years];
        for (int i = 0; i < years; i++) {
            sales[i] = fleet.salesOfAll(vehicleClass, fleet.yearFirst + i);
            stock[i] = fleet.stockOfAll(vehicleClass, fleet.yearFirst + i);
            known[i] = fleet.hasStock(fleet.yearFirst + i);
        }
        int first = fleet.stockYearFirst();
        while (first < yearTo && (!hasStock(first) || stock(first) < STOCK_MIN)) {
            first++;
        }
        this.yearFirst = first;
    }

    double sales(int year) {
        return sales[year - salesYearFirst];
    }

    boolean hasStock(int year) {
        return known[year - salesYearFirst];
    }

    double stock(int year) {
        return stock[year - salesYearFirst];
    }

    /** Share of the vehicles at the end of the year before that live on through {@code year}, given their ages. */
    double aliveShare(int year, Survival survival) {
        double before = 0;
        double after = 0;
        for (int sold = salesYearFirst; sold < year; sold++) {
            double vehicles = sales(sold);
            before += vehicles * survival.atYearEnd(year - 1 - sold);
            after += vehicles * survival.atYearEnd(year - sold);
        }
        return before > 0 ? after / before : 1;
    }
}
