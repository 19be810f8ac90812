package org.cellback.siting.internal.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringTokenizer;
import org.cellback.siting.api.FacilityFormat;
import org.cellback.siting.api.FacilityProblem;
import org.cellback.siting.api.SitingInputException;
import org.jspecify.annotations.Nullable;

/** Reads benchmark files token by token; a fault names file, line, token and what was expected there. */
public final class FacilityReader implements AutoCloseable {
    private static final int SIDE_MAX = 100_000;
    private static final long CELLS_MAX = 50_000_000;

    private final Path file;
    private final BufferedReader reader;
    private @Nullable StringTokenizer tokens;
    private int line;

    private FacilityReader(Path file) throws IOException {
        this.file = file;
        reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
    }

    public static FacilityProblem read(Path file, FacilityFormat format) throws IOException {
        try (FacilityReader reader = new FacilityReader(file)) {
            FacilityProblem problem = switch (format) {
                case CFLP -> reader.capacitated();
                case TSCFLP -> reader.twoStage();
            };
            reader.expectEnd();
            return problem;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private FacilityProblem capacitated() throws IOException {
        int facilities = count("number of facilities");
        int customers = count("number of customers");
        limit((long) facilities * customers);
        double[] capacity = row(facilities, "capacity of facility");
        double[] fixedCost = row(facilities, "fixed cost of facility");
        double[] demand = row(customers, "demand of customer");
        double[][] cost = new double[facilities][customers];
        for (int k = 0; k < customers; k++) {
            double[] byFacility = row(facilities, "cost of customer " + k + " from facility");
            for (int f = 0; f < facilities; f++) {
                cost[f][k] = byFacility[f];
            }
        }
        return new FacilityProblem.Capacitated(capacity, fixedCost, demand, cost);
    }

    private FacilityProblem twoStage() throws IOException {
        int plants = count("number of plants");
        int satellites = count("number of satellites");
        int customers = count("number of customers");
        limit((long) satellites * (plants + (long) customers));
        double[] demand = row(customers, "demand of customer");
        double[][] plantRows = pairs(plants, "plant");
        double[][] first = new double[plants][];
        for (int p = 0; p < plants; p++) {
            first[p] = row(satellites, "cost of plant " + p + " to satellite");
        }
        double[][] satelliteRows = pairs(satellites, "satellite");
        double[][] second = new double[satellites][];
        for (int s = 0; s < satellites; s++) {
            second[s] = row(customers, "cost of satellite " + s + " to customer");
        }
        return new FacilityProblem.TwoStage(
                plantRows[0], plantRows[1], satelliteRows[0], satelliteRows[1], demand, first, second);
    }

    /** Capacities and fixed costs that stand side by side. */
    private double[][] pairs(int count, String what) throws IOException {
        double[][] result = new double[2][count];
        for (int k = 0; k < count; k++) {
            result[0][k] = amount("capacity of " + what + " " + k);
            result[1][k] = amount("fixed cost of " + what + " " + k);
        }
        return result;
    }

    private void limit(long cells) {
        if (cells > CELLS_MAX) {
            throw fault(
                    "a table of " + cells + " costs",
                    "at most " + CELLS_MAX,
                    "Maybe the first line is not the header.");
        }
    }

    private int count(String what) throws IOException {
        String token = next(what);
        try {
            int value = Integer.parseInt(token);
            if (value >= 1 && value <= SIDE_MAX) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw fault("'" + token + "'", what + ", a whole number", "Maybe the file has another format.");
        }
        throw fault("'" + token + "'", what + " from 1 to " + SIDE_MAX, "Maybe the file has another format.");
    }

    private double[] row(int count, String what) throws IOException {
        double[] result = new double[count];
        for (int k = 0; k < count; k++) {
            result[k] = amount(what + " " + k);
        }
        return result;
    }

    private double amount(String what) throws IOException {
        String token = next(what);
        double value;
        try {
            value = Double.parseDouble(token);
        } catch (NumberFormatException e) {
            throw fault(
                    "'" + token + "'", what + ", a number", "Maybe the file has another format or a decimal comma.");
        }
        if (!(value >= 0 && value < 1e15)) {
            throw fault("'" + token + "'", what + ", a number from 0 up", "Maybe a sign or an exponent is wrong.");
        }
        return value;
    }

    private String next(String what) throws IOException {
        StringTokenizer current = tokens;
        while (current == null || !current.hasMoreTokens()) {
            String text = reader.readLine();
            if (text == null) {
                throw fault("the end of the file", what, "Maybe the file is cut short or has another format.");
            }
            line++;
            current = new StringTokenizer(text);
            tokens = current;
        }
        return current.nextToken();
    }

    private void expectEnd() throws IOException {
        StringTokenizer current = tokens;
        while (current == null || !current.hasMoreTokens()) {
            String text = reader.readLine();
            if (text == null) {
                return;
            }
            line++;
            current = new StringTokenizer(text);
        }
        throw fault("'" + current.nextToken() + "'", "the end of the file", "Maybe the file has another format.");
    }

    private SitingInputException fault(String found, String expected, String maybe) {
        return new SitingInputException(
                List.of(file + ": line " + line + ": found " + found + " where " + expected + " belongs.\n" + maybe));
    }
}
