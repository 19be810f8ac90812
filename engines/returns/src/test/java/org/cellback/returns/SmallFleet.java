package org.cellback.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cellback.returns.api.Area;
import org.cellback.returns.api.AreaSales;
import org.cellback.returns.api.CapturePath;
import org.cellback.returns.api.ChemistryMix;
import org.cellback.returns.api.CountyFigure;
import org.cellback.returns.api.Fade;
import org.cellback.returns.api.FleetHistory;
import org.cellback.returns.api.LifetimePrior;
import org.cellback.returns.api.OwnershipModel;
import org.cellback.returns.api.QualityClass;
import org.cellback.returns.api.RepairRate;
import org.cellback.returns.api.ReturnsInput;
import org.cellback.returns.api.Simulation;
import org.cellback.returns.api.VehicleClass;

/** A made-up region from a seed: a few counties with a few areas each, sold and registered as a known survival says. */
final class SmallFleet {
    static final int SOLD_FROM = 2011;
    static final int KNOWN_TO = 2023;

    double scaleYears = 15;
    double shape = 3.5;
    double moveRate = 0.03;
    double accidentRate = 0.01;
    double salesPerArea = 400;
    int draws = 60;
    long seed = 7;
    int yearFrom = 2025;
    int yearTo = 2034;
    double captureShare = 0.5;
    double captureLogitSd = 0.2;
    double futureSalesSd = 0.1;
    double priorSd = 0.15;
    double areaFactor = 1;
    List<OwnershipModel> ownership = List.of(owned(1));
    boolean stockKnown = true;

    private final SplittableRandom random;
    private final int counties;
    private final int areasPerCounty;

    SmallFleet(long fleetSeed, int counties, int areasPerCounty) {
        this.random = new SplittableRandom(fleetSeed);
        this.counties = counties;
        this.areasPerCounty = areasPerCounty;
    }

    static OwnershipModel owned(double share) {
        return new OwnershipModel(
                "owned",
                Map.of(VehicleClass.BEV, share, VehicleClass.PHEV, share, VehicleClass.FCEV, share),
                0,
                0,
                0,
                0,
                0,
                Map.of("dismantler", 0.8, "dealer", 0.2),
                Map.of("repair-centre", 1.0));
    }

    ReturnsInput input() {
        List<Area> areas = new ArrayList<>();
        List<AreaSales> sales = new ArrayList<>();
        List<CountyFigure> countySales = new ArrayList<>();
        List<CountyFigure> stock = new ArrayList<>();
        for (int c = 0; c < counties; c++) {
            String county = "county " + c;
            for (int a = 0; a < areasPerCounty; a++) {
                areas.add(new Area("z" + c + "-" + a, county, areaFactor, 1));
            }
            for (VehicleClass vehicleClass : List.of(VehicleClass.BEV, VehicleClass.PHEV)) {
                double[] sold = new double[yearTo + 1 - SOLD_FROM];
                for (int i = 0; i < sold.length; i++) {
                    for (int a = 0; a < areasPerCounty; a++) {
                        double vehicles = Math.floor(salesPerArea * (1 + i) / 8 * (0.5 + random.nextDouble()));
                        sold[i] += vehicles;
                        sales.add(new AreaSales("z" + c + "-" + a, SOLD_FROM + i, vehicleClass, vehicles));
                    }
                    if (SOLD_FROM + i <= KNOWN_TO) {
                        countySales.add(new CountyFigure(county, SOLD_FROM + i, vehicleClass, sold[i]));
                        stock.add(new CountyFigure(county, SOLD_FROM + i, vehicleClass, registered(sold, i)));
                    }
                }
            }
        }
        return new ReturnsInput(
                yearFrom,
                yearTo,
                areas,
                sales,
                KNOWN_TO,
                new FleetHistory(countySales, stockKnown ? stock : List.of()),
                mix(),
                priors(),
                repairs(),
                ownership,
                capture(),
                List.of(new Fade("*", 0.03, 0.018, 0.02, "assumed")),
                List.of(
                        new QualityClass("second-life", 0.8, false),
                        new QualityClass("remanufacture", 0.7, false),
                        new QualityClass("recycle", 0, true)),
                new Simulation(draws, seed, futureSalesSd, captureLogitSd, 0.1));
    }

    private double registered(double[] sold, int until) {
        double sum = 0;
        for (int i = 0; i <= until; i++) {
            double age = until - i + 0.5;
            sum += sold[i]
                    * Math.exp(-Math.pow(age / scaleYears, shape) - accidentRate * age)
                    * Math.exp(-moveRate * age);
        }
        return Math.rint(sum);
    }

    private List<ChemistryMix> mix() {
        List<ChemistryMix> rows = new ArrayList<>();
        for (int year = SOLD_FROM; year <= yearTo; year++) {
            for (VehicleClass vehicleClass : List.of(VehicleClass.BEV, VehicleClass.PHEV)) {
                rows.add(new ChemistryMix("*", year, vehicleClass, "NMC", 0.7, 60, 400));
                rows.add(new ChemistryMix("*", year, vehicleClass, "LFP", 0.3, 55, 430));
                rows.add(new ChemistryMix("county 0", year, vehicleClass, "NCA", 1, 75, 480));
            }
        }
        return rows;
    }

    List<LifetimePrior> priors() {
        List<LifetimePrior> rows = new ArrayList<>();
        for (VehicleClass vehicleClass : List.of(VehicleClass.BEV, VehicleClass.PHEV)) {
            rows.add(prior(LifetimePrior.Part.VEHICLE, vehicleClass, LifetimePrior.Form.WEIBULL, 15, 3.5, 0.01));
            rows.add(prior(LifetimePrior.Part.VEHICLE, vehicleClass, LifetimePrior.Form.LOGISTIC, 14, 6, 0.01));
            rows.add(prior(LifetimePrior.Part.BATTERY, vehicleClass, LifetimePrior.Form.WEIBULL, 18, 4, 0));
            rows.add(prior(LifetimePrior.Part.BATTERY, vehicleClass, LifetimePrior.Form.LOGISTIC, 17, 7, 0));
        }
        return rows;
    }

    private LifetimePrior prior(
            LifetimePrior.Part part,
            VehicleClass vehicleClass,
            LifetimePrior.Form form,
            double scale,
            double shapeThere,
            double accident) {
        return new LifetimePrior(part, vehicleClass, "*", form, scale, shapeThere, priorSd, priorSd, accident, "test");
    }

    private static List<RepairRate> repairs() {
        return List.of(
                new RepairRate(VehicleClass.BEV, "*", 0.003, 8, 0.3, 0.3),
                new RepairRate(VehicleClass.PHEV, "*", 0.003, 8, 0.3, 0.3));
    }

    private List<CapturePath> capture() {
        List<CapturePath> rows = new ArrayList<>();
        for (String source : List.of("dismantler", "dealer", "repair-centre", "fleet")) {
            rows.add(new CapturePath(source, 2025, captureShare));
        }
        return rows;
    }
}
