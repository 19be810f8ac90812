package org.cellback.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {
    @TempDir
    Path folder;

    private record Outcome(int status, String out, String error) {}

    private static Outcome run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter error = new StringWriter();
        CommandLine line = Cellback.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(error, true));
        int status = line.execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        return new Outcome(status, out.toString(), error.toString());
    }

    private static Path repository() {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve("engines"))) {
            root = root.getParent();
        }
        return root;
    }

    private static Path small() {
        return repository().resolve("scenarios/small");
    }

    private Path copyOfSmall() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("scenario"));
        try (Stream<Path> files = Files.list(small())) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    @Test
    void helpNamesEveryCommand() {
        Outcome help = run("--help");
        assertThat(help.status()).isZero();
        assertThat(help.out())
                .contains("plan", "forecast", "site", "route", "scenario", "serve", "demo", "Exit status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "forecast", "site", "route", "scenario"})
    void everyCommandHasHelp(String command) {
        Outcome help = run(command, "--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("Usage: cellback " + command);
    }

    @Test
    void planWritesEveryFileAndEndsWithZero() {
        Path out = folder.resolve("out");
        Outcome plan = run("plan", small(), "--out", out, "--iterations", 1, "--threads", 1);
        assertThat(plan.error()).isEmpty();
        assertThat(plan.status()).isZero();
        assertThat(plan.out()).contains("checks: 24 of 24 passed");
        assertThat(out.resolve("plan.json")).isNotEmptyFile();
        assertThat(out.resolve("report.html")).isNotEmptyFile();
        assertThat(out.resolve("network.geojson")).isNotEmptyFile();
        assertThat(out.resolve("tables/flows.csv")).isNotEmptyFile();
    }

    @Test
    void progressIsSilentUnlessAskedFor() {
        Outcome quiet = run("plan", small(), "--out", folder.resolve("out"), "--iterations", 1);
        assertThat(quiet.error()).isEmpty();
    }

    @Test
    void aFaultyScenarioGivesOneLinePerFaultAndTwo() throws IOException {
        Path scenario = copyOfSmall();
        Path areas = scenario.resolve("areas.csv");
        List<String> lines = new java.util.ArrayList<>(Files.readAllLines(areas));
        lines.add("X1,Nowhere,95,-120,assumed");
        lines.add("X2,Nowhere,abc,-120,assumed");
        Files.write(areas, lines);
        Outcome plan = run("plan", scenario, "--out", folder.resolve("out"));
        assertThat(plan.status()).isEqualTo(2);
        assertThat(plan.error().lines().toList())
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(line -> line.contains("Maybe"))
                .anyMatch(line -> line.contains("areas.csv") && line.contains("95"))
                .anyMatch(line -> line.contains("areas.csv") && line.contains("abc"));
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aMissingFolderIsBadInput() {
        Outcome plan = run("plan", folder.resolve("none"), "--out", folder.resolve("out"));
        assertThat(plan.status()).isEqualTo(2);
        assertThat(plan.error()).contains("none");
    }

    @Test
    void noFeasibleNetworkIsThree() throws IOException {
        Path scenario = copyOfSmall();
        Path plants = scenario.resolve("plants.csv");
        Files.writeString(plants, Files.readString(plants).replaceAll(",2040,\\d+,", ",2040,1,"));
        Outcome plan = run("plan", scenario, "--out", folder.resolve("out"), "--iterations", 1);
        assertThat(plan.status()).isEqualTo(3);
        assertThat(plan.error()).contains("Maybe");
    }

    /** That it is refused first shows in the time. */
    @ParameterizedTest
    @ValueSource(strings = {"plan", "forecast"})
    @Timeout(20)
    void aPlaceThatCannotBeWrittenIsRefusedBeforeTheCalculation(String command) throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "mine");
        Outcome outcome = run(command, small(), "--out", file.resolve("out"), "--time-limit", 600);
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.error()).contains(file.toString(), "\nMaybe");
        assertThat(file).hasContent("mine");
    }

    @Test
    void missingFoldersOfAnOutputFileAreMade() {
        Path out = folder.resolve("new/folder/network.json");
        Path sites = repository().resolve("docs/guide/two-sites.txt");
        assertThat(run("site", sites, "--format", "cflp", "--out", out).status())
                .isZero();
        assertThat(out).isNotEmptyFile();
        Outcome inPlaceOfAFolder = run("site", sites, "--format", "cflp", "--out", folder);
        assertThat(inPlaceOfAFolder.status()).isEqualTo(2);
        assertThat(inPlaceOfAFolder.error()).contains("is a folder", "Maybe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--time-limit=never", "--time-limit=-3", "--iterations=many", "--unknown"})
    void badOptionsAreTwo(String option) {
        Outcome plan = run("plan", small(), "--out", folder.resolve("out"), option);
        assertThat(plan.status()).isEqualTo(2);
        assertThat(plan.error()).isNotEmpty();
    }

    @Test
    void twoLimitsAtOnceAreRefused() {
        Outcome plan = run("plan", small(), "--out", folder, "--iterations", 1, "--time-limit", 3);
        assertThat(plan.status()).isEqualTo(2);
    }

    @Test
    void anOutputThatCannotBeWrittenIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        Outcome plan = run("plan", small(), "--out", file, "--iterations", 1);
        assertThat(plan.status()).isEqualTo(1);
        assertThat(plan.error()).contains("Cannot write").contains("Maybe");
        assertThat(file).hasContent("in the way");
    }

    @Test
    void aFullDiskIsSaidAndNothingIsLeftBehind() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "skipped: this system has no device that is always full");
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.createSymbolicLink(out.resolve(".plan.json.part"), full);
        Outcome plan = run("plan", small(), "--out", out, "--iterations", 1);
        assertThat(plan.status()).isEqualTo(1);
        assertThat(plan.error()).startsWith("Cannot write").contains("plan.json", "No space left", "\nMaybe");
        assertThat(plan.error()).doesNotContain("A fault of cellback");
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void forecastWritesItsTablesAndTheBacktest() {
        Path out = folder.resolve("out");
        Outcome forecast = run("forecast", small(), "--out", out, "--backtest", "--time-limit", "PT120S");
        assertThat(forecast.error()).isEmpty();
        assertThat(forecast.status()).isZero();
        assertThat(forecast.out()).contains("2040").contains("Back-test");
        assertThat(out.resolve("forecast.json")).isNotEmptyFile();
        assertThat(out.resolve("tables/backtest-stock.csv")).isNotEmptyFile();
        assertThat(out.resolve("tables/fleet.csv")).isNotEmptyFile();
    }

    @Test
    void siteOfAScenarioIsJson() {
        Outcome site = run("site", small(), "--iterations", 1);
        assertThat(site.status()).isZero();
        assertThat(site.out())
                .startsWith("{")
                .contains("\"cost\":", "\"bound\":", "\"gap\":", "\"open\":", "\"flows\":");
    }

    @Test
    void siteSolvesASmallPublishedForm() throws IOException {
        Path file = Files.writeString(folder.resolve("two.txt"), "2 3\n10 5\n10 6\n3 3 3\n" + "1 5 5\n" + "5 1 1\n");
        Path out = folder.resolve("answer.json");
        Outcome site = run("site", file, "--format", "cflp", "--out", out, "--time-limit", 10);
        assertThat(site.error()).isEmpty();
        assertThat(site.status()).isZero();
        assertThat(out).content().contains("\"status\":\"optimal\"").contains("\"assignments\":");
    }

    @Test
    void aBrokenSiteFileIsBadInput() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.txt"), "2 three\n");
        Outcome site = run("site", file, "--format", "cflp");
        assertThat(site.status()).isEqualTo(2);
        assertThat(site.error()).contains("Maybe");
    }

    @Test
    void routeGivesRoutesAndChecksThem() throws IOException {
        Path file = Files.writeString(folder.resolve("tiny.vrp"), TINY_VRP);
        Path solution = folder.resolve("tiny.sol");
        Path log = folder.resolve("log.csv");
        Outcome route = run("route", file, "--iterations", 200, "--out", solution, "--log", log, "--threads", 1);
        assertThat(route.error()).isEmpty();
        assertThat(route.status()).isZero();
        assertThat(solution).content().startsWith("Route #1:").contains("Cost ");
        assertThat(log).content().startsWith("cpu_s,wall_s,cost");
        Outcome check = run("route", file, "--check", solution);
        assertThat(check.status()).isZero();
        assertThat(check.out()).contains("Cost 40");
    }

    @Test
    void aMissingRouteFileIsBadInput() {
        assertThat(run("route", folder.resolve("none.vrp")).status()).isEqualTo(2);
    }

    @Test
    void scenarioCheckCountsWhatItRead() {
        Outcome check = run("scenario", "check", small());
        assertThat(check.status()).isZero();
        assertThat(check.out()).contains("areas").contains("assumptions");
    }

    /** Four customers at the corners of a square of side 10 around the depot's corner: one round of 40. */
    private static final String TINY_VRP = """
            NAME : tiny
            TYPE : CVRP
            DIMENSION : 4
            EDGE_WEIGHT_TYPE : EUC_2D
            CAPACITY : 10
            NODE_COORD_SECTION
            1 0 0
            2 10 0
            3 10 10
            4 0 10
            DEMAND_SECTION
            1 0
            2 3
            3 3
            4 3
            DEPOT_SECTION
            1
            -1
            EOF
            """;
}
