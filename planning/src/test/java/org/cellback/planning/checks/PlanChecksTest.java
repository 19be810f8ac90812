package org.cellback.planning.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cellback.planning.SmallStudy;
import org.cellback.planning.plan.Check;
import org.cellback.planning.plan.Coverage;
import org.cellback.planning.plan.Plan;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every check catches the fault it is there for: a good plan is spoilt in one place, and that check fails. */
class PlanChecksTest {
    /** Which check must catch which change. */
    private static final Map<String, UnaryOperator<Plan>> FAULTS = Map.ofEntries(
            Map.entry("forecast-totals", Spoilt.firstForecastRow(row -> Spoilt.captured(row, row.mean() + 1))),
            Map.entry("forecast-quantiles", Spoilt.firstForecastRow(Spoilt::quantilesSwapped)),
            Map.entry("mass-balance", Spoilt.flow(f -> f.mode().equals("road"), f -> Spoilt.mass(f, f.massKg() + 500))),
            Map.entry("captured-is-served", Spoilt.flow(f -> !f.mode().equals("road"), f -> Spoilt.mass(f, 0))),
            Map.entry("capacities", Spoilt.flow(f -> f.mode().equals("road"), f -> Spoilt.mass(f, 1e12))),
            Map.entry("plants", Spoilt.flow(Spoilt::intoPlant, f -> Spoilt.chemistry(f, "UNOBTAINIUM"))),
            Map.entry("coverage", Spoilt.coverage(c -> Spoilt.distance(c, c.distanceMetres() / 2 - 1))),
            Map.entry("distances", Spoilt.flow(f -> f.mode().equals("road"), f -> Spoilt.distance(f, 0.9))),
            Map.entry("cost-totals", Spoilt.costTotal(1.01)),
            Map.entry("cost-rates", Spoilt.costLine("testing", 0.5)),
            Map.entry("bound", Spoilt.bound(2)),
            Map.entry("emissions", Spoilt.emissions(1.1)),
            Map.entry("orders-once", Spoilt.withoutFirstRound()),
            Map.entry("windows", Spoilt.stops(s -> s.kind().equals("swap"), s -> Spoilt.later(s, 14))),
            Map.entry("skills", Spoilt.rounds(r -> Spoilt.vehicleType(r, "unknown"))),
            Map.entry("fleet", Spoilt.firstRoundTwice()),
            Map.entry("hours", Spoilt.stops(s -> s.kind().equals("end"), s -> Spoilt.later(s, 15))),
            Map.entry("round-distances", Spoilt.rounds(r -> Spoilt.distance(r, 0.5))),
            Map.entry("range", Spoilt.rounds(r -> Spoilt.electric(r, 1e4))),
            Map.entry("round-costs", Spoilt.rounds(r -> Spoilt.cost(r, r.cost() - 30))),
            Map.entry("week", Spoilt.weekCost(2)),
            Map.entry("loads-kg", Spoilt.stops(s -> s.kind().equals("swap"), s -> Spoilt.loadKg(s, 1e5))),
            Map.entry("loads-deck", Spoilt.stops(s -> s.kind().equals("swap"), s -> Spoilt.deck(s, 99))),
            Map.entry("separation", Spoilt.orders(Spoilt::critical)));

    @TestFactory
    Stream<DynamicTest> everyCheckCatchesItsFault() {
        return FAULTS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(fault -> DynamicTest.dynamicTest(fault.getKey(), () -> {
                    Plan spoilt = fault.getValue().apply(SmallStudy.plan());
                    assertThat(spoilt).isNotEqualTo(SmallStudy.plan());
                    assertThat(failed(spoilt)).contains(fault.getKey());
                }));
    }

    @Test
    void everyCheckHasItsFault() {
        List<String> names =
                SmallStudy.plan().checks().stream().map(Check::name).sorted().toList();
        assertThat(new ArrayList<>(new TreeSet<>(FAULTS.keySet()))).isEqualTo(names);
    }

    @Test
    void aFailureNamesThePlace() {
        Plan spoilt = Spoilt.rounds(r -> Spoilt.cost(r, r.cost() - 30)).apply(SmallStudy.plan());
        Check check = PlanChecks.run(spoilt, SmallStudy.scenario()).stream()
                .filter(c -> c.name().equals("round-costs"))
                .findFirst()
                .orElseThrow();
        assertThat(check.figure())
                .contains("broken")
                .contains(spoilt.rounds().getFirst().id());
    }

    @Test
    void summariesOfCoverageAreRecomputed() {
        Plan plan = SmallStudy.plan();
        Coverage coverage = plan.coverage();
        List<Coverage.Summary> wrong = coverage.summaries().stream()
                .map(s -> new Coverage.Summary(
                        s.yearFrom(),
                        s.yearTo(),
                        s.radiusKm(),
                        s.batteriesShare() / 2 + 0.1,
                        s.areasShare(),
                        s.withMobileShare()))
                .toList();
        Plan spoilt = Spoilt.withCoverage(plan, new Coverage(coverage.radiiKm(), coverage.rows(), wrong));
        assertThat(failed(spoilt)).contains("coverage");
    }

    private static List<String> failed(Plan plan) {
        return PlanChecks.run(plan, SmallStudy.scenario()).stream()
                .filter(check -> !check.passed())
                .map(Check::name)
                .toList();
    }
}
