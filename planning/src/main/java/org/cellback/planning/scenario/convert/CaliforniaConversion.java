package org.cellback.planning.scenario.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Turns the Commission's sales and stock files, ZIP centroids, county shapes, towns, a sales scenario and emission factors into
 * the tables of {@code scenarios/california}. The tables kept by hand there are not touched.
 */
public final class CaliforniaConversion {
    private static final List<String> DRIVE_TYPES = List.of("BEV", "PHEV", "FCEV");
    private static final int LAST_OBSERVED = 2024;
    private static final int HORIZON_END = 2040;

    private final Path data;
    private final Path out;
    private final Properties parameters;
    private final ConversionNotes notes = new ConversionNotes();

    private CaliforniaConversion(Path data, Path out) throws IOException {
        this.data = data;
        this.out = out;
        this.parameters = new Properties();
        try (var in = CaliforniaConversion.class.getResourceAsStream("california.properties")) {
            parameters.load(in);
        }
    }

    /**
     * Writes the tables into {@code out}, which is made when missing.
     *
     * @param data folder that holds {@code california}, {@code north-america}, {@code geo}, {@code carbon} and {@code passport}
     * @param withUnverified also write {@code plants_unverified.csv} from a crowd-collected list without licence; never commit it
     * @return what was done, as lines of text
     */
    public static List<String> convert(Path data, Path out, boolean withUnverified) throws IOException {
        if (!Files.isDirectory(data.resolve("california"))) {
            throw new IOException("No folder california in " + data
                    + ".\nMaybe give the folder that holds california, north-america, geo, carbon and passport.");
        }
        Files.createDirectories(out);
        CaliforniaConversion conversion = new CaliforniaConversion(data, out);
        conversion.run();
        if (withUnverified) {
            UnverifiedPlants.write(data.resolve("north-america/recyclers_unverified.csv"), out);
        }
        return conversion.notes.lines();
    }

    private void run() throws IOException {
        Shapes counties = new Shapes(data.resolve("california/california_counties.geojson"));
        counties.write(out.resolve("counties.geojson"));
        new Shapes(data.resolve("geo/us_states_west.geojson")).write(out.resolve("outline.geojson"));
        var zipSales = Csv.read(data.resolve("california/ca_zev_sales_zip_year.csv"));
        TreeSet<String> zips = new TreeSet<>();
        zipSales.forEach(row -> zips.add(Csv.get(row, "zip")));
        ZipPlaces places = ZipPlaces.of(zips, data.resolve("california/ca_zip_centroids.csv"), counties.geometries());
        writeAreas(places);
        TreeMap<String, Double> demand = writeSales(zipSales, places);
        writeModels();
        writeStock();
        writeCandidates(places, demand);
        writeFutureSales(zipSales);
        Facts.write(data, out);
        Csv.write(
                out.resolve("emission_factors.csv"),
                "key,description,unit,tankToWheel,wellToTank,year,proxy,reference",
                FreightFactors.rows(data.resolve("carbon")));
        notes.write(out.resolve("conversion.md"));
    }

    private void writeAreas(ZipPlaces places) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (ZipPlaces.Place p : places.places().values()) {
            rows.add(List.of(p.zip(), p.county(), Csv.text(p.lat(), 5), Csv.text(p.lon(), 5), "census-zip"));
        }
        Csv.write(out.resolve("areas.csv"), "area,county,lat,lon,reference", rows);
        notes.areas(places);
    }

    /** Returns vehicles sold by area over all years. */
    private TreeMap<String, Double> writeSales(List<Map<String, String>> zipSales, ZipPlaces places)
            throws IOException {
        TreeMap<String, TreeMap<String, Integer>> byArea = new TreeMap<>();
        TreeMap<String, Integer> byCounty = new TreeMap<>();
        for (Map<String, String> row : zipSales) {
            String zip = Csv.get(row, "zip");
            String area = places.hosts().getOrDefault(zip, zip);
            for (int t = 0; t < DRIVE_TYPES.size(); t++) {
                int vehicles = Csv.whole(row, DRIVE_TYPES.get(t).toLowerCase(java.util.Locale.ROOT));
                if (vehicles == 0) {
                    continue;
                }
                notes.sold(zip, vehicles, places);
                ZipPlaces.Place place = places.places().get(area);
                if (place != null) {
                    byArea.computeIfAbsent(area, a -> new TreeMap<>())
                            .merge(Csv.get(row, "year") + "," + t, vehicles, Integer::sum);
                    byCounty.merge(place.county(), vehicles, Integer::sum);
                }
            }
        }
        notes.compareCounties(byCounty, Csv.read(data.resolve("california/ca_zev_sales_county_year.csv")));
        List<List<String>> rows = new ArrayList<>();
        TreeMap<String, Double> total = new TreeMap<>();
        byArea.forEach((area, cells) -> cells.forEach((cell, vehicles) -> {
            String[] parts = cell.split(",", 2);
            String driveType = DRIVE_TYPES.get(Integer.parseInt(parts[1]));
            rows.add(List.of(area, parts[0], driveType, vehicles.toString()));
            total.merge(area, (double) vehicles, Double::sum);
        }));
        Csv.write(out.resolve("sales.csv"), "area,year,driveType,vehicles", rows);
        return total;
    }

    private void writeModels() throws IOException {
        var sales = Csv.read(data.resolve("california/ca_zev_sales_county_year_model.csv"));
        ModelNames names = new ModelNames(sales);
        TreeMap<List<String>, Integer> sold = new TreeMap<>(ConversionNotes.BY_PARTS);
        for (Map<String, String> row : sales) {
            sold.merge(modelKey(row, names, county(row)), Csv.whole(row, "vehicles"), Integer::sum);
        }
        Csv.write(
                out.resolve("sales_models.csv"),
                "county,year,driveType,make,model,vehicles",
                ConversionNotes.withCount(sold));
        TreeMap<List<String>, Integer> stock = new TreeMap<>(ConversionNotes.BY_PARTS);
        for (Map<String, String> row : Csv.read(data.resolve("california/ca_ev_stock_county_year_model.csv"))) {
            List<String> key = modelKey(row, names, county(row));
            stock.merge(key.subList(1, key.size()), Csv.whole(row, "vehicles"), Integer::sum);
        }
        Csv.write(
                out.resolve("stock_models.csv"),
                "year,driveType,make,model,vehicles",
                ConversionNotes.withCount(stock));
        notes.models(names);
    }

    private static List<String> modelKey(Map<String, String> row, ModelNames names, String county) {
        ModelNames.Model model = names.of(Csv.get(row, "type"), Csv.get(row, "make"), Csv.get(row, "model"));
        return List.of(county, Csv.get(row, "year"), model.driveType(), model.make(), model.model());
    }

    private void writeStock() throws IOException {
        TreeMap<List<String>, Integer> stock = new TreeMap<>(ConversionNotes.BY_PARTS);
        for (Map<String, String> row : Csv.read(data.resolve("california/ca_ev_stock_county_year.csv"))) {
            for (String driveType : DRIVE_TYPES) {
                int vehicles = Csv.whole(row, driveType.toLowerCase(java.util.Locale.ROOT));
                stock.merge(List.of(county(row), Csv.get(row, "year"), driveType), vehicles, Integer::sum);
            }
        }
        Csv.write(out.resolve("stock.csv"), "county,year,driveType,vehicles", ConversionNotes.withCount(stock));
    }

    /** The files write both {@code Out Of State} and {@code Out of State}. */
    private static String county(Map<String, String> row) {
        String county = Csv.get(row, "county").strip();
        return county.equalsIgnoreCase("Out of State") ? "Out of State" : county;
    }

    private void writeCandidates(ZipPlaces places, TreeMap<String, Double> demand) throws IOException {
        List<CandidateChoice.Demand> areas = places.places().values().stream()
                .map(p -> new CandidateChoice.Demand(p.lat(), p.lon(), demand.getOrDefault(p.zip(), 0.0)))
                .toList();
        var cities = Csv.read(data.resolve("california/candidate_cities_us_west.csv"));
        Csv.write(
                out.resolve("candidates.csv"),
                "site,kind,name,region,lat,lon,population,landCost,reference",
                new CandidateChoice(cities, areas, parameters).rows());
    }

    private void writeFutureSales(List<Map<String, String>> zipSales) throws IOException {
        TreeMap<String, TreeMap<Integer, Double>> observed = new TreeMap<>();
        for (Map<String, String> row : zipSales) {
            for (String driveType : DRIVE_TYPES) {
                observed.computeIfAbsent(driveType, t -> new TreeMap<>())
                        .merge(
                                Csv.whole(row, "year"),
                                (double) Csv.whole(row, driveType.toLowerCase(java.util.Locale.ROOT)),
                                Double::sum);
            }
        }
        FutureSales future = new FutureSales(data.resolve("north-america/eol_lib_na_EV_Sales.csv"), parameters);
        Csv.write(
                out.resolve("future_sales.csv"),
                "year,driveType,vehicles,reference",
                future.rows(observed, LAST_OBSERVED, HORIZON_END));
        notes.oddsRatio(future.oddsRatio(observed.getOrDefault("BEV", new TreeMap<>()), LAST_OBSERVED));
    }
}
