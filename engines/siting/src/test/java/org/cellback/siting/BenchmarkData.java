package org.cellback.siting;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the published instances lie, if they are there: beside the repository, or where {@code CELLBACK_DATA} says. */
final class BenchmarkData {
    private BenchmarkData() {}

    static Path folder() {
        String told = System.getProperty("CELLBACK_DATA", System.getenv("CELLBACK_DATA"));
        if (told != null) {
            return Path.of(told).resolve("benchmarks");
        }
        Path at = Path.of("").toAbsolutePath();
        while (at.getParent() != null
                && !(Files.exists(at.resolve("pom.xml")) && Files.exists(at.resolve("engines")))) {
            at = at.getParent();
        }
        return at.resolveSibling("shared").resolve("data/benchmarks");
    }
}
