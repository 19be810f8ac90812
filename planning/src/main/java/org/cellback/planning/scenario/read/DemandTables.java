package org.cellback.planning.scenario.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cellback.planning.scenario.Demand;
import org.cellback.planning.scenario.Demand.BatteryOfModel;
import org.cellback.planning.scenario.DriveType;
import org.cellback.planning.scenario.Geography.Shape;
import org.cellback.planning.scenario.Timing;

/** Sales, stock, models and the future of both. */
final class DemandTables {
    static final Set<String> CHEMISTRIES =
            Set.of("LFP", "NMC111", "NMC532", "NMC622", "NMC811", "NCA", "LMO", "NIMH", "SODIUM");
    /** County of vehicles that no county is known for. */
    static final String OUT_OF_STATE = "Out of State";

    private final Folder folder;
    private final Timing timing;
    private final Set<String> counties = new HashSet<>();
    private final Map<String, Set<Integer>> modelYears = new HashMap<>();

    DemandTables(Folder folder, Timing timing, List<Shape> counties) {
        this.folder = folder;
        this.timing = timing;
        if (!counties.isEmpty()) {
            counties.forEach(county -> this.counties.add(county.name()));
            this.counties.add(OUT_OF_STATE);
        }
    }

    Demand read() {
        List<BatteryOfModel> models = models();
        List<Demand.Sale> sales = sales();
        List<Demand.ModelSale> modelSales = modelSales();
        List<Demand.Stock> stock = stock();
        List<Demand.ModelStock> modelStock = folder.rows(
                "stock_models.csv",
                Folder.ROWS_MANY,
                "year driveType make model vehicles",
                row -> new Demand.ModelStock(
                        row.year("year"),
                        row.driveType(),
                        row.text("make"),
                        row.text("model"),
                        row.atLeastZero("vehicles")));
        Set<DriveType> sold = new TreeSet<>();
        sales.forEach(s -> sold.add(s.driveType()));
        return new Demand(sales, modelSales, stock, modelStock, futureSales(sold), models, futureMix(sold));
    }

    private List<Demand.Sale> sales() {
        Set<String> met = new HashSet<>();
        return folder.rows("sales.csv", Folder.ROWS_MANY, "area year driveType vehicles", row -> {
            var sale = new Demand.Sale(
                    row.known("area", folder.ids("areas.csv"), "areas.csv"),
                    row.whole("year", timing.salesFrom(), timing.salesTo()),
                    row.driveType(),
                    row.atLeastZero("vehicles"));
            Folder.unique(row, met, "area", sale.area() + "," + sale.year() + "," + sale.driveType());
            return sale;
        });
    }

    private List<Demand.ModelSale> modelSales() {
        Set<String> met = new HashSet<>();
        return folder.rows("sales_models.csv", Folder.ROWS_MANY, "county year driveType make model vehicles", row -> {
            var sale = new Demand.ModelSale(
                    row.known("county", counties, "counties.geojson"),
                    row.whole("year", timing.salesFrom(), timing.salesTo()),
                    row.driveType(),
                    row.text("make"),
                    row.text("model"),
                    row.atLeastZero("vehicles"));
            if (row.isGood()) {
                String model = modelKey(sale.driveType(), sale.make(), sale.model());
                Set<Integer> known = modelYears.getOrDefault(model, Set.of());
                if (!modelYears.isEmpty() && !folder.isTorn("models.csv") && !known.contains(sale.year())) {
                    row.fault(
                            "model",
                            "has no battery for " + sale.driveType() + " " + sale.make() + " in " + sale.year()
                                    + " in models.csv.",
                            "add a row, or widen yearFrom and yearTo.");
                }
                Folder.unique(row, met, "model", sale.county() + "," + sale.year() + "," + model);
            }
            return sale;
        });
    }

    private static String modelKey(DriveType driveType, String make, String model) {
        return driveType + " " + make + " " + model;
    }

    private List<Demand.Stock> stock() {
        Set<String> met = new HashSet<>();
        return folder.rows("stock.csv", Folder.ROWS_MANY, "county year driveType vehicles", row -> {
            var stock = new Demand.Stock(
                    row.known("county", counties, "counties.geojson"),
                    row.whole("year", timing.stockFrom(), timing.stockTo()),
                    row.driveType(),
                    row.atLeastZero("vehicles"));
            Folder.unique(row, met, "county", stock.county() + "," + stock.year() + "," + stock.driveType());
            return stock;
        });
    }

    private List<BatteryOfModel> models() {
        List<BatteryOfModel> models = folder.rows(
                "models.csv",
                "driveType make model yearFrom yearTo share chemistry energyKwh packKg reference",
                row -> {
                    var battery = new BatteryOfModel(
                            row.driveType(),
                            row.text("make"),
                            row.text("model"),
                            row.year("yearFrom"),
                            row.year("yearTo"),
                            row.share("share"),
                            row.known("chemistry", CHEMISTRIES, "the list of chemistries"),
                            row.number("energyKwh", 0.1, 2000),
                            row.number("packKg", 1, 20_000),
                            row.reference());
                    if (row.isGood() && battery.yearTo() < battery.yearFrom()) {
                        row.fault("yearTo", "is before yearFrom.", "the two are swapped.");
                    }
                    Set<Integer> years = modelYears.computeIfAbsent(
                            modelKey(battery.driveType(), battery.make(), battery.model()), k -> new HashSet<>());
                    for (int year = battery.yearFrom(); year <= battery.yearTo(); year++) {
                        years.add(year);
                    }
                    return battery;
                });
        Map<String, Double> shares = new TreeMap<>();
        for (BatteryOfModel b : models) {
            for (int year = b.yearFrom(); year <= b.yearTo(); year++) {
                shares.merge(modelKey(b.driveType(), b.make(), b.model()) + " in " + year, b.share(), Double::sum);
            }
        }
        folder.sumToOne("models.csv", "share", shares);
        return models;
    }

    private List<Demand.FutureSale> futureSales(Set<DriveType> sold) {
        Set<String> met = new HashSet<>();
        var rows = folder.rows("future_sales.csv", "year driveType vehicles reference", row -> {
            var sale = new Demand.FutureSale(
                    row.year("year"), row.driveType(), row.atLeastZero("vehicles"), row.reference());
            Folder.unique(row, met, "year", sale.year() + " " + sale.driveType());
            return sale;
        });
        everyYear("future_sales.csv", met, sold);
        return rows;
    }

    private List<Demand.FutureMix> futureMix(Set<DriveType> sold) {
        Set<String> met = new HashSet<>();
        var rows = folder.rows("future_mix.csv", "year driveType chemistry share energyKwh packKg reference", row -> {
            var mix = new Demand.FutureMix(
                    row.year("year"),
                    row.driveType(),
                    row.known("chemistry", CHEMISTRIES, "the list of chemistries"),
                    row.share("share"),
                    row.number("energyKwh", 0.1, 2000),
                    row.number("packKg", 1, 20_000),
                    row.reference());
            Folder.unique(row, met, "chemistry", mix.year() + " " + mix.driveType() + " " + mix.chemistry());
            return mix;
        });
        var shares = Folder.sums(rows, m -> m.year() + " " + m.driveType(), Demand.FutureMix::share);
        folder.sumToOne("future_mix.csv", "share", shares);
        everyYear("future_mix.csv", shares.keySet(), sold);
        return rows;
    }

    private void everyYear(String file, Set<String> met, Set<DriveType> sold) {
        for (int year = timing.salesTo() + 1; year <= timing.yearTo(); year++) {
            for (DriveType driveType : sold) {
                if (folder.isClean(file) && !met.contains(year + " " + driveType)) {
                    folder.faults()
                            .add(
                                    file,
                                    0,
                                    "year",
                                    year + " " + driveType,
                                    "is missing.",
                                    "the table stops before the horizon does.");
                }
            }
        }
    }
}
