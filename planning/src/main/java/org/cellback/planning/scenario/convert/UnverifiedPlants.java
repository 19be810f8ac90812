package org.cellback.planning.scenario.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Plants from a crowd-collected list that has no licence and is not verified: for a planner's own use, never shipped, shown as
 * unverified.
 */
final class UnverifiedPlants {
    private static final double KG_PER_TONNE = 1000;

    private UnverifiedPlants() {}

    static void write(Path list, Path out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        int number = 0;
        for (Map<String, String> row : Csv.read(list)) {
            String tonnes = Csv.get(row, "capacity_t_per_year").strip();
            if (tonnes.isEmpty()) {
                continue;
            }
            number++;
            boolean operating = Csv.get(row, "status").equals("Operational");
            rows.add(List.of(
                    "unverified-" + number,
                    Csv.get(row, "company") + ", " + Csv.get(row, "city"),
                    Csv.get(row, "company"),
                    Csv.get(row, "region"),
                    Csv.text(Csv.number(row, "lat_city"), 4),
                    Csv.text(Csv.number(row, "lon_city"), 4),
                    operating ? "operating" : "planned",
                    "unknown",
                    operating ? "2025" : "2028",
                    "2040",
                    String.format(Locale.ROOT, "%.0f", Double.parseDouble(tonnes) * KG_PER_TONNE),
                    "*",
                    "yes",
                    "assumed",
                    "crowd-collected list without licence; nothing here is verified"));
        }
        Csv.write(
                out.resolve("plants_unverified.csv"),
                "plant,name,operator,region,lat,lon,status,processes,availableFrom,availableTo,capacityKgPerYear,"
                        + "chemistries,unverified,reference,note",
                rows);
    }
}
