package org.cellback.routing.formats;

import java.util.Locale;
import org.cellback.geo.api.TravelMatrix;

/** A distance matrix written out in a TSPLIB file: full, or its lower rows. Immutable. */
final class Explicit implements TravelMatrix {
    private final double[][] metres;

    private Explicit(double[][] metres) {
        this.metres = metres;
    }

    static Explicit read(VrplibFile file, int size) {
        String form = file.header("EDGE_WEIGHT_FORMAT").orElse("FULL_MATRIX").toUpperCase(Locale.ROOT);
        boolean full = form.equals("FULL_MATRIX");
        if (!full && !form.equals("LOWER_ROW") && !form.equals("LOWER_DIAG_ROW")) {
            throw file.text.fault(
                    "EDGE_WEIGHT_FORMAT " + form + " is not supported",
                    "Maybe write it as FULL_MATRIX, LOWER_ROW or LOWER_DIAG_ROW.");
        }
        double[][] metres = new double[size][size];
        int diagonal = form.equals("LOWER_ROW") ? 0 : 1;
        int from = full || diagonal == 1 ? 0 : 1;
        int to = 0;
        for (VrplibFile.Row row : file.section("EDGE_WEIGHT_SECTION")) {
            for (int t = 0; t < row.tokens().size(); t++) {
                if (from >= size) {
                    throw file.text.fault(
                            row.line(), "more weights than DIMENSION asks for", "Maybe DIMENSION is wrong.");
                }
                metres[from][to] = file.number(row, t);
                if (!full) {
                    metres[to][from] = metres[from][to];
                }
                to++;
                if (to == (full ? size : from + diagonal)) {
                    from++;
                    to = 0;
                }
            }
        }
        if (from != size) {
            throw file.text.fault("EDGE_WEIGHT_SECTION ends in row " + (from + 1), "Maybe the file was cut.");
        }
        return new Explicit(metres);
    }

    @Override
    public int size() {
        return metres.length;
    }

    @Override
    public double distanceMetres(int from, int to) {
        return metres[from][to];
    }

    @Override
    public double durationSeconds(int from, int to) {
        return metres[from][to];
    }
}
