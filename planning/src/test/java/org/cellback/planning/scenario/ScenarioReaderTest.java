package org.cellback.planning.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellback.planning.scenario.Sites.Kind;
import org.junit.jupiter.api.Test;

class ScenarioReaderTest {
    @Test
    void californiaHoldsWhatTheCommissionPublished() throws Exception {
        Scenario scenario = ScenarioReader.read(Scenarios.california());

        double sold = scenario.demand().sales().stream()
                .mapToDouble(Demand.Sale::vehicles)
                .sum();
        // 1,655,001 + 540,123 + 18,172 published, without 30,631 whose ZIP is unknown or of another state
        assertThat(sold).isEqualTo(2_213_296 - 30_631);
        double byModel = scenario.demand().modelSales().stream()
                .mapToDouble(Demand.ModelSale::vehicles)
                .sum();
        assertThat(byModel).isEqualTo(2_213_296);
        assertThat(stock(scenario, "Modoc", 2023)).isEqualTo(16);
        assertThat(stock(scenario, "Sierra", 2023)).isEqualTo(25);
        assertThat(stock(scenario, "Alpine", 2023)).isEqualTo(32);
        assertThat(scenario.geography().counties()).hasSize(58);
        assertThat(scenario.geography().areas()).hasSize(1731);
    }

    private static double stock(Scenario scenario, String county, int year) {
        return scenario.demand().stock().stream()
                .filter(s -> s.county().equals(county) && s.year() == year)
                .mapToDouble(Demand.Stock::vehicles)
                .sum();
    }

    @Test
    void californiaHasEnoughPlacesToChooseFrom() throws Exception {
        Scenario scenario = ScenarioReader.read(Scenarios.california());

        Map<Kind, Long> count = scenario.sites().candidates().stream()
                .collect(Collectors.groupingBy(Sites.Candidate::kind, Collectors.counting()));
        assertThat(count.get(Kind.COLLECTION_POINT)).isEqualTo(150);
        assertThat(count.get(Kind.RECYCLING_CENTRE)).isBetween(25L, 35L);
        assertThat(scenario.sites().plants()).noneMatch(Sites.Plant::unverified).hasSizeGreaterThanOrEqualTo(5);
        Set<String> regions = scenario.sites().candidates().stream()
                .map(Sites.Candidate::region)
                .collect(Collectors.toSet());
        assertThat(regions).contains("CA", "NV", "AZ", "OR");
    }

    @Test
    void everyAreaWithSalesHasASourceOfEachKind() throws Exception {
        Scenario scenario = ScenarioReader.read(Scenarios.california());

        Map<String, Double> shares = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (Handover.Source source : scenario.handover().sources()) {
            shares.merge(source.area() + source.kind(), source.share(), Double::sum);
            assertThat(ids.add(source.id())).isTrue();
        }
        assertThat(shares.values()).allMatch(sum -> Math.abs(sum - 1) < 1e-9);
        Set<String> soldIn =
                scenario.demand().sales().stream().map(Demand.Sale::area).collect(Collectors.toSet());
        assertThat(shares).hasSize(5 * soldIn.size());
        assertThat(scenario.handover().sourcesAssumed()).isTrue();
        assertThat(ScenarioReader.read(Scenarios.california()).handover().sources())
                .isEqualTo(scenario.handover().sources());
    }

    @Test
    void everyInputNamesWhatItRestsOn() throws Exception {
        Scenario scenario = ScenarioReader.read(Scenarios.california());

        for (InputFile input : scenario.inputs()) {
            if (input.file().equals("references.csv")) {
                continue;
            }
            int named = input.rowsByReference().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            assertThat(named).as(input.file()).isEqualTo(input.rows());
            assertThat(input.rowsByReference().keySet())
                    .as(input.file())
                    .allMatch(r ->
                            r.equals(Scenario.ASSUMED) || scenario.references().containsKey(r));
        }
        assertThat(scenario.inputs()).extracting(InputFile::file).contains("sales.csv", "models.csv", "scenario.yaml");
        assertThat(scenario.assumptions()).anyMatch(a -> a.file().equals("costs.csv"));
        assertThat(scenario.assumptions()).noneMatch(a -> a.file().equals("sales.csv"));
    }

    @Test
    void timingAndSettingsAreTyped() throws Exception {
        Scenario scenario = ScenarioReader.read(Scenarios.california());

        assertThat(scenario.timing().monday()).isEqualTo(LocalDate.of(2030, 6, 3));
        assertThat(scenario.timing().periods()).hasSize(4).allMatch(p -> p.years() == 4);
        assertThat(scenario.setting(Setting.MOBILE_TRIGGER_BATTERIES)).isEqualTo(2);
        assertThat(scenario.setting(Setting.MOBILE_TRIGGER_DAYS)).isEqualTo(60);
        assertThat(scenario.cost(CostItem.TESTING_PER_BATTERY)).isPositive();
        assertThat(scenario.travelMode("road").detourFactor()).isEqualTo(1.3);
        assertThat(scenario.settings()).hasSize(Setting.values().length);
    }

    /** The promise is 3 s; this machine may be busy, so the best of three counts. */
    @Test
    void californiaIsReadInThreeSeconds() throws Exception {
        Duration best = Duration.ofDays(1);
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            ScenarioReader.read(Scenarios.california());
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            best = took.compareTo(best) < 0 ? took : best;
        }
        assertThat(best).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void theDigestIsOfTheFiles() throws Exception {
        assertThat(ScenarioReader.read(Scenarios.small()).digest())
                .isEqualTo(ScenarioDigest.of(Scenarios.small()))
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(ScenarioDigest.of(Scenarios.california()));
    }
}
