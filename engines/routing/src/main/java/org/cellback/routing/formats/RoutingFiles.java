package org.cellback.routing.formats;

import java.io.IOException;
import java.nio.file.Path;
import org.cellback.routing.api.BadRoutingInput;
import org.cellback.routing.api.RoutingResult;

/** The door of the file formats. Stateless. */
public final class RoutingFiles {
    private RoutingFiles() {}

    /** The form {@code file} seems to have, by its first lines. */
    public static FileFormat guess(Path file) throws IOException {
        throw new BadRoutingInput(
                file.toString(), format + " is not read by this version", "Maybe use another format.");
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
            case VROOM, EVRP -> throw new UnsupportedOperationException("The readers follow in the next commit.");
        };
    }

    /** The result in the file's own form: VROOM JSON for VROOM, otherwise {@code Route #1: 3 7 2} lines and {@code Cost N}. */
    public static String write(RoutingFile file, RoutingResult result) {
        return RouteLines.write(file, result);
    }

    /** The full solution as JSON: vehicle, base, stops with kind, arrival, load, charge. */
    public static String writeFullJson(RoutingFile file, RoutingResult result) {
        throw new UnsupportedOperationException("The writers follow in the next commit.");
    }

    /** Reads a solution (route lines, VROOM JSON or full JSON) and checks it against the problem. */
    public static CheckReport check(RoutingFile file, Path solution) throws IOException {
        throw new UnsupportedOperationException("The checker follows in the next commit.");
    }
}
