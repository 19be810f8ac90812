package org.cellback.planning.scenario.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Writes the tables of a small invented scenario for tests and tutorials: a valley of twelve towns and its hills,
 * six models, two periods of
 * eight years. Costs, rules, vehicles and plants are kept by hand beside them.
 */
public final class SmallScenario {
    private static final int SALES_FROM = 2012;
    private static final int STOCK_TO = 2023;
    private static final int SALES_TO = 2024;
    private static final int HORIZON_TO = 2040;
    private static final String ASSUMED = "assumed";

    private record Town(String id, String name, String county, double lat, double lon, double size) {}

    /** A model with the years of its sale and its part of them. */
    private record Model(
            String driveType, String name, int from, double weight, String chemistry, double kwh, double kg) {}

    private static final List<Town> TOWNS = List.of(
            new Town("S01", "Northgate", "Vale", 39.32, -121.42, 9),
            new Town("S02", "Millbrook", "Vale", 39.20, -121.30, 14),
            new Town("S03", "Ferry", "Vale", 39.08, -121.52, 22),
            new Town("S04", "Vale City", "Vale", 38.95, -121.38, 60),
            new Town("S05", "Eastbank", "Vale", 38.93, -121.22, 31),
            new Town("S06", "Southfield", "Vale", 38.78, -121.44, 26),
            new Town("S07", "Orchard", "Vale", 38.70, -121.25, 17),
            new Town("S08", "Quarry", "Ridge", 39.15, -120.95, 7),
            new Town("S09", "Pinetop", "Ridge", 39.36, -120.70, 2.5),
            new Town("S10", "Springs", "Ridge", 38.90, -120.72, 4),
            new Town("S11", "High Meadow", "Ridge", 39.10, -120.30, 1.2),
            new Town("S12", "Lookout", "Ridge", 39.42, -120.22, 0.6));

    private static final List<Model> MODELS = List.of(
            new Model("BEV", "City", 2012, 3, "LMO", 24, 294),
            new Model("BEV", "Family", 2016, 6, "NMC622", 64, 453),
            new Model("BEV", "Long Range", 2018, 7, "NCA", 82, 478),
            new Model("BEV", "Standard Range", 2021, 5, "LFP", 60, 460),
            new Model("PHEV", "Plug-in", 2012, 1, "NMC111", 9, 115),
            new Model("PHEV", "Plug-in Plus", 2019, 1, "NMC622", 17, 155));

    private SmallScenario() {}

    /** Writes the invented tables into {@code out}, which is made when missing. */
    public static void write(Path out, long seed) throws IOException {
        Files.createDirectories(out);
        try (var in = SmallScenario.class.getResourceAsStream("small.yaml")) {
            if (in == null) {
                throw new IOException("No resource small.yaml.\nMaybe the program was packed without it.");
            }
            Files.copy(in, out.resolve("scenario.yaml"), StandardCopyOption.REPLACE_EXISTING);
        }
        places(out);
        sales(out, new SplittableRandom(seed));
    }

    private static void places(Path out) throws IOException {
        List<List<String>> areas = new ArrayList<>();
        List<List<String>> candidates = new ArrayList<>();
        for (Town town : TOWNS) {
            String lat = Csv.text(town.lat(), 4);
            String lon = Csv.text(town.lon(), 4);
            areas.add(List.of(town.id(), town.county(), lat, lon, ASSUMED));
            String people = Csv.text(town.size() * 1000, 0);
            String land = town.size() > 30 ? "medium" : "low";
            if (town.size() >= 7) {
                candidates.add(candidate("cp-", "collection-point", town, lat, lon, people, land));
            }
            if (town.size() >= 26) {
                candidates.add(candidate("rc-", "recycling-centre", town, lat, lon, people, land));
            }
        }
        candidates.sort((a, b) -> a.getFirst().compareTo(b.getFirst()));
        Csv.write(out.resolve("areas.csv"), "area,county,lat,lon,reference", areas);
        Csv.write(
                out.resolve("candidates.csv"),
                "site,kind,name,region,lat,lon,population,landCost,reference",
                candidates);
        Files.writeString(
                out.resolve("counties.geojson"),
                collection(box("Ridge", -121.1, 38.6, -120.1, 39.5), box("Vale", -121.7, 38.6, -121.1, 39.5)));
        Files.writeString(out.resolve("outline.geojson"), collection(box("Small State", -122.0, 38.4, -119.9, 39.7)));
    }

    private static List<String> candidate(
            String prefix, String kind, Town town, String lat, String lon, String people, String land) {
        String id = prefix + town.name().toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        return List.of(id, kind, town.name(), "SM", lat, lon, people, land, ASSUMED);
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "\n]}\n";
    }

    private static String box(String name, double west, double south, double east, double north) {
        return "{\"type\":\"Feature\",\"properties\":{\"name\":\"" + name
                + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[" + west + "," + south + "],[" + east + ","
                + south
                + "],[" + east + "," + north + "],[" + west + "," + north + "],[" + west + "," + south + "]]]}}";
    }

    private static void sales(Path out, SplittableRandom random) throws IOException {
        TreeMap<List<String>, Integer> byArea = new TreeMap<>(ConversionNotes.BY_PARTS);
        TreeMap<List<String>, Integer> byModel = new TreeMap<>(ConversionNotes.BY_PARTS);
        for (Town town : TOWNS) {
            for (int year = SALES_FROM; year <= SALES_TO; year++) {
                for (Model model : MODELS) {
                    int sold = sold(town, model, year, random);
                    if (sold > 0) {
                        String y = String.valueOf(year);
                        byArea.merge(List.of(town.id(), y, model.driveType()), sold, Integer::sum);
                        byModel.merge(
                                List.of(town.county(), y, model.driveType(), "Example", model.name()),
                                sold,
                                Integer::sum);
                    }
                }
            }
        }
        Csv.write(out.resolve("sales.csv"), "area,year,driveType,vehicles", ConversionNotes.withCount(byArea));
        Csv.write(
                out.resolve("sales_models.csv"),
                "county,year,driveType,make,model,vehicles",
                ConversionNotes.withCount(byModel));
        stock(out, byModel);
        models(out);
        future(out, byModel);
    }

    /** Grows by half each year; spread at random by a tenth. */
    private static int sold(Town town, Model model, int year, SplittableRandom random) {
        double noise = 0.9 + 0.2 * random.nextDouble();
        if (year < model.from()) {
            return 0;
        }
        double growth = model.driveType().equals("BEV") ? Math.pow(1.35, year - SALES_FROM) : 4 + year - SALES_FROM;
        return (int) Math.round(0.05 * town.size() * model.weight() * growth * noise);
    }

    private static void stock(Path out, TreeMap<List<String>, Integer> byModel) throws IOException {
        TreeMap<List<String>, Double> county = new TreeMap<>(ConversionNotes.BY_PARTS);
        TreeMap<List<String>, Double> models = new TreeMap<>(ConversionNotes.BY_PARTS);
        byModel.forEach((key, sold) -> {
            int soldIn = Integer.parseInt(key.get(1));
            for (int year = soldIn; year <= STOCK_TO; year++) {
                double age = year - soldIn;
                double left = sold * Math.exp(-Math.pow(age / 16, 3) - 0.01 * age);
                String y = String.valueOf(year);
                county.merge(List.of(key.get(0), y, key.get(2)), left, Double::sum);
                models.merge(List.of(y, key.get(2), key.get(3), key.get(4)), left, Double::sum);
            }
        });
        Csv.write(out.resolve("stock.csv"), "county,year,driveType,vehicles", rounded(county));
        Csv.write(out.resolve("stock_models.csv"), "year,driveType,make,model,vehicles", rounded(models));
    }

    private static List<List<String>> rounded(TreeMap<List<String>, Double> values) {
        TreeMap<List<String>, Integer> whole = new TreeMap<>(ConversionNotes.BY_PARTS);
        values.forEach((key, value) -> whole.put(key, (int) Math.round(value)));
        return ConversionNotes.withCount(whole);
    }

    private static void models(Path out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Model m : MODELS) {
            rows.add(List.of(
                    m.driveType(),
                    "Example",
                    m.name(),
                    String.valueOf(m.from()),
                    String.valueOf(SALES_TO),
                    "1",
                    m.chemistry(),
                    Csv.text(m.kwh(), 1),
                    Csv.text(m.kg(), 1),
                    ASSUMED));
        }
        Csv.write(
                out.resolve("models.csv"),
                "driveType,make,model,yearFrom,yearTo,share,chemistry,energyKwh,packKg,reference",
                rows);
    }

    private static void future(Path out, TreeMap<List<String>, Integer> byModel) throws IOException {
        TreeMap<String, Double> last = new TreeMap<>();
        byModel.forEach((key, sold) -> {
            if (key.get(1).equals(String.valueOf(SALES_TO))) {
                last.merge(key.get(2), (double) sold, Double::sum);
            }
        });
        List<List<String>> rows = new ArrayList<>();
        for (int year = SALES_TO + 1; year <= HORIZON_TO; year++) {
            double growth = Math.min(2, Math.pow(1.08, year - SALES_TO));
            for (var entry : last.entrySet()) {
                double factor = entry.getKey().equals("BEV") ? growth : 1;
                rows.add(
                        List.of(String.valueOf(year), entry.getKey(), Csv.text(entry.getValue() * factor, 0), ASSUMED));
            }
        }
        Csv.write(out.resolve("future_sales.csv"), "year,driveType,vehicles,reference", rows);
    }
}
