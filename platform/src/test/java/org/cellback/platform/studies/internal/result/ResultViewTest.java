package org.cellback.platform.studies.internal.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cellback.planning.plan.ForecastTotal;
import org.cellback.planning.plan.Plan;
import org.cellback.platform.studies.internal.tables.Query;
import org.cellback.platform.studies.internal.tables.TableView;
import org.cellback.platform.web.Language;
import org.cellback.platform.web.Ui;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResultViewTest {
    private static final Plan PLAN = SmallPlan.get();
    private static final String LAST_YEAR = Integer.toString(PLAN.provenance().yearTo());
    private final ResultDesk desk = new ResultDesk(new PlanIndexes());

    private static StoredPlan stored(Plan plan) {
        UUID id = new UUID(0, 1);
        return new StoredPlan(id, id, "Small", "/studies/" + id, false, "d".repeat(64), Instant.EPOCH, () -> plan);
    }

    private static Ui ui(Language language, String units) {
        return new Ui(language, "light", units, null, "/studies/1/forecast", "", () -> "token");
    }

    private ResultView view(Tab tab, Map<String, String> query, Ui ui) {
        return (ResultView) desk.view(stored(PLAN), tab, new Query("/studies/1/" + tab.key(), query), ui)
                .get("view");
    }

    private TableView table(Tab tab, String key, Map<String, String> query) {
        return view(tab, query, ui(Language.EN, "metric")).sections().stream()
                .flatMap(section -> section.blocks().stream())
                .map(block -> block instanceof Block.Rows rows
                        ? rows.table()
                        : block instanceof Block.Chart chart ? chart.table() : null)
                .filter(table -> table != null && table.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Tab.class)
    void everyTextOfAViewIsInBothCatalogues(Tab tab) {
        for (Language language : Language.values()) {
            ResultView view = view(tab, Map.of(), ui(language, "metric"));
            assertThat(view.sections()).isNotEmpty().allSatisfy(section -> {
                assertThat(section.title()).doesNotContain("section.");
                assertThat(section.help()).doesNotContain("section.");
                assertThat(section.blocks()).allSatisfy(ResultViewTest::hasNoKeys);
            });
            assertThat(view.top()).allSatisfy(ResultViewTest::hasNoKeys);
        }
    }

    private static void hasNoKeys(Block block) {
        assertThat(block.toString())
                .doesNotContainPattern("[=\\[ ,](col|table|answer|choose|unit|kinds|section)\\.[a-z]");
    }

    @Test
    void countiesAddUpTheirAreas() {
        TableView counties = table(Tab.FORECAST, "counties", Map.of("year", LAST_YEAR));
        ForecastTotal total = PLAN.totals().stream()
                .filter(row -> row.year() == Integer.parseInt(LAST_YEAR)
                        && row.chemistry().equals("all"))
                .findFirst()
                .orElseThrow();
        assertThat(exact(counties.sum(), 1)).isCloseTo(total.retirements().mean(), within(0.01));
        double sum = counties.rows().stream().mapToDouble(row -> exact(row, 1)).sum();
        assertThat(sum).isCloseTo(total.retirements().mean(), within(0.01));
    }

    private static org.assertj.core.data.Offset<Double> within(double value) {
        return org.assertj.core.data.Offset.offset(value);
    }

    private static double exact(TableView.Row row, int column) {
        return Double.parseDouble(String.valueOf(row.cells().get(column).exact()));
    }

    @Test
    void boundsOfAreasShowOnlyWhereTheyAreTrue() {
        assertThat(keys(table(Tab.FORECAST, "areas", Map.of()))).doesNotContain("low80", "high95");
        assertThat(keys(table(
                        Tab.FORECAST,
                        "areas",
                        Map.of("chemistry", PLAN.forecast().getFirst().chemistry()))))
                .contains("low80", "high95");
    }

    private static List<String> keys(TableView table) {
        return table.heads().stream().map(TableView.Head::key).toList();
    }

    @Test
    void leakageIsAFlow() {
        TableView flows = table(Tab.NETWORK, "flows", Map.of("flows.q", "leakage"));
        assertThat(flows.found()).isPositive();
        assertThat(flows.rows())
                .allSatisfy(row -> assertThat(row.cells().get(1).text()).isEqualTo("Leakage"));
    }

    @Test
    void costsAddUpToTheTotal() {
        TableView categories = table(Tab.COSTS, "categories", Map.of());
        double sum =
                categories.rows().stream().mapToDouble(row -> exact(row, 1)).sum();
        assertThat(sum).isCloseTo(PLAN.network().cost().total(), within(1));
        TableView years = table(Tab.COSTS, "cost-years", Map.of());
        int last = years.heads().size() - 1;
        assertThat(years.rows().stream().mapToDouble(row -> exact(row, last)).sum())
                .isCloseTo(PLAN.network().cost().total(), within(1));
    }

    @Test
    void radiiComeFromTheAddress() {
        TableView radii = table(Tab.COVERAGE, "radii", Map.of("radii", "10; 40 nonsense -3 99999"));
        assertThat(radii.rows()).hasSize(2);
        assertThat(radii.rows().getFirst().cells().getFirst().text()).isEqualTo("10");
        assertThat(keys(table(Tab.COVERAGE, "coverage-counties", Map.of("radii", "10,40"))))
                .contains("within-10", "within-40");
    }

    @Test
    void pagesSortAndFilterByTheAddress() {
        TableView second = table(Tab.COSTS, "lines", Map.of("lines.page", "2", "lines.sort", "-amount"));
        assertThat(second.first()).isEqualTo(26);
        assertThat(second.previous()).doesNotContain("lines.page");
        assertThat(second.next()).contains("lines.page=3").contains("lines.sort=-amount");
        List<Double> amounts = second.rows().stream().map(row -> exact(row, 3)).toList();
        assertThat(amounts).isSortedAccordingTo(Comparator.reverseOrder());
        TableView found = table(Tab.COSTS, "lines", Map.of("lines.q", "gate 2030"));
        assertThat(found.found()).isPositive().isLessThan(found.total());
        assertThat(found.rows())
                .allSatisfy(row -> assertThat(row.cells().getFirst().text()).isEqualTo("2030"));
        TableView beyond = table(Tab.COSTS, "lines", Map.of("lines.page", "999"));
        assertThat(beyond.page()).isEqualTo(beyond.pages());
    }

    @Test
    void csvHoldsEveryPageInSiUnits() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        desk.csv(stored(PLAN), "areas", new Query("/", Map.of("areas.sort", "area")), ui(Language.EN, "us"), bytes);
        String csv = bytes.toString(StandardCharsets.UTF_8);
        assertThat(csv.lines().findFirst())
                .contains("area,county,retirements_batteries,captured_batteries,leakage_batteries,captured_mass_kg");
        long areas = PLAN.forecast().stream()
                .filter(row -> row.year() == 2030)
                .map(row -> row.area())
                .distinct()
                .count();
        assertThat(csv.lines()).hasSize((int) areas + 1);
    }

    @Test
    void wrongChoicesFallBack() {
        Choice choice = Choice.of(
                new PlanIndex(PLAN), new Query("/", Map.of("year", "1900", "chemistry", "GOLD", "day", "never")));
        assertThat(choice.year()).isEqualTo(PLAN.week().monday().getYear());
        assertThat(choice.isAllChemistries()).isTrue();
        assertThat(choice.day()).isEmpty();
    }

    @Test
    void aLargePlanAnswersFast() {
        Plan large = SmallPlan.withForecastRows(140_000);
        StoredPlan stored = stored(large);
        Ui ui = ui(Language.EN, "metric");
        ResultDesk own = new ResultDesk(new PlanIndexes());
        own.view(stored, Tab.FORECAST, new Query("/", Map.of()), ui);
        Duration best = Duration.ofDays(1);
        for (int year = 2030; year < 2036; year++) {
            long begun = System.nanoTime();
            own.view(stored, Tab.FORECAST, new Query("/", Map.of("year", Integer.toString(year))), ui);
            own.view(stored, Tab.NETWORK, new Query("/", Map.of("year", Integer.toString(year))), ui);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            best = took.compareTo(best) < 0 ? took : best;
        }
        assertThat(best).isLessThan(Duration.ofMillis(400));
    }
}
