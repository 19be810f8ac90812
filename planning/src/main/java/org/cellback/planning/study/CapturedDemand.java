package org.cellback.planning.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cellback.returns.api.AreaReturns;

/** Mean captured batteries, their mass, and leakage by area, year and chemistry, as arrays. Arrays are not to be changed. */
final class CapturedDemand {
    private static final double NONE = 1e-9;

    private final int yearFrom;
    private final int years;
    private final List<String> chemistries;
    private final Map<String, Of> byArea = new HashMap<>();

    /** One area's figures, each [year][chemistry]. */
    record Of(double[][] batteries, double[][] massKg, double[][] leakage) {
        double batteriesInYear(int year) {
            return java.util.Arrays.stream(batteries[year]).sum();
        }

        double all() {
            return java.util.Arrays.stream(batteries)
                    .flatMapToDouble(java.util.Arrays::stream)
                    .sum();
        }
    }

    CapturedDemand(int yearFrom, int yearTo, List<AreaReturns> rows) {
        this.yearFrom = yearFrom;
        years = yearTo - yearFrom + 1;
        TreeSet<String> found = new TreeSet<>();
        rows.forEach(row -> found.add(row.chemistry()));
        chemistries = List.copyOf(found);
        Map<String, Integer> number = new HashMap<>();
        chemistries.forEach(chemistry -> number.put(chemistry, number.size()));
        for (AreaReturns row : rows) {
            Of of = byArea.computeIfAbsent(row.area(), a -> new Of(table(), table(), table()));
            int chemistry = number.getOrDefault(row.chemistry(), 0);
            int year = row.year() - yearFrom;
            double captured = row.captured().mean();
            if (captured > NONE && row.massKg() > 0) {
                of.batteries()[year][chemistry] = captured;
                of.massKg()[year][chemistry] = row.massKg();
            }
            of.leakage()[year][chemistry] = Math.max(0, row.retirements() - of.batteries()[year][chemistry]);
        }
    }

    private double[][] table() {
        return new double[years][chemistries.size()];
    }

    List<String> chemistries() {
        return chemistries;
    }

    int yearFrom() {
        return yearFrom;
    }

    int years() {
        return years;
    }

    /** Figures of an area; all zero where nothing is retired. */
    Of of(String area) {
        return byArea.getOrDefault(area, new Of(table(), table(), table()));
    }

    boolean isEmpty(String area) {
        return of(area).all() <= 0;
    }
}
