package org.cellback.routing.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.cellback.budget.Budget;
import org.cellback.budget.ProgressListener;
import org.cellback.routing.RoutingService;
import org.cellback.routing.api.RoutingOptions;
import org.cellback.routing.api.RoutingResult;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Published instances with few iterations: the cost stays within a generous share of the best known, and published
 * solutions pass the check with their published cost. Skipped where the data folder is absent.
 */
class BenchmarkSpotTest {
    private static Path instance(String name) {
        Optional<Path> folder = folder();
        Assumptions.assumeTrue(
                folder.isPresent() && Files.exists(folder.get().resolve(name)),
                "skipped: benchmarks/routing/" + name + " is not beside the repository (set CELLBACK_DATA)");
        return folder.orElseThrow().resolve(name);
    }

    private static Optional<Path> folder() {
        String given = System.getProperty("cellback.data", System.getenv("CELLBACK_DATA"));
        if (given != null) {
            return Optional.of(Path.of(given, "benchmarks", "routing"));
        }
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !(Files.exists(at.resolve("pom.xml")) && Files.exists(at.resolve("engines")))) {
            at = at.getParent();
        }
        return at == null
                ? Optional.empty()
                : Optional.of(at.resolve("../shared/data/benchmarks/routing").normalize());
    }

    @ParameterizedTest
    @CsvSource({
        "X/X-n101-k25.vrp, CVRPLIB, DISTANCE, 27591, 0.03",
        "VRPTW/C101.txt, SOLOMON, DISTANCE_DIMACS, 827.3, 0.001",
        "VRPTW/R101.txt, SOLOMON, DISTANCE_DIMACS, 1637.7, 0.03",
        "MDVRP/p05.txt, CORDEAU, DISTANCE, 750.03, 0.04",
        "PDPTW/LC1_2_1.txt, LILIM, DISTANCE, 2704.57, 0.01",
        "EVRP/c101_21.txt, EVRP, DISTANCE, 1053.83, 0.05",
    })
    void withinAShareOfTheBestKnown(String name, FileFormat format, Objective objective, double bestKnown, double share)
            throws IOException {
        RoutingFile file = RoutingFiles.read(instance(name), format, objective);
        RoutingResult result = RoutingService.solve(
                file.problem(),
                new RoutingOptions(1, 1, file.goal(), false),
                Budget.ofIterations(6000, () -> false),
                ProgressListener.SILENT);
        assertThat(result.leftOut()).isEmpty();
        assertThat(result.cost() / bestKnown).isBetween(0.9999, 1 + share);
    }

    @ParameterizedTest
    @CsvSource({
        "X/X-n1001-k43, CVRPLIB, DISTANCE, 72355",
        "VRPTW/R101, SOLOMON, DISTANCE_DIMACS, 1637.7",
        "VRPTW/R211, SOLOMON, DISTANCE_DIMACS, 746.7",
    })
    void publishedSolutionsPassWithTheirCost(String name, FileFormat format, Objective objective, double cost)
            throws IOException {
        String suffix = format == FileFormat.SOLOMON ? ".txt" : ".vrp";
        RoutingFile file = RoutingFiles.read(instance(name + suffix), format, objective);
        CheckReport report = RoutingFiles.check(file, instance(name + ".sol"));
        assertThat(report.violations()).isEmpty();
        assertThat(report.cost()).isCloseTo(cost, org.assertj.core.data.Offset.offset(0.05));
    }
}
