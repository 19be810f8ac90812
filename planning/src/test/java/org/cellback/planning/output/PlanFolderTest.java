package org.cellback.planning.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cellback.planning.SmallStudy;
import org.cellback.planning.checks.PlanChecks;
import org.cellback.planning.plan.Check;
import org.cellback.planning.plan.Network;
import org.cellback.planning.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanFolderTest {
    @TempDir
    Path folder;

    @Test
    void planReadsBackAsItWasWritten() throws IOException {
        Path again = folder.resolve("again");
        PlanFolder.write(SmallStudy.plan(), SmallStudy.scenario(), folder);
        Plan read = PlanReader.read(folder.resolve("plan.json"));
        PlanFolder.write(read, SmallStudy.scenario(), again);
        assertThat(PlanReader.read(again.resolve("plan.json"))).isEqualTo(read);
        assertThat(again.resolve("plan.json")).hasSameTextualContentAs(folder.resolve("plan.json"));
        assertThat(read.forecast()).hasSameSizeAs(SmallStudy.plan().forecast());
        assertThat(read.rounds()).hasSameSizeAs(SmallStudy.plan().rounds());
    }

    @Test
    void aPlanThatWasReadBackPassesTheSameChecks() {
        PlanFolder.write(SmallStudy.plan(), SmallStudy.scenario(), folder);
        List<Check> checks = PlanChecks.run(PlanReader.read(folder.resolve("plan.json")), SmallStudy.scenario());
        assertThat(checks)
                .allSatisfy(check -> assertThat(check.passed())
                        .as(check.name() + ": " + check.figure())
                        .isTrue());
    }

    @Test
    void jsonHasTheNamesThatOthersReadItBy() {
        PlanFolder.write(SmallStudy.plan(), SmallStudy.scenario(), folder);
        JsonNode plan = JsonMapper.shared().readTree(folder.resolve("plan.json").toFile());
        assertThat(plan.propertyNames())
                .contains("schemaVersion", "currency", "seed", "forecast", "network", "rounds", "checks");
        assertThat(plan.get("forecast").get(0).propertyNames())
                .contains("area", "year", "chemistry", "retirements", "batteries", "mean", "low80", "high80", "massKg");
        assertThat(plan.get("network").propertyNames()).contains("sites", "flows", "cost", "bound", "gap");
        assertThat(plan.get("network").get("sites").get(0).propertyNames())
                .contains("id", "kind", "name", "lat", "lon", "opened", "capacityKgPerYear");
        assertThat(plan.get("network").get("flows").get(0).propertyNames())
                .contains(
                        "from",
                        "to",
                        "year",
                        "chemistry",
                        "product",
                        "massKg",
                        "mode",
                        "distanceMetres",
                        "cost",
                        "co2eKg");
        assertThat(plan.get("network").get("cost").has("total")).isTrue();
        JsonNode round = plan.get("rounds").get(0);
        assertThat(round.propertyNames()).contains("day", "vehicle", "distanceMetres", "cost", "co2eKg", "stops");
        assertThat(round.get("stops").get(0).propertyNames()).contains("site", "arrival", "departure", "loadKgAfter");
        assertThat(plan.get("checks").get(0).propertyNames()).contains("name", "passed", "figure");
    }

    @Test
    void everyTableHasOneWidthAndNoFormula() throws IOException {
        PlanFolder.write(SmallStudy.plan(), SmallStudy.scenario(), folder);
        try (Stream<Path> tables = Files.list(folder.resolve("tables"))) {
            List<Path> all = tables.toList();
            assertThat(all).hasSize(16);
            for (Path table : all) {
                try (CSVParser parser = CSVParser.parse(
                        table,
                        StandardCharsets.UTF_8,
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())) {
                    for (CSVRecord row : parser) {
                        assertThat(row.isConsistent()).as(table + " " + row).isTrue();
                        row.forEach(
                                cell -> assertThat(cell).doesNotStartWith("=").doesNotStartWith("@"));
                    }
                }
            }
        }
    }

    @Test
    void geoJsonDrawsEveryOpenSite() {
        PlanFolder.write(SmallStudy.plan(), SmallStudy.scenario(), folder);
        JsonNode map =
                JsonMapper.shared().readTree(folder.resolve("network.geojson").toFile());
        List<String> drawn = map.get("features")
                .valueStream()
                .filter(f -> f.get("properties").get("layer").asString().equals("site"))
                .map(f -> f.get("properties").get("id").asString())
                .toList();
        assertThat(drawn)
                .containsExactlyElementsOf(SmallStudy.plan().network().sites().stream()
                        .map(Network.Site::id)
                        .toList());
    }

    @Test
    void textsThatLookLikeFormulasAreDefused() {
        assertThat(SafeCsv.safe("=HYPERLINK(\"x\")")).isEqualTo("'=HYPERLINK(\"x\")");
        assertThat(SafeCsv.safe("+1")).isEqualTo("'+1");
        assertThat(SafeCsv.safe("-2")).isEqualTo("'-2");
        assertThat(SafeCsv.safe("@a")).isEqualTo("'@a");
        assertThat(SafeCsv.safe(-2)).isEqualTo("-2");
        assertThat(SafeCsv.safe(-2.5e-7)).isEqualTo("-0.00000025");
        assertThat(SafeCsv.safe(123456789.123)).isEqualTo("123456790");
        assertThat(SafeCsv.safe("Los Angeles")).isEqualTo("Los Angeles");
    }

    @Test
    void aFailedWriteLeavesTheOldFilesAsTheyWere() throws IOException {
        Files.writeString(folder.resolve("plan.json"), "good");
        assertThatThrownBy(() -> {
                    try (StagedFiles files = new StagedFiles(folder)) {
                        files.stage("plan.json", stream -> stream.write("half".getBytes(StandardCharsets.UTF_8)));
                        files.stage("tables/flows.csv", stream -> {
                            throw new IOException("No space left on device");
                        });
                        files.commit();
                    }
                })
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("No space left")
                .hasMessageContaining("Maybe the disk is full");
        assertThat(folder.resolve("plan.json")).hasContent("good");
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void whatIsNoPlanIsRefused() throws IOException {
        Path file = folder.resolve("plan.json");
        Files.writeString(file, "{\"schemaVersion\":1,\"currency\":");
        assertThatThrownBy(() -> PlanReader.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> PlanReader.read(folder.resolve("none.json")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none.json");
    }
}
