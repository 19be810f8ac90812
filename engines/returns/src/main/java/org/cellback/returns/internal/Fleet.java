package org.cellback.returns.internal;

import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.cellback.returns.api.CountyFigure;
import org.cellback.returns.api.FleetHistory;
import org.cellback.returns.api.VehicleClass;

/** The observed fleet as dense arrays. */
final class Fleet {
    static final VehicleClass[] CLASSES = VehicleClass.values();

    final List<String> counties;
    /** First year of any sale or stock. */
    final int yearFirst;
    /** Last year of any sale or stock. */
    final int yearLast;
    /** class → county → year − yearFirst → vehicles sold. */
    private final double[][][] sales;
    /** class → county → year − yearFirst → vehicles registered at the year's end. */
    private final double[][][] stock;
    /** year − yearFirst → stock known. */
    private final boolean[] stockKnown;

    private Fleet(FleetHistory history, TreeSet<String> names, int yearFirst, int yearLast) {
        this.counties = List.copyOf(names);
        this.yearFirst = yearFirst;
        this.yearLast = yearLast;
        this.sales = dense(history.sales());
        this.stock = dense(history.stock());
        this.stockKnown = new boolean[yearLast - yearFirst + 1];
        history.stock().forEach(figure -> stockKnown[figure.year() - yearFirst] = true);
    }

    static Fleet of(FleetHistory history) {
        TreeSet<String> names = new TreeSet<>();
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (List<CountyFigure> figures : List.of(history.sales(), history.stock())) {
            for (CountyFigure figure : figures) {
                names.add(figure.county());
                first = Math.min(first, figure.year());
                last = Math.max(last, figure.year());
            }
        }
        return names.isEmpty() ? new Fleet(history, names, 0, -1) : new Fleet(history, names, first, last);
    }

    private double[][][] dense(List<CountyFigure> figures) {
        double[][][] table = new double[CLASSES.length][counties.size()][yearLast - yearFirst + 1];
        for (CountyFigure figure : figures) {
            int county = indexOf(figure.county());
            table[figure.vehicleClass().ordinal()][county][figure.year() - yearFirst] += figure.vehicles();
        }
        return table;
    }

    /** Index of a county; negative when the history does not name it. */
    int indexOf(String county) {
        return Collections.binarySearch(counties, county);
    }

    int countyCount() {
        return counties.size();
    }

    boolean hasStock(int year) {
        return year >= yearFirst && year <= yearLast && stockKnown[year - yearFirst];
    }

    /** First year with stock, or {@link Integer#MAX_VALUE}. */
    int stockYearFirst() {
        for (int year = yearFirst; year <= yearLast; year++) {
            if (hasStock(year)) {
                return year;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** Last year with stock, or {@link Integer#MIN_VALUE}. */
    int stockYearLast() {
        for (int year = yearLast; year >= yearFirst; year--) {
            if (hasStock(year)) {
                return year;
            }
        }
        return Integer.MIN_VALUE;
    }

    double sales(int vehicleClass, int county, int year) {
        return year < yearFirst || year > yearLast ? 0 : sales[vehicleClass][county][year - yearFirst];
    }

    double stock(int vehicleClass, int county, int year) {
        return stock[vehicleClass][county][year - yearFirst];
    }

    double salesOfAll(int vehicleClass, int year) {
        double sum = 0;
        for (int county = 0; county < countyCount(); county++) {
            sum += sales(vehicleClass, county, year);
        }
        return sum;
    }

    double stockOfAll(int vehicleClass, int year) {
        double sum = 0;
        for (int county = 0; county < countyCount(); county++) {
            sum += stock(vehicleClass, county, year);
        }
        return sum;
    }

    /** Vehicles of the cohorts sold before {@code year} that would live at the end of {@code year}, had none moved. */
    double expectedOld(int vehicleClass, int county, int year, Survival survival) {
        double sum = 0;
        for (int sold = yearFirst; sold < year; sold++) {
            sum += sales(vehicleClass, county, sold) * survival.atYearEnd(year - sold);
        }
        return sum;
    }

    /** All cohorts up to {@code year}. */
    double expected(int vehicleClass, int county, int year, Survival survival) {
        return expectedOld(vehicleClass, county, year, survival)
                + sales(vehicleClass, county, year) * survival.atYearEnd(0);
    }
}
