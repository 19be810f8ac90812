package org.cellback.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellback.budget.Budget;
import org.cellback.budget.ProgressListener;
import org.cellback.returns.api.Area;
import org.cellback.returns.api.AreaSales;
import org.cellback.returns.api.CapturePath;
import org.cellback.returns.api.ChemistryMix;
import org.cellback.returns.api.Fade;
import org.cellback.returns.api.LifetimePrior;
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
    void forecastsEveryZipToTheHorizon() throws IOException {
        Path folder = California.folder();
        assumeTrue(Files.isDirectory(folder), "skipped: no California data in " + folder);
        ReturnsInput input = input(folder);
        long start = System.nanoTime();
        ReturnsForecast forecast = new ReturnsService()
                .forecast(input, Budget.ofIterations(1_000_000, () -> false), ProgressListener.SILENT);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%d areas, %d rows, %d draws: %.1f s%n",
                input.areas().size(), forecast.areas().size(), forecast.draws(), seconds);
        forecast.years().stream()
                .filter(y -> y.chemistry().equals(YearReturns.ALL))
                .forEach(y -> System.out.printf(
                        "%d retired %.0f [%.0f, %.0f] captured %.0f [%.0f, %.0f] repairs %.0f t %.0f %s%n",
                        y.year(),
                        y.retirements().mean(),
                        y.retirements().low80(),
                        y.retirements().high80(),
                        y.captured().mean(),
                        y.captured().low80(),
                        y.captured().high80(),
                        y.repairs(),
                        y.capturedMassKg() / 1000,
                        y.quality()));
        forecast.fleet().stream().filter(f -> f.year() % 5 == 0).forEach(System.out::println);
        assertThat(forecast.complete()).isTrue();
        assertThat(forecast.areas().stream().map(a -> a.area()).distinct().count())
                .isGreaterThan(1_600);
        List<YearReturns> all = forecast.years().stream()
                .filter(y -> y.chemistry().equals(YearReturns.ALL))
                .toList();
        assertThat(all.getLast().captured().low80())
                .isGreaterThan(all.getFirst().captured().high80());
    }

    private static ReturnsInput input(Path folder) throws IOException {
        List<Area> areas = areas(folder);
        Map<String, Area> byId = new HashMap<>();
        areas.forEach(area -> byId.put(area.id(), area));
        List<AreaSales> sales = new ArrayList<>();
        for (String line : lines(folder.resolve("ca_zev_sales_zip_year.csv"))) {
            String[] cell = line.split(",", -1);
            if (byId.containsKey(cell[0])) {
                int year = Integer.parseInt(cell[1]);
                for (VehicleClass vehicleClass : VehicleClass.values()) {
                    double vehicles = Double.parseDouble(cell[2 + vehicleClass.ordinal()]);
                    sales.add(new AreaSales(cell[0], year, vehicleClass, vehicles));
                    for (int ahead = SOLD_TO + 1; year == SOLD_TO && ahead <= YEAR_TO; ahead++) {
                        sales.add(new AreaSales(cell[0], ahead, vehicleClass, vehicles * Math.pow(1.06, ahead - year)));
                    }
                }
            }
        }
        return new ReturnsInput(
                2025,
                YEAR_TO,
                areas,
                sales,
                SOLD_TO,
                California.history(folder),
                mix(),
                priors(),
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

    private static List<Area> areas(Path folder) throws IOException {
        List<String> centroids = lines(folder.resolve("california_county_centroids.csv"));
        List<Area> areas = new ArrayList<>();
        for (String line : lines(folder.resolve("ca_zip_centroids.csv"))) {
            String[] zip = line.split(",", -1);
            String nearest = "";
            double best = Double.MAX_VALUE;
            for (String other : centroids) {
                String[] county = other.split(",", -1);
                double distance = Math.hypot(
                        Double.parseDouble(zip[1]) - Double.parseDouble(county[2]),
                        Double.parseDouble(zip[2]) - Double.parseDouble(county[3]));
                if (distance < best) {
                    best = distance;
                    nearest = county[1];
                }
            }
            areas.add(Area.of(zip[0], nearest));
        }
        return areas;
    }

    private static List<String> lines(Path file) throws IOException {
        List<String> all = Files.readAllLines(file);
        return all.subList(1, all.size());
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

    private static List<LifetimePrior> priors() {
        List<LifetimePrior> rows = new ArrayList<>(BacktestCaliforniaTest.priors());
        for (VehicleClass vehicleClass : VehicleClass.values()) {
            rows.add(new LifetimePrior(
                    LifetimePrior.Part.BATTERY,
                    vehicleClass,
                    "*",
                    LifetimePrior.Form.WEIBULL,
                    18,
                    4,
                    0.15,
                    0.15,
                    0,
                    "assumed"));
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
