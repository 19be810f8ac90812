package org.cellback.planning.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the repository's scenarios and, where present, the source data lie. */
public final class Scenarios {
    private Scenarios() {}

    public static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!(Files.exists(folder.resolve("pom.xml")) && Files.isDirectory(folder.resolve("engines")))) {
            folder = folder.getParent();
        }
        return folder;
    }

    public static Path california() {
        return repository().resolve("scenarios/california");
    }

    public static Path small() {
        return repository().resolve("scenarios/small");
    }

    /** The publishers' files; absent on most machines. */
    public static Optional<Path> data() {
        String set = System.getProperty("CELLBACK_DATA", System.getenv("CELLBACK_DATA"));
        Path data = set != null ? Path.of(set) : repository().resolve("../shared/data");
        return Files.isDirectory(data.resolve("california")) ? Optional.of(data) : Optional.empty();
    }

    /** A copy that a test may spoil. */
    public static Path copyOfSmall(Path into) {
        try (Stream<Path> files = Files.list(small())) {
            Files.createDirectories(into);
            for (Path file : files.toList()) {
                Files.copy(file, into.resolve(file.getFileName()));
            }
            return into;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
