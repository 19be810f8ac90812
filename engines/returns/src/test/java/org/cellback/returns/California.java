package org.cellback.returns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.cellback.returns.api.CountyFigure;
import org.cellback.returns.api.FleetHistory;
import org.cellback.returns.api.LifetimePrior;
import org.cellback.returns.api.VehicleClass;

/** Reads the California scenario's own tables, as far as this engine needs them. */
final class California {
    private California() {}

    /** Folder of the scenario; it is part of the repository, but need not be in a source archive. */
    static Path folder() {
        return root().resolve("scenarios/california");
    }

    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (here.getParent() != null
                && !(Files.exists(here.resolve("pom.xml")) && Files.isDirectory(here.resolve("engines")))) {
            here = here.getParent();
        }
        return here;
    }

    /** Sales by county are those of the models, added up. */
    static FleetHistory history() {
        return new FleetHistory(rows("sales_models.csv", California::figure), rows("stock.csv", California::figure));
    }

    private static CountyFigure figure(String[] cell) {
        return new CountyFigure(
                cell[0],
                Integer.parseInt(cell[1]),
                VehicleClass.valueOf(cell[2]),
                Double.parseDouble(cell[cell.length - 1]));
    }

    static List<LifetimePrior> lifetimes() {
        return rows(
                "lifetimes.csv",
                cell -> new LifetimePrior(
                        LifetimePrior.Part.valueOf(cell[0].toUpperCase(Locale.ROOT)),
                        VehicleClass.valueOf(cell[1]),
                        cell[2],
                        LifetimePrior.Form.valueOf(cell[3].toUpperCase(Locale.ROOT)),
                        Double.parseDouble(cell[4]),
                        Double.parseDouble(cell[5]),
                        Double.parseDouble(cell[6]),
                        Double.parseDouble(cell[7]),
                        Double.parseDouble(cell[8]),
                        cell[9]));
    }

    /** Every row of a table of the scenario, its header left out. */
    static <T> List<T> rows(String file, Function<String[], T> read) {
        try {
            List<T> rows = new ArrayList<>();
            for (String line :
                    Files.readAllLines(folder().resolve(file)).stream().skip(1).toList()) {
                rows.add(read.apply(line.split(",", -1)));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
