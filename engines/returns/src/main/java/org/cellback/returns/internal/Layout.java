package org.cellback.returns.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.cellback.returns.api.Area;
import org.cellback.returns.api.AreaSales;
import org.cellback.returns.api.ChemistryMix;
import org.cellback.returns.api.CountyFigure;
import org.cellback.returns.api.FleetHistory;
import org.cellback.returns.api.ReturnsInput;
import org.cellback.returns.api.VehicleClass;

/**
 * The input as dense arrays. A <em>kind</em> is a class with a chemistry. Counties are those that have areas; cohorts run from
 * the first year of sale to the last year of the forecast.
 */
final class Layout {
    private static final int CLASSES = VehicleClass.values().length;

    final ReturnsInput input;
    final List<String> counties;
    final List<String> chemistries;
    final int cohortFirst;
    /** Number of cohort years. */
    final int cohorts;
    /** Number of forecast years. */
    final int years;
    /** area → county. */
    final int[] countyOfArea;
    /** class → area → cohort → vehicles sold. */
    final double[][][] sales;
    /** class → county → cohort → vehicles sold. */
    final double[][][] countySales;
    /** class → area → share of all vehicles of the class sold so far: where used ones go. */
    final double[][] usedShare;
    /** class → county → the same. */
    final double[][] countyUsedShare;
    /** kind → class. */
    final int[] classOfKind;
    /** class → its kinds. */
    final int[][] kindsOfClass;
    /** kind → chemistry. */
    final int[] chemistryOfKind;
    /** kind → county → cohort → share of the class sold. */
    final double[][][] mix;
    /** kind → county → cohort → mass of a battery. */
    final double[][][] massKg;
    /** kind → county → cohort → energy of a battery. */
    final double[][][] energyKwh;

    Layout(ReturnsInput input) {
        this.input = input;
        this.years = input.yearTo() - input.yearFrom() + 1;
        this.cohortFirst = Math.min(
                input.yearFrom(),
                input.sales().stream().mapToInt(AreaSales::year).min().orElse(input.yearFrom()));
        this.cohorts = input.yearTo() - cohortFirst + 1;
        this.counties =
                input.areas().stream().map(Area::county).distinct().sorted().toList();
        this.chemistries = input.mix().stream()
                .map(ChemistryMix::chemistry)
                .distinct()
                .sorted()
                .toList();
        this.countyOfArea = input.areas().stream()
                .mapToInt(area -> counties.indexOf(area.county()))
                .toArray();
        this.sales = sales();
        this.countySales = countySales();
        this.usedShare = usedShare();
        this.countyUsedShare = new double[CLASSES][counties.size()];
        for (int k = 0; k < CLASSES; k++) {
            for (int area = 0; area < areas(); area++) {
                countyUsedShare[k][countyOfArea[area]] += usedShare[k][area];
            }
        }
        TreeSet<Integer> kinds = new TreeSet<>();
        for (ChemistryMix row : input.mix()) {
            if (row.share() > 0) {
                kinds.add(row.vehicleClass().ordinal() * chemistries.size() + chemistries.indexOf(row.chemistry()));
            }
        }
        int[] codes = kinds.stream().mapToInt(Integer::intValue).toArray();
        this.classOfKind =
                Arrays.stream(codes).map(code -> code / chemistries.size()).toArray();
        this.chemistryOfKind =
                Arrays.stream(codes).map(code -> code % chemistries.size()).toArray();
        this.kindsOfClass = new int[CLASSES][];
        for (int k = 0; k < CLASSES; k++) {
            int wanted = k;
            kindsOfClass[k] = IntStream.range(0, codes.length)
                    .filter(kind -> classOfKind[kind] == wanted)
                    .toArray();
        }
        this.mix = new double[codes.length][counties.size()][cohorts];
        this.massKg = new double[codes.length][counties.size()][cohorts];
        this.energyKwh = new double[codes.length][counties.size()][cohorts];
        fillMix();
    }

    int kinds() {
        return classOfKind.length;
    }

    int areas() {
        return countyOfArea.length;
    }

    private double[][][] sales() {
        Map<String, Integer> indexOfArea = new HashMap<>();
        input.areas().forEach(area -> indexOfArea.put(area.id(), indexOfArea.size()));
        double[][][] table = new double[CLASSES][areas()][cohorts];
        for (AreaSales row : input.sales()) {
            Integer area = indexOfArea.get(row.area());
            if (area != null && row.year() <= input.yearTo()) {
                table[row.vehicleClass().ordinal()][area][row.year() - cohortFirst] += row.vehicles();
            }
        }
        return table;
    }

    private double[][][] countySales() {
        double[][][] table = new double[CLASSES][counties.size()][cohorts];
        for (int k = 0; k < CLASSES; k++) {
            for (int area = 0; area < areas(); area++) {
                for (int cohort = 0; cohort < cohorts; cohort++) {
                    table[k][countyOfArea[area]][cohort] += sales[k][area][cohort];
                }
            }
        }
        return table;
    }

    private double[][] usedShare() {
        double[][] share = new double[CLASSES][areas()];
        for (int k = 0; k < CLASSES; k++) {
            double sum = 0;
            for (int area = 0; area < areas(); area++) {
                for (int cohort = 0; cohort <= input.salesObservedTo() - cohortFirst && cohort < cohorts; cohort++) {
                    share[k][area] += sales[k][area][cohort];
                }
                sum += share[k][area];
            }
            for (int area = 0; area < areas() && sum > 0; area++) {
                share[k][area] /= sum;
            }
        }
        return share;
    }

    private record MixKey(String county, int year, VehicleClass vehicleClass) {}

    private void fillMix() {
        Map<MixKey, List<ChemistryMix>> rows = new HashMap<>();
        for (ChemistryMix row : input.mix()) {
            rows.computeIfAbsent(new MixKey(row.county(), row.year(), row.vehicleClass()), key -> new ArrayList<>())
                    .add(row);
        }
        for (VehicleClass vehicleClass : VehicleClass.values()) {
            for (int county = 0; county < counties.size(); county++) {
                for (int cohort = 0; cohort < cohorts; cohort++) {
                    int year = cohortFirst + cohort;
                    List<ChemistryMix> any =
                            rows.getOrDefault(new MixKey(ChemistryMix.ANY, year, vehicleClass), List.of());
                    for (ChemistryMix row :
                            rows.getOrDefault(new MixKey(counties.get(county), year, vehicleClass), any)) {
                        int kind = kindOf(vehicleClass.ordinal(), chemistries.indexOf(row.chemistry()));
                        if (kind >= 0) {
                            mix[kind][county][cohort] = row.share();
                            massKg[kind][county][cohort] = row.massKg();
                            energyKwh[kind][county][cohort] = row.energyKwh();
                        }
                    }
                }
            }
        }
    }

    private int kindOf(int vehicleClass, int chemistry) {
        for (int kind = 0; kind < kinds(); kind++) {
            if (classOfKind[kind] == vehicleClass && chemistryOfKind[kind] == chemistry) {
                return kind;
            }
        }
        return -1;
    }

    /** The history, with later sales as the areas have them: what the drawn futures run on. */
    FleetHistory extendedHistory() {
        int known = input.history().sales().stream()
                .mapToInt(CountyFigure::year)
                .max()
                .orElse(cohortFirst - 1);
        List<CountyFigure> all = new ArrayList<>(input.history().sales());
        counties.forEach(county -> all.add(new CountyFigure(county, cohortFirst, VehicleClass.BEV, 0)));
        for (int k = 0; k < CLASSES; k++) {
            for (int county = 0; county < counties.size(); county++) {
                for (int cohort = Math.max(0, known + 1 - cohortFirst); cohort < cohorts; cohort++) {
                    all.add(new CountyFigure(
                            counties.get(county),
                            cohortFirst + cohort,
                            VehicleClass.values()[k],
                            countySales[k][county][cohort]));
                }
            }
        }
        return new FleetHistory(all, input.history().stock());
    }
}
