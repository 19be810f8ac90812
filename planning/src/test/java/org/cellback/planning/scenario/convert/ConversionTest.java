package org.cellback.planning.scenario.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cellback.planning.scenario.ScenarioReader;
import org.cellback.planning.scenario.Scenarios;
import org.cellback.planning.scenario.Sites;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversionTest {
    @TempDir
    Path temp;

    private static Path data() {
        assumeTrue(
                Scenarios.data().isPresent(),
                "skipped: the publishers' files are not here; set CELLBACK_DATA to their folder");
        return Scenarios.data().orElseThrow();
    }

    private static void assertSame(Path made, Path committed) throws IOException {
        try (Stream<Path> files = Files.list(made)) {
            List<Path> all = files.toList();
            assertThat(all).isNotEmpty();
            for (Path file : all) {
                assertThat(committed.resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void californiaInTheRepositoryIsWhatTheConversionGives() throws IOException {
        List<String> said = CaliforniaConversion.convert(data(), temp.resolve("out"), false);

        assertSame(temp.resolve("out"), Scenarios.california());
        assertThat(temp.resolve("out/plants_unverified.csv")).doesNotExist();
        assertThat(said).anyMatch(l -> l.startsWith("556 ZIPs without a centroid (5282 vehicles)"));
    }

    @Test
    void theUnverifiedListComesOnlyWhenAskedForAndIsMarked() throws Exception {
        Path out = temp.resolve("out");
        CaliforniaConversion.convert(data(), out, true);
        try (Stream<Path> kept = Files.list(Scenarios.california())) {
            for (Path file : kept.toList()) {
                if (!Files.exists(out.resolve(file.getFileName()))) {
                    Files.copy(file, out.resolve(file.getFileName()));
                }
            }
        }

        assertThat(ScenarioReader.read(out).sites().plants())
                .filteredOn(Sites.Plant::unverified)
                .hasSizeGreaterThan(10);
        assertThat(Files.readAllLines(Scenarios.repository().resolve(".gitignore")))
                .contains("plants_unverified.csv");
        assertThat(Scenarios.california().resolve("plants_unverified.csv")).doesNotExist();
    }

    @Test
    void theSmallScenarioInTheRepositoryIsWhatTheProgramGives() throws IOException {
        SmallScenario.write(temp.resolve("small"), 1);

        assertSame(temp.resolve("small"), Scenarios.small());
    }

    @Test
    void aFolderWithoutDataIsNamed() {
        assertThatThrownBy(() -> CaliforniaConversion.convert(temp, temp.resolve("out"), false))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(temp.toString())
                .hasMessageContaining("\nMaybe ");
    }
}
