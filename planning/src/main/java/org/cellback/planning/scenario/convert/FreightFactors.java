package org.cellback.planning.scenario.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Emission factors of the vehicle classes a scenario uses, from the freight tables and the grid table. */
final class FreightFactors {
    private static final int YEAR = 2025;
    private static final String GRID_ZONE = "US-CAL-CISO";

    /** A factor by its key, and the row of the freight tables it comes from. */
    private record Wanted(String key, String level2, String level3, String column, String description) {}

    private static final List<Wanted> WANTED = List.of(
            new Wanted(
                    "van-diesel", "Vans", "Class III (1.74 to 3.5 tonnes)", "Diesel", "Van of 1.74 to 3.5 t, diesel"),
            rigid("rigid-7.5", "Rigid (>3.5 - 7.5 tonnes)", "Rigid truck of 3.5 to 7.5 t, diesel, average load"),
            rigid("rigid-17", "Rigid (>7.5 tonnes-17 tonnes)", "Rigid truck of 7.5 to 17 t, diesel, average load"),
            rigid("rigid-26", "Rigid (>17 tonnes)", "Rigid truck over 17 t, diesel, average load"),
            rigid("artic-33", "Articulated (>33t)", "Articulated truck over 33 t, diesel, average load"),
            new Wanted("rail", "Rail", "Freight train", "", "Freight train"));

    private FreightFactors() {}

    private static Wanted rigid(String key, String level3, String description) {
        return new Wanted(key, "HGV (all diesel)", level3, "Average laden", description);
    }

    static List<List<String>> rows(Path carbon) throws IOException {
        var operation = Csv.read(carbon.resolve("uk_desnz_2025_freight_tonne_km.csv"));
        var provision = Csv.read(carbon.resolve("uk_desnz_2025_freight_tonne_km_WTT.csv"));
        List<List<String>> rows = new ArrayList<>();
        for (Wanted wanted : WANTED) {
            double tankToWheel = find(operation, wanted, "kgCO2e_per_tkm_TTW");
            double wellToTank = find(provision, wanted, "kgCO2e_per_tkm_WTT");
            rows.add(List.of(
                    wanted.key(),
                    wanted.description() + " (United Kingdom)",
                    "kgCO2e/tkm",
                    Csv.text(tankToWheel, 5),
                    Csv.text(wellToTank, 5),
                    String.valueOf(YEAR),
                    "yes",
                    "desnz-2025"));
        }
        rows.add(grid(Csv.read(carbon.resolve("electricitymaps_yearly_2025.csv"))));
        return rows;
    }

    private static double find(List<Map<String, String>> rows, Wanted wanted, String column) {
        String level2 = wanted.level2();
        return rows.stream()
                .filter(r -> plain(Csv.get(r, "level2")).equals(plain(level2)))
                .filter(r -> Csv.get(r, "level3").strip().equals(wanted.level3()))
                .filter(r -> Csv.get(r, "column").strip().equals(wanted.column()))
                .mapToDouble(r -> Csv.number(r, column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No row " + level2 + ", " + wanted.level3() + ", "
                        + wanted.column() + ".\nMaybe the freight tables are of another year."));
    }

    /** The tables of energy provision write {@code WTT- vans} for {@code Vans}. */
    private static String plain(String level2) {
        return level2.strip().replaceFirst("^WTT- *", "").toLowerCase(java.util.Locale.ROOT);
    }

    private static List<String> grid(List<Map<String, String>> zones) {
        double grams = zones.stream()
                .filter(z -> Csv.get(z, "zone").equals(GRID_ZONE))
                .mapToDouble(z -> Csv.number(z, "gCO2eq_per_kWh"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No zone " + GRID_ZONE + ".\nMaybe the grid table is of another year."));
        return List.of(
                "grid-california",
                "Electricity of California (zone " + GRID_ZONE + "), life cycle",
                "kgCO2e/kWh",
                "0",
                Csv.text(grams / 1000, 4),
                String.valueOf(YEAR),
                "no",
                "electricitymaps-2025");
    }
}
