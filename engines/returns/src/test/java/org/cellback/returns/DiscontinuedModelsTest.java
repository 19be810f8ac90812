package org.cellback.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cellback.returns.api.FittedLifetime;
import org.cellback.returns.api.LifetimePrior;
import org.cellback.returns.api.VehicleClass;
import org.junit.jupiter.api.Test;

/**
 * A check with figures that the fit never sees: models no longer sold, whose stock can only fall. Their yearly loss from the
 * end of 2020 to the end of 2023 against what survival and moves, fitted to the whole fleet, say for their ages.
 */
class DiscontinuedModelsTest {
    private static final int FROM = 2020;
    private static final int TO = 2023;
    private static final int SOLD_MIN = 3_000;

    @Test
    void theirStockFallsAboutAsTheFitSays() {
        assumeTrue(Files.isDirectory(California.folder()), "skipped: no California scenario in " + California.folder());
        List<FittedLifetime> fits = new ReturnsService()
                .fit(California.history(), California.lifetimes(), TO)
                .lifetimes();
        Map<String, TreeMap<Integer, Double>> sold = byModel("sales_models.csv", 1);
        Map<String, TreeMap<Integer, Double>> stock = byModel("stock_models.csv", 0);
        Map<VehicleClass, double[]> sums = new TreeMap<>();
        for (String model : new TreeSet<>(sold.keySet())) {
            VehicleClass vehicleClass = VehicleClass.valueOf(model.substring(0, model.indexOf(',')));
            double before = stock.getOrDefault(model, new TreeMap<>()).getOrDefault(FROM, 0.0);
            double after = stock.getOrDefault(model, new TreeMap<>()).getOrDefault(TO, 0.0);
            double all = sum(sold.get(model), 0, FROM);
            double late = sum(sold.get(model), FROM + 1, TO);
            if (all >= SOLD_MIN && late <= 0.01 * all && before > 500 && after > 500) {
                FittedLifetime fit = fits.stream()
                        .filter(f -> f.prior().vehicleClass() == vehicleClass
                                && f.prior().form() == LifetimePrior.Form.WEIBULL)
                        .findFirst()
                        .orElseThrow();
                double predicted = before * expected(sold.get(model), fit, TO) / expected(sold.get(model), fit, FROM);
                System.out.printf(
                        "%-32s %6.0f -> %6.0f, a year %.1f %%, predicted %.1f %%%n",
                        model, before, after, lossPerYear(before, after), lossPerYear(before, predicted));
                double[] totals = sums.computeIfAbsent(vehicleClass, k -> new double[3]);
                totals[0] += before;
                totals[1] += after;
                totals[2] += predicted;
            }
        }
        sums.forEach((vehicleClass, s) -> {
            double observed = lossPerYear(s[0], s[1]);
            double predicted = lossPerYear(s[0], s[2]);
            System.out.printf("%s all: a year %.1f %%, predicted %.1f %%%n", vehicleClass, observed, predicted);
            assertThat(predicted).as(vehicleClass.name()).isBetween(observed - 2.5, observed + 2.5);
        });
        assertThat(sums).containsKeys(VehicleClass.BEV, VehicleClass.PHEV);
    }

    private static double lossPerYear(double before, double after) {
        return 100 * (1 - Math.pow(after / before, 1.0 / (TO - FROM)));
    }

    private static double expected(TreeMap<Integer, Double> sold, FittedLifetime fit, int year) {
        double sum = 0;
        for (Map.Entry<Integer, Double> cohort : sold.headMap(year, true).entrySet()) {
            double age = year - cohort.getKey() + 0.5;
            sum += cohort.getValue()
                    * Math.exp(-Math.pow(age / fit.scaleYears(), fit.shape())
                            - age * fit.prior().accidentRatePerYear())
                    * Math.pow(1 - fit.moveOutRatePerYear(), age);
        }
        return sum;
    }

    private static double sum(TreeMap<Integer, Double> byYear, int from, int to) {
        return byYear.subMap(from, true, to, true).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** Class and model → year → vehicles; the year stands in column {@code yearColumn}. */
    private static Map<String, TreeMap<Integer, Double>> byModel(String file, int yearColumn) {
        Map<String, TreeMap<Integer, Double>> table = new TreeMap<>();
        California.rows(
                file,
                cell -> table.computeIfAbsent(
                                cell[yearColumn + 1] + ", " + cell[yearColumn + 2] + " " + cell[yearColumn + 3],
                                key -> new TreeMap<>())
                        .merge(
                                Integer.parseInt(cell[yearColumn]),
                                Double.parseDouble(cell[cell.length - 1]),
                                Double::sum));
        return table;
    }
}
