package org.cellback.planning.scenario;

import java.util.List;

/**
 * Vehicles sold, registered and expected.
 *
 * @param sales observed, by area
 * @param modelSales observed, by county and model
 * @param stock registered vehicles observed at the end of a year, by county; {@code Out of State} may occur
 * @param modelStock registered vehicles by model, over all counties
 * @param futureSales over all areas; an area's share is its share of the last three observed years of the drive type
 * @param models which battery a sold model carries
 * @param futureMix which batteries future sales carry
 */
public record Demand(
        List<Sale> sales,
        List<ModelSale> modelSales,
        List<Stock> stock,
        List<ModelStock> modelStock,
        List<FutureSale> futureSales,
        List<BatteryOfModel> models,
        List<FutureMix> futureMix) {
    public Demand {
        sales = List.copyOf(sales);
        modelSales = List.copyOf(modelSales);
        stock = List.copyOf(stock);
        modelStock = List.copyOf(modelStock);
        futureSales = List.copyOf(futureSales);
        models = List.copyOf(models);
        futureMix = List.copyOf(futureMix);
    }

    public record Sale(String area, int year, DriveType driveType, double vehicles) {}

    public record ModelSale(String county, int year, DriveType driveType, String make, String model, double vehicles) {}

    public record Stock(String county, int year, DriveType driveType, double vehicles) {}

    public record ModelStock(int year, DriveType driveType, String make, String model, double vehicles) {}

    public record FutureSale(int year, DriveType driveType, double vehicles, String reference) {}

    /**
     * The battery of a model sold in some years. Several rows for the same model and year share its sales.
     *
     * @param yearFrom first year of sale
     * @param yearTo last year of sale
     * @param share part of the model's sales with this battery; over the rows of a year they add to 1
     * @param chemistry {@code LFP}, {@code NMC532}, {@code NCA}, …
     * @param energyKwh gross energy of the pack
     */
    public record BatteryOfModel(
            DriveType driveType,
            String make,
            String model,
            int yearFrom,
            int yearTo,
            double share,
            String chemistry,
            double energyKwh,
            double packKg,
            String reference) {}

    /** The part of a year's sales of a drive type that carries a chemistry; the shares of a year add to 1. */
    public record FutureMix(
            int year,
            DriveType driveType,
            String chemistry,
            double share,
            double energyKwh,
            double packKg,
            String reference) {}
}
