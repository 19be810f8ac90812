package org.cellback.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellback.platform.database.StartFault;
import org.jspecify.annotations.Nullable;

/**
 * How the program was asked to run.
 *
 * @param address the address to listen on; 127.0.0.1 unless asked otherwise
 * @param port 0 for any free port
 * @param data data folder
 * @param scenarios folder whose sub-folders are registered as scenarios
 * @param databaseUrl an outside PostgreSQL; null for the embedded one
 * @param demo run the California study and print the address of its result
 * @param training start in a folder of its own, answer the first pages and end, so that a cache of loaded classes can be
 *     written
 */
public record Options(
        String address,
        int port,
        Path data,
        Path scenarios,
        @Nullable String databaseUrl,
        boolean demo,
        boolean training) {
    static final String HELP = """
            Usage: cellback serve|demo [OPTIONS]
            Starts the application; demo also runs the California study and prints the address of its result.
              --port N            port to listen on (default: 8080; 0: any free one)
              --address ADDRESS   address to listen on (default: 127.0.0.1)
              --data DIR          data folder, with the database (default: ~/.cellback/data)
              --scenarios DIR     folder whose sub-folders are registered as scenarios
              --database-url URL  a PostgreSQL server of your own instead of the embedded one
              --help              show this and end
            Exit status: 130 stopped by Ctrl-C, 2 an option, the folder or the database is at fault, 1 a fault of ours.""";

    private static final Set<String> NAMES = Set.of("--address", "--port", "--data", "--scenarios", "--database-url");
    private static final Set<String> FLAGS = Set.of("--demo", "--training");
    private static final int PORT_MAX = 65_535;

    /** From the command line; a fault names the option and says what to try. */
    public static Options parse(List<String> arguments) {
        Map<String, String> values = new HashMap<>();
        Set<String> flags = new HashSet<>();
        for (int i = 0; i < arguments.size(); i++) {
            String[] parts = arguments.get(i).split("=", 2);
            if (FLAGS.contains(parts[0])) {
                flags.add(parts[0]);
            } else if (!NAMES.contains(parts[0])) {
                throw new StartFault("Unknown option " + parts[0]
                        + ".\nMaybe one of --port, --data, --database-url, --scenarios, --address, --demo.");
            } else if (parts.length == 2) {
                values.put(parts[0], parts[1]);
            } else if (++i < arguments.size()) {
                values.put(parts[0], arguments.get(i));
            } else {
                throw new StartFault("Option " + parts[0] + " has no value.\nMaybe write it after the option.");
            }
        }
        boolean training = flags.contains("--training");
        return new Options(
                values.getOrDefault("--address", "127.0.0.1"),
                port(values.getOrDefault("--port", training ? "0" : "8080")),
                path(values.get("--data"), training ? temporaryData() : defaultData()),
                path(values.get("--scenarios"), Path.of(System.getProperty("cellback.root", "."), "scenarios")),
                values.get("--database-url"),
                flags.contains("--demo"),
                training);
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= PORT_MAX) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new StartFault("--port is " + text + ".\nMaybe write a number from 0 to 65535.", e);
        }
        throw new StartFault("--port is " + text + ".\nMaybe write a number from 0 to 65535.");
    }

    private static Path path(@Nullable String text, Path otherwise) {
        return (text == null ? otherwise : Path.of(text)).toAbsolutePath().normalize();
    }

    private static Path temporaryData() {
        try {
            return Files.createTempDirectory("cellback-training");
        } catch (IOException e) {
            throw new StartFault("No temporary folder can be made: " + e + "\nMaybe the disk is full.", e);
        }
    }

    private static Path defaultData() {
        Path home = Path.of(System.getProperty("user.home", "."));
        return Files.isWritable(home) ? home.resolve(".cellback/data") : Path.of(".cellback");
    }
}
