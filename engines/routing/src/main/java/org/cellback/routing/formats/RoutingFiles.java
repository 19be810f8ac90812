package org.cellback.routing.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.cellback.routing.api.BadRoutingInput;
import org.cellback.routing.api.RoutingResult;

/** The door of the file formats. Stateless. */
public final class RoutingFiles {
    private RoutingFiles() {}

    /** The form {@code file} seems to have, by its first lines. */
    public static FileFormat guess(Path file) throws IOException {
        String text = TextFile.text(file).strip();
        String head = text.substring(0, Math.min(2000, text.length())).toUpperCase(Locale.ROOT);
        if (head.startsWith("{")) {
            return FileFormat.VROOM;
        }
        if (head.contains("STRINGID") || head.contains("ENERGY_CAPACITY")) {
            return FileFormat.EVRP;
        }
        if (head.contains("VEHICLE") && head.contains("CUST NO")) {
            return FileFormat.SOLOMON;
        }
        if (head.contains("DIMENSION")) {
            return head.contains("VEHICLES") ? FileFormat.VRPLIB : FileFormat.CVRPLIB;
        }
        int tokens = text.lines().findFirst().orElse("").strip().split("\\s+").length;
        if (tokens == 4) {
            return FileFormat.CORDEAU;
        }
        if (tokens == 3) {
            return FileFormat.LILIM;
        }
        throw new BadRoutingInput(
                file.getFileName().toString(), "its form cannot be told from its first lines", "Maybe give --format.");
    }

    /**
     * Reads a problem.
     *
     * @throws org.cellback.routing.api.BadRoutingInput with line and token, or JSON pointer, of each fault
     */
    public static RoutingFile read(Path file, FileFormat format, Objective objective) throws IOException {
        return switch (format) {
            case CVRPLIB, VRPLIB -> VrplibReader.read(file, format, objective);
            case SOLOMON -> SolomonReader.read(file, objective);
            case CORDEAU -> CordeauReader.read(file, objective);
            case LILIM -> LiLimReader.read(file, objective);
            case VROOM -> VroomReader.read(file, objective);
            case EVRP -> SchneiderReader.read(file, objective);
        };
    }

    /** The result in the file's own form: VROOM JSON for VROOM, otherwise {@code Route #1: 3 7 2} lines and {@code Cost N}. */
    public static String write(RoutingFile file, RoutingResult result) {
        return file.format() == FileFormat.VROOM ? VroomWriter.write(file, result) : RouteLines.write(file, result);
    }

    /** The full solution as JSON: vehicle, base, stops with kind, arrival, load, charge. */
    public static String writeFullJson(RoutingFile file, RoutingResult result) {
        return FullJson.write(file, result);
    }

    /** Reads a solution (route lines, VROOM JSON or full JSON) and checks it against the problem. */
    public static CheckReport check(RoutingFile file, Path solution) throws IOException {
        return SolutionCheck.check(file, TextFile.text(solution));
    }
}
