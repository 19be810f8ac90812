package org.cellback.planning.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test spoils the small scenario in one way and expects the fault to be named: file, row, column, value, what to try. */
class BadScenarioTest {
    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void copy() {
        folder = Scenarios.copyOfSmall(temp.resolve("small"));
    }

    private ScenarioFaults faults() {
        ScenarioFaults faults = catchThrowableOfType(ScenarioFaults.class, () -> ScenarioReader.read(folder));
        assertThat(faults).as("the scenario is refused").isNotNull();
        assertThat(faults.faults()).allMatch(f -> f.maybe().startsWith("Maybe "));
        return faults;
    }

    private ScenarioFault only() {
        ScenarioFaults faults = faults();
        assertThat(faults.faults()).as(faults.faults().toString()).hasSize(1);
        return faults.faults().getFirst();
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private void replace(String file, String from, String to) throws IOException {
        String text = text(file);
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replaceFirst(java.util.regex.Pattern.quote(from), to));
    }

    @Test
    void theSmallScenarioItselfIsGood() throws Exception {
        assertThat(ScenarioReader.read(folder).geography().areas()).hasSize(12);
    }

    /** One field of one row is replaced; the fault must name exactly that place. */
    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "areas.csv      | S03,Vale,39.08,-121.52 | S03,Vale,139.08,-121.52   | 4 | lat          | 139.08 | swapped",
                "areas.csv      | S03,Vale,39.08,-121.52 | S03,Vale,39.08,-521.52    | 4 | lon          | -521.52 | swapped",
                "areas.csv      | S03,Vale,39.08         | S03,Valley,39.08          | 4 | county       | Valley | Vale",
                "models.csv     | 1,LMO,24,294           | 1,LMO,24,-294             | 2 | packKg       | -294   | sign",
                "models.csv     | 1,LMO,24,294           | 1,LMO,NaN,294             | 2 | energyKwh    | NaN    | zero",
                "models.csv     | 1,LMO,24,294           | 1,LMO,Infinity,294        | 2 | energyKwh    | Infinity | zero",
                "models.csv     | 1,LMO,24,294           | 1,LMO,1e999,294           | 2 | energyKwh    | 1e999  | digits",
                "models.csv     | 1,LMO,24,294           | 1,LMO,\"24,5\",294         | 2 | energyKwh    | 24,5   | point",
                "models.csv     | 1,LMO,24,294,assumed   | 1,LMO,24,294,asumed       | 2 | reference    | asumed | assumed",
                "models.csv     | 1,LMO,24               | 1,LNO,24                  | 2 | chemistry    | LNO    | LMO",
                "plants.csv     | 30000000               | many                      | 2 | capacityKgPerYear | many | unit",
                "plants.csv     | 30000000               | -30000000                 | 2 | capacityKgPerYear | -30000000 | sign",
                "plants.csv     | 2025,2040,30000000     | 99999999999999999999,2040,30000000 | 2 | availableFrom | 99999999999999999999 | unit",
                "plants.csv     | 2025,2040,30000000     | 2025.5,2040,30000000      | 2 | availableFrom | 2025.5 | decimals",
                "sales.csv      | S01,2012,BEV           | S77,2012,BEV              | 2 | area         | S77    | S0",
                "sales.csv      | S01,2012,BEV           | S01,2012,EV               | 2 | driveType    | EV     | BEV",
                "sales.csv      | S01,2012,BEV           | S01,1912,BEV              | 2 | year         | 1912   | unit",
                "costs.csv      | 28,USD/battery         | 28,EUR/battery            | 2 | unit         | EUR/battery | convert",
                "vehicles.csv   | local;mobile           | local;flying              | 2 | uses         | local;flying | local",
                "source_kinds.csv | 08:00,18:00          | 18:00,08:00               | 2 | closes       | 08:00  | swapped",
                "source_kinds.csv | 08:00,18:00          | 8 am,18:00                | 2 | opens        | 8 am   | 08:30",
                "safety_classes.csv | ,yes,1,hazmat      | ,maybe,1,hazmat           | 2 | stackable    | maybe  | yes or no",
                "gate_fees.csv  | redwood-nv,LFP         | redwod-nv,LFP             | 12 | plant       | redwod-nv | redwood-nv",
            })
    void oneBadField(String file, String from, String to, long row, String column, String value, String hint)
            throws IOException {
        replace(file, from, to);

        ScenarioFault fault = only();

        assertThat(fault.file()).isEqualTo(file);
        assertThat(fault.row()).isEqualTo(row);
        assertThat(fault.column()).isEqualTo(column);
        assertThat(fault.value()).isEqualTo(value);
        assertThat(fault.maybe()).contains(hint);
        assertThat(fault.line())
                .contains(file, "row " + row, "column " + column, value)
                .doesNotContain("\n");
    }

    @Test
    void aDuplicateId() throws IOException {
        Files.writeString(folder.resolve("areas.csv"), text("areas.csv") + "S03,Vale,39.0,-121.5,assumed\n");
        ScenarioFault fault = only();
        assertThat(fault.line()).startsWith("areas.csv, row 14, column area, value \"S03\": stands twice in the file.");
    }

    @Test
    void aMissingColumnIsNamedAndSoIsTheUnknownOneInItsPlace() throws IOException {
        replace("costs.csv", "item,amount,unit", "item,amuont,unit");

        assertThat(faults().faults())
                .extracting(ScenarioFault::file, ScenarioFault::row, ScenarioFault::column)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("costs.csv", 1L, "amuont"),
                        org.assertj.core.groups.Tuple.tuple("costs.csv", 1L, "amount"));
    }

    @Test
    void everyFaultIsNamedAtOnceAndNothingFollowsFromAnother() throws IOException {
        replace("areas.csv", "S03,Vale,39.08", "S03,Vale,139.08");
        replace("sales.csv", "S01,2012,BEV", "S77,2012,BEV");
        replace("models.csv", "24,294", "24,-294");
        replace("candidates.csv", "cp-ferry", "cp-eastbank");
        replace("costs.csv", "28", "twenty");
        replace("scenario.yaml", "seed: 1", "seed: one");

        assertThat(faults().faults())
                .extracting(ScenarioFault::file, ScenarioFault::column)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("areas.csv", "lat"),
                        org.assertj.core.groups.Tuple.tuple("sales.csv", "area"),
                        org.assertj.core.groups.Tuple.tuple("models.csv", "packKg"),
                        org.assertj.core.groups.Tuple.tuple("candidates.csv", "site"),
                        org.assertj.core.groups.Tuple.tuple("costs.csv", "amount"),
                        org.assertj.core.groups.Tuple.tuple("scenario.yaml", "seed"));
    }

    @Test
    void anEmptyFile() throws IOException {
        Files.writeString(folder.resolve("stock.csv"), "");
        assertThat(only().line()).startsWith("stock.csv: is empty.");
    }

    @Test
    void aHeaderAlone() throws IOException {
        Files.writeString(folder.resolve("stock.csv"), "county,year,driveType,vehicles\n");
        assertThat(only().line()).startsWith("stock.csv: has a header but no row.");
    }

    @Test
    void aMissingFile() throws IOException {
        Files.delete(folder.resolve("vehicles.csv"));
        assertThat(only().line()).startsWith("vehicles.csv: is missing.");
    }

    @Test
    void aFileThatIsNoPartOfAScenario() throws IOException {
        Files.move(folder.resolve("facts.csv"), folder.resolve("fact.csv"));
        assertThat(faults().faults())
                .extracting(ScenarioFault::line)
                .anyMatch(l -> l.startsWith("fact.csv: is no file of a scenario. Maybe \"facts.csv\""))
                .anyMatch(l -> l.startsWith("facts.csv: is missing."));
    }

    @Test
    void noFolderAtAll() {
        folder = temp.resolve("nowhere");
        assertThat(only().problem()).isEqualTo("is no folder.");
    }

    @Test
    void anotherEncoding() throws IOException {
        replace("vehicles.csv", "Box truck", "Büx truck");
        Files.write(
                folder.resolve("vehicles.csv"),
                text("vehicles.csv").replaceAll("[^\\x00-\\xFF]", "?").getBytes(Charset.forName("windows-1252")));
        ScenarioFault fault = only();
        assertThat(fault.row()).isEqualTo(2);
        assertThat(fault.line()).contains("is not UTF-8.", "save it as UTF-8");
    }

    @Test
    void utf16() throws IOException {
        Files.write(folder.resolve("costs.csv"), text("costs.csv").getBytes(StandardCharsets.UTF_16LE));
        assertThat(faults().faults()).allMatch(f -> f.file().equals("costs.csv"));
        byte[] body = text16("costs.csv");
        Files.write(folder.resolve("costs.csv"), body);
        assertThat(faults().faults().getFirst().line()).contains("UTF-16");
    }

    private byte[] text16(String file) throws IOException {
        byte[] body = Files.readAllBytes(folder.resolve(file));
        byte[] marked = new byte[body.length + 2];
        marked[0] = (byte) 0xFF;
        marked[1] = (byte) 0xFE;
        System.arraycopy(body, 0, marked, 2, body.length);
        return marked;
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreNoFault() throws Exception {
        String text = text("costs.csv").replace("\n", "\r\n");
        Files.writeString(folder.resolve("costs.csv"), "\uFEFF" + text);
        String yaml = text("scenario.yaml").replace("\n", "\r\n");
        Files.writeString(folder.resolve("scenario.yaml"), "\uFEFF" + yaml);
        assertThat(ScenarioReader.read(folder).cost(CostItem.COLLECTION_PER_BATTERY))
                .isEqualTo(28);
    }

    @Test
    void quotedFieldsMayHoldCommasAndQuotes() throws Exception {
        replace("plants.csv", "Redwood Materials Nevada", "\"Redwood, \"\"Nevada\"\"\"");
        assertThat(ScenarioReader.read(folder).sites().plants().getFirst().name())
                .isEqualTo("Redwood, \"Nevada\"");
    }

    @Test
    void aQuoteThatDoesNotEnd() throws IOException {
        replace("plants.csv", "Redwood Materials Nevada", "\"Redwood Materials Nevada");
        ScenarioFault fault = faults().faults().getFirst();
        assertThat(fault.row()).isEqualTo(2);
        assertThat(fault.problem()).isEqualTo("has a quote that does not end.");
    }

    @Test
    void aRowWithTooFewFields() throws IOException {
        replace("costs.csv", "28,USD/battery,assumed", "28,USD/battery");
        assertThat(only().line()).startsWith("costs.csv, row 2: has 3 fields where the header has 4.");
    }

    @Test
    void aYamlSyntaxErrorHasItsLine() throws IOException {
        replace("scenario.yaml", "horizon: {from: 2025, to: 2040}", "horizon: {from: 2025, to: 2040");
        ScenarioFault fault = only();
        assertThat(fault.file()).isEqualTo("scenario.yaml");
        long line = text("scenario.yaml")
                        .lines()
                        .takeWhile(l -> !l.startsWith("horizon"))
                        .count()
                + 1;
        assertThat(fault.row()).isBetween(line, line + 1);
        assertThat(fault.problem()).startsWith("is no YAML");
    }

    @Test
    void anUnknownYamlKeyHasItsLineAndTheWordThatWasMeant() throws IOException {
        replace("scenario.yaml", "dayStart:", "dayStrat:");
        ScenarioFault unknown = faults().faults().stream()
                .filter(f -> f.column().equals("week.dayStrat"))
                .findFirst()
                .orElseThrow();
        long line = text("scenario.yaml")
                        .lines()
                        .takeWhile(l -> !l.contains("dayStrat"))
                        .count()
                + 1;
        assertThat(unknown.row()).isEqualTo(line);
        assertThat(unknown.maybe()).contains("dayStart");
    }

    @Test
    void aYamlKeyTwice() throws IOException {
        replace("scenario.yaml", "seed: 1", "seed: 1\nseed: 2");
        assertThat(only().problem()).isEqualTo("stands twice.");
    }

    @Test
    void aYamlAliasBombIsRefused() throws IOException {
        StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c < 'z'; c++) {
            bomb.append(c).append(": &").append(c).append(" [");
            bomb.append(("*" + (char) (c - 1) + ", ").repeat(9)).append("x]\n");
        }
        Files.writeString(folder.resolve("scenario.yaml"), bomb.toString());
        assertThat(faults().faults()).isNotEmpty().allMatch(f -> f.file().equals("scenario.yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void aYamlFileOfEndlessDepthIsRefused(String opening) throws IOException {
        Files.writeString(folder.resolve("scenario.yaml"), "deep:\n  " + opening.repeat(100_000));
        assertThat(only().problem()).startsWith("is nested deeper");
    }

    @Test
    void aPathInTheIdIsRefused() throws IOException {
        replace("scenario.yaml", "id: small", "id: ../../etc");
        ScenarioFault fault = only();
        assertThat(fault.column()).isEqualTo("id");
        assertThat(fault.value()).isEqualTo("../../etc");
    }

    @Test
    void aPathAmongTheFileNamesIsRefused() throws IOException {
        replace("scenario.yaml", "  stock.csv: assumed", "  stock.csv: assumed\n  ../../secret.csv: assumed");
        assertThat(only().column()).isEqualTo("tableReferences.../../secret.csv");
    }

    @Test
    void aLinkOutOfTheFolderIsRefused() throws IOException {
        Path outside = temp.resolve("outside.csv");
        Files.move(folder.resolve("costs.csv"), outside);
        Files.createSymbolicLink(folder.resolve("costs.csv"), outside);
        assertThat(only().line()).startsWith("costs.csv: lies outside the folder.");
    }

    @Test
    void brokenGeoJson() throws IOException {
        replace("counties.geojson", "\"features\":[", "\"features\":[[");
        assertThat(faults().faults().getFirst().file()).isEqualTo("counties.geojson");
        Files.writeString(
                folder.resolve("counties.geojson"), text("outline.geojson").replace("-122.0", "-222.0"));
        assertThat(faults().faults())
                .anyMatch(f -> f.file().equals("counties.geojson") && f.maybe().contains("longitude comes first"));
    }

    @Test
    void sharesThatDoNotAddUp() throws IOException {
        replace("safety_classes.csv", "0.86", "0.80");
        assertThat(only().line()).contains("safety_classes.csv", "share", "not 1");
    }

    @Test
    void periodsWithAHole() throws IOException {
        replace("scenario.yaml", "{from: 2033, to: 2040}", "{from: 2034, to: 2040}");
        assertThat(faults().faults()).anyMatch(f -> f.column().equals("periods[1].from") && f.row() > 0);
    }

    @Test
    void aFutureThatStopsEarly() throws IOException {
        replace("future_sales.csv", "2040,BEV", "2041,BEV");
        assertThat(only().line()).contains("future_sales.csv", "2040 BEV", "is missing.");
    }

    @Test
    void aChemistryThatNoPlantTakes() throws IOException {
        String plants = text("plants.csv");
        Files.writeString(
                folder.resolve("plants.csv"),
                plants.replace("*", "NCA").replace(";LFP", "").replace("LMO;LFP", "LMO"));
        assertThat(faults().faults())
                .anyMatch(f -> f.value().equals("LFP") && f.problem().startsWith("is taken by no plant"));
    }

    @Test
    void manyFaultsAreCountedAndTheFirstAreKept() throws IOException {
        Files.writeString(
                folder.resolve("sales.csv"), "area,year,driveType,vehicles\n" + "S01,2020,BEV,x\n".repeat(5000));
        ScenarioFaults faults = faults();
        assertThat(faults.count()).isEqualTo(5000);
        assertThat(faults.faults()).hasSize(200);
        assertThat(faults).hasMessageContaining("5000 faults", "sales.csv, row 2");
    }

    @Test
    void aControlCharacterDoesNotReachTheScreen() throws IOException {
        replace("plants.csv", "redwood-nv", "red\u001b[2Jwood");
        assertThat(faults().faults()).noneMatch(f -> f.line().contains("\u001b"));
    }

    @Test
    void sourcesMayBeGiven() throws Exception {
        StringBuilder csv = new StringBuilder("source,area,kind,name,lat,lon,share,opens,closes,reference\n");
        for (String kind : List.of("dealer", "repair-centre", "dismantler", "fleet", "household")) {
            csv.append(kind)
                    .append("-1,S04,")
                    .append(kind)
                    .append(",\"One, of Vale\",38.95,-121.38,1,08:00,17:00,assumed\n");
        }
        Files.writeString(folder.resolve("sources.csv"), csv.toString());
        Scenario scenario = ScenarioReader.read(folder);
        assertThat(scenario.handover().sources()).hasSize(5);
        assertThat(scenario.handover().sourcesAssumed()).isFalse();

        Files.writeString(folder.resolve("sources.csv"), csv.toString().replace("38.95", "98.95"));
        assertThatThrownBy(() -> ScenarioReader.read(folder)).isInstanceOf(ScenarioFaults.class);
    }
}
