package org.cellback.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.cellback.budget.Budget;
import org.cellback.budget.ProgressListener;
import org.cellback.returns.api.Area;
import org.cellback.returns.api.AreaSales;
import org.cellback.returns.api.CapturePath;
import org.cellback.returns.api.ChemistryMix;
import org.cellback.returns.api.Fade;
import org.cellback.returns.api.QualityClass;
import org.cellback.returns.api.RepairRate;
import org.cellback.returns.api.ReturnsForecast;
import org.cellback.returns.api.ReturnsInput;
import org.cellback.returns.api.Simulation;
import org.cellback.returns.api.VehicleClass;
import org.cellback.returns.api.YearReturns;
import org.junit.jupiter.api.Test;

/** The size that matters: every Californian ZIP, sixteen years, six chemistries, three hundred draws. */
class ForecastCaliforniaTest {
    private static final int SOLD_TO = 2024;
    private static final int YEAR_TO = 2040;

    @Test
    void forecastsEveryZipToTheHorizon() {
        assumeTrue(Files.isDirectory(California.folder()), "skipped: no California scenario in " + California.folder());
        ReturnsInput input = input();
        long start = System.nanoTime();
        ReturnsForecast forecast = new ReturnsService()
                .forecast(input, Budget.ofIterations(1_000_000, () -> false), ProgressListener.SILENT);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%d areas, %d rows, %d draws: %.1f s%n",
                input.areas().size(), forecast.areas().size(), forecast.draws(), seconds);
        assertThat(forecast.complete()).isTrue();
        assertThat(forecast.areas().stream().map(a -> a.area()).distinct().count())
                .isGreaterThan(1_600);
        List<YearReturns> all = forecast.years().stream()
                .filter(y -> y.chemistry().equals(YearReturns.ALL))
                .toList();
        assertThat(all.getLast().captured().low80())
                .isGreaterThan(all.getFirst().captured().high80());
    }

    private static ReturnsInput input() {
        List<AreaSales> sales = new ArrayList<>();
        California.rows("sales.csv", cell -> sales.add(sold(cell, Integer.parseInt(cell[1]), 1)));
        California.rows("sales.csv", cell -> {
            for (int year = SOLD_TO + 1; cell[1].equals(String.valueOf(SOLD_TO)) && year <= YEAR_TO; year++) {
                sales.add(sold(cell, year, Math.pow(1.06, year - SOLD_TO)));
            }
            return sales;
        });
        List<Area> areas = California.rows(
                "areas.csv", cell -> new Area(cell[0], cell[1], Math.exp(0.001 * (cell[0].hashCode() % 1_000)), 1));
        return new ReturnsInput(
                2025,
                YEAR_TO,
                areas,
                sales,
                SOLD_TO,
                California.history(),
                mix(),
                California.lifetimes(),
                repairs(),
                List.of(SmallFleet.owned(1)),
                capture(),
                List.of(new Fade("*", 0.03, 0.018, 0.02, "assumed")),
                List.of(
                        new QualityClass("second-life", 0.8, false),
                        new QualityClass("remanufacture", 0.7, false),
                        new QualityClass("recycle", 0, true)),
                new Simulation(300, 1, 0.1, 0.3, 0.1));
    }

    private static AreaSales sold(String[] cell, int year, double growth) {
        return new AreaSales(cell[0], year, VehicleClass.valueOf(cell[2]), growth * Double.parseDouble(cell[3]));
    }

    private static List<ChemistryMix> mix() {
        List<ChemistryMix> rows = new ArrayList<>();
        String[] chemistries = {"LFP", "NMC 111", "NMC 622", "NMC 811", "NCA", "LMO"};
        double[] shares = {0.25, 0.05, 0.3, 0.1, 0.25, 0.05};
        for (int year = 1998; year <= YEAR_TO; year++) {
            for (VehicleClass vehicleClass : VehicleClass.values()) {
                for (int i = 0; i < chemistries.length; i++) {
                    rows.add(new ChemistryMix("*", year, vehicleClass, chemistries[i], shares[i], 60, 400));
                }
            }
        }
        return rows;
    }

    private static List<RepairRate> repairs() {
        List<RepairRate> rows = new ArrayList<>();
        for (VehicleClass vehicleClass : VehicleClass.values()) {
            rows.add(new RepairRate(vehicleClass, "*", 0.003, 8, 0.3, 0.3));
        }
        return rows;
    }

    private static List<CapturePath> capture() {
        List<CapturePath> rows = new ArrayList<>();
        for (String source : List.of("dismantler", "dealer", "repair-centre")) {
            rows.add(new CapturePath(source, 2025, 0.25));
            rows.add(new CapturePath(source, 2032, 0.5));
            rows.add(new CapturePath(source, 2040, 0.8));
        }
        return rows;
    }
}
