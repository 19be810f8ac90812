package org.cellback.returns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cellback.returns.api.CountyFigure;
import org.cellback.returns.api.FleetHistory;
import org.cellback.returns.api.VehicleClass;

/** Reads the Commission's county tables, where they are at hand. */
final class California {
    private California() {}

    /** Folder of the California data; it need not exist. */
    static Path folder() {
        String given = System.getProperty("CELLBACK_DATA", System.getenv().getOrDefault("CELLBACK_DATA", ""));
        if (!given.isEmpty()) {
            return Path.of(given, "california");
        }
        Path here = Path.of("").toAbsolutePath();
        while (here.getParent() != null
                && !(Files.exists(here.resolve("pom.xml")) && Files.isDirectory(here.resolve("engines")))) {
            here = here.getParent();
        }
        return here.resolve("../shared/data/california").normalize();
    }

    static FleetHistory history(Path folder) {
        return new FleetHistory(
                read(folder.resolve("ca_zev_sales_county_year.csv")),
                read(folder.resolve("ca_ev_stock_county_year.csv")));
    }

    private static List<CountyFigure> read(Path file) {
        List<CountyFigure> figures = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
                String[] cell = line.split(",", -1);
                String county = cell[0].equalsIgnoreCase("out of state") ? "Out of state" : cell[0];
                for (VehicleClass vehicleClass : VehicleClass.values()) {
                    figures.add(new CountyFigure(
                            county,
                            Integer.parseInt(cell[1]),
                            vehicleClass,
                            Double.parseDouble(cell[2 + vehicleClass.ordinal()])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return figures;
    }
}
