package org.cellback.routing.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cellback.budget.Budget;
import org.cellback.budget.ProgressListener;
import org.cellback.routing.RoutingService;
import org.cellback.routing.api.BadRoutingInput;
import org.cellback.routing.api.RoutingOptions;
import org.cellback.routing.api.RoutingResult;
import org.cellback.routing.api.Rule;
import org.cellback.routing.api.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Small files of each form, written here: read, solved, written, and the written solution checked again. */
class FormatsTest {
    private static final String CVRP = """
            NAME : tiny
            TYPE : CVRP
            DIMENSION : 4
            EDGE_WEIGHT_TYPE : EUC_2D
            CAPACITY : 2
            NODE_COORD_SECTION
            1 0 0
            2 3 4
            3 3 4
            4 0 10
            DEMAND_SECTION
            1 0
            2 1
            3 1
            4 2
            DEPOT_SECTION
            1
            -1
            EOF
            """;
    private static final String MIXED = """
            NAME: mixed
            TYPE: HFVRP
            DIMENSION: 3
            VEHICLES: 2
            EDGE_WEIGHT_TYPE: EUC_2D
            NODE_COORD_SECTION
            1 0 0
            2 3 4
            3 6 8
            DEMAND_SECTION
            1 0
            2 1
            3 5
            CAPACITY_SECTION
            1 1
            2 6
            VEHICLES_FIXED_COST_SECTION
            1 10
            2 100
            VEHICLES_UNIT_DISTANCE_COST_SECTION
            1 1
            2 2
            DEPOT_SECTION
            1
            EOF
            """;
    private static final String SOLOMON = """
            tiny

            VEHICLE
            NUMBER     CAPACITY
              3          10

            CUSTOMER
            CUST NO.  XCOORD.  YCOORD.  DEMAND  READY TIME  DUE DATE  SERVICE TIME

                0      0        0        0        0         100        0
                1      3        4        5        0          50        10
                2      6        8        5       60          70        10
            """;
    private static final String CORDEAU = """
            2 1 2 2
            0 10
            0 10
            1 1 0 0 5 1 1 1
            2 9 0 0 5 1 1 1
            3 0 0 0 0 0 0
            4 10 0 0 0 0 0
            """;
    private static final String LILIM = """
            2 10 1
            0 0 0 0 0 100 0 0 0
            1 3 4 5 0 50 0 0 2
            2 6 8 -5 0 90 0 1 0
            """;
    private static final String EVRP = """
            StringID Type x y demand ReadyTime DueDate ServiceTime
            D0 d 0 0 0 0 1000 0
            S0 f 10 0 0 0 1000 0
            C1 c 15 0 1 0 1000 5

            Q Vehicle fuel tank capacity /20/
            C Vehicle load capacity /9/
            r fuel consumption rate /1.0/
            g inverse refueling rate /2.0/
            v average Velocity /1.0/
            """;
    private static final String VROOM = """
            {"vehicles": [
               {"id": 7, "start_index": 0, "end_index": 0, "capacity": [4], "skills": [1], "time_window": [0, 9000],
                "breaks": [{"id": 1, "time_windows": [[1000, 2000]], "service": 300}]},
               {"id": 8, "start_index": 0, "end_index": 0, "capacity": [1]}],
             "jobs": [
               {"id": 1, "location_index": 1, "setup": 60, "service": 300, "delivery": [1], "skills": [1]},
               {"id": 2, "location_index": 2, "service": 300, "pickup": [5], "description": "too large"}],
             "shipments": [
               {"amount": [2], "pickup": {"id": 4, "location_index": 1}, "delivery": {"id": 5, "location_index": 2}}],
             "matrices": {"car": {"durations": [[0, 600, 700], [600, 0, 300], [700, 300, 0]]}}}
            """;

    @TempDir
    Path folder = Path.of(".");

    private static String text(String form) {
        return switch (form) {
            case "CVRPLIB" -> CVRP;
            case "VRPLIB" -> MIXED;
            case "SOLOMON" -> SOLOMON;
            case "CORDEAU" -> CORDEAU;
            case "LILIM" -> LILIM;
            case "EVRP" -> EVRP;
            default -> VROOM;
        };
    }

    private RoutingFile read(String form, String text) throws IOException {
        Path path = folder.resolve("problem.txt");
        Files.writeString(path, text);
        return RoutingFiles.read(path, FileFormat.valueOf(form), Objective.DISTANCE);
    }

    private static RoutingResult solve(RoutingFile file) {
        return RoutingService.solve(
                file.problem(),
                RoutingOptions.ofSeed(1).recomputingAfterEachMove(),
                Budget.ofIterations(300, () -> false),
                ProgressListener.SILENT);
    }

    @ParameterizedTest
    @CsvSource({"CVRPLIB,30", "VRPLIB,140", "SOLOMON,20", "CORDEAU,4", "LILIM,20", "EVRP,30", "VROOM,1600"})
    void solvedWrittenAndCheckedAgain(String form, double cost) throws IOException {
        RoutingFile file = read(form, text(form));
        assertThat(RoutingFiles.guess(folder.resolve("problem.txt"))).isEqualTo(FileFormat.valueOf(form));
        RoutingResult result = solve(file);
        assertThat(result.cost()).isEqualTo(cost);
        Path solution = folder.resolve("solution");
        for (String text : new String[] {RoutingFiles.write(file, result), RoutingFiles.writeFullJson(file, result)}) {
            Files.writeString(solution, text);
            CheckReport report = RoutingFiles.check(file, solution);
            assertThat(report.violations()).isEmpty();
            assertThat(report.cost()).isEqualTo(cost);
            assertThat(report.rounds()).isEqualTo(result.rounds().size());
        }
    }

    @Test
    void routeLinesAreThoseOfCvrplib() throws IOException {
        RoutingFile file = read("CVRPLIB", CVRP);
        assertThat(RoutingFiles.write(file, solve(file)))
                .matches("Route #1: (1 2|2 1|3)\nRoute #2: (1 2|2 1|3)\nCost 30\n");
    }

    @Test
    void aSolutionThatOverloadsIsFound() throws IOException {
        RoutingFile file = read("CVRPLIB", CVRP);
        Path solution = folder.resolve("solution");
        Files.writeString(solution, "Route #1: 1 2 3\nCost 20\n");
        CheckReport report = RoutingFiles.check(file, solution);
        assertThat(report.violations()).extracting(Violation::rule).contains(Rule.CAPACITY);
        Files.writeString(solution, "Route #1: 1 2\nRoute #2: 2\n");
        assertThat(RoutingFiles.check(file, solution).violations())
                .extracting(Violation::rule)
                .contains(Rule.STRUCTURE);
    }

    @Test
    void aSolutionThatIsLateIsFound() throws IOException {
        RoutingFile file = read("SOLOMON", SOLOMON);
        Path solution = folder.resolve("solution");
        Files.writeString(solution, "Route #1: 2 1\n");
        assertThat(RoutingFiles.check(file, solution).violations())
                .extracting(Violation::rule)
                .contains(Rule.TIME_WINDOW);
    }

    @Test
    void vroomAnswersInItsOwnForm() throws IOException {
        RoutingFile file = read("VROOM", VROOM);
        JsonNode root = JsonInput.parse("answer", RoutingFiles.write(file, solve(file)));
        assertThat(root.path("code").asInt()).isZero();
        assertThat(root.path("summary").path("unassigned").asInt()).isEqualTo(1);
        assertThat(root.path("unassigned").get(0).path("id").asInt()).isEqualTo(2);
        assertThat(root.path("unassigned")
                        .get(0)
                        .path("reasons")
                        .get(0)
                        .path("rule")
                        .asString())
                .isEqualTo("CAPACITY");
        JsonNode route = root.path("routes").get(0);
        assertThat(route.path("vehicle").asInt()).isEqualTo(7);
        assertThat(route.path("steps").findValuesAsString("type"))
                .startsWith("start")
                .contains("job", "pickup", "delivery", "break")
                .endsWith("end");
    }

    @Test
    void aVroomAnswerThatForgetsATaskIsNoSolution() throws IOException {
        RoutingFile file = read("VROOM", VROOM);
        Path solution = folder.resolve("answer.json");
        String answer = RoutingFiles.write(file, solve(file));
        Files.writeString(solution, answer);
        assertThat(RoutingFiles.check(file, solution).violations()).isEmpty();
        ObjectNode forgetful = (ObjectNode) JsonInput.parse("answer", answer);
        forgetful.putArray("unassigned");
        Files.writeString(solution, forgetful.toString());
        assertThat(RoutingFiles.check(file, solution).violations())
                .extracting(Violation::where)
                .containsExactly("order job 2");
    }

    @Test
    void vroomCoordinatesUseGreatCircles() throws IOException {
        RoutingFile file = read("VROOM", """
                {"vehicles": [{"id": 1, "start": [-121.5, 38.6], "end": [-121.5, 38.6]}],
                 "jobs": [{"id": 1, "location": [-121.0, 38.6]}]}
                """);
        assertThat(solve(file).rounds().getFirst().distanceMetres()).isBetween(100_000.0, 130_000.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CVRPLIB|3 3 4|3 three 4|problem.txt, line 9: token 2 is \"three\"",
                "CVRPLIB|4 2|4 -2|problem.txt: demand of node 4 is -2.0",
                "CVRPLIB|DIMENSION : 4|DIMENSION : 5|problem.txt: NODE_COORD_SECTION lacks number 5",
                "CVRPLIB|EUC_2D|GEO|problem.txt: EDGE_WEIGHT_TYPE GEO",
                "VRPLIB|CAPACITY_SECTION|VEHICLES_RELOAD_DEPOT_SECTION|problem.txt: VEHICLES_RELOAD_DEPOT_SECTION",
                "SOLOMON|60          70|70          60|problem.txt, line 12: tokens 5 and 6",
                "SOLOMON|50        10|50|problem.txt, line 11: 6 tokens",
                "CORDEAU|2 1 2 2|2 1 9 2|problem.txt, line 1: 9 customers",
                "LILIM|0 1 0|0 0 0|problem.txt, line 3: pick-up",
                "EVRP|C1 c 15|C1 q 15|problem.txt, line 4: token 2",
                "VROOM|`setup\": 60`|`setup\": -6`|/jobs/0/setup: -6.0 is negative",
                "VROOM|`\"location_index\": 1, \"setup\"`|`\"location_index\": 9, \"setup\"`|/jobs/0/location_index: 9.0",
                "VROOM|`[1000, 2000]`|`[3000, 2000]`|/vehicles/0/breaks/0/time_windows/0: closes at 2000.0",
                "VROOM|`\"id\": 8`|`\"id\": 7`|/vehicles/1/id: 7 is used twice",
                "VROOM|`\"capacity\": [1]`|`\"steps\": []`|/vehicles/1/steps: is not supported",
                "VROOM|`[600, 0, 300]`|`[600, 0]`|/matrices/car/durations/1: 2 entries"
            })
    void faultsAreNamed(String form, String good, String bad, String start) throws IOException {
        String text = text(form);
        assertThat(text).contains(strip(good));
        String broken = text.replace(strip(good), strip(bad));
        assertThatThrownBy(() -> solve(read(form, broken)))
                .isInstanceOf(BadRoutingInput.class)
                .hasMessageStartingWith(start)
                .hasMessageContaining("\nMaybe");
    }

    private static String strip(String text) {
        return text.replace("`", "");
    }

    @Test
    void brokenJsonNamesLineAndColumn() {
        assertThatThrownBy(() -> read("VROOM", "{\"jobs\": [}"))
                .isInstanceOf(BadRoutingInput.class)
                .hasMessageStartingWith("problem.txt, line 1, column ");
    }
}
