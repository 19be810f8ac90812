package org.cellback.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cellback.budget.Budget;
import org.cellback.budget.Progress;
import org.cellback.budget.ProgressListener;
import org.cellback.planning.plan.Check;
import org.cellback.planning.plan.Cost;
import org.cellback.planning.plan.ForecastTotal;
import org.cellback.planning.plan.Network;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.plan.Provenance;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.ScenarioFaults;
import org.cellback.planning.scenario.ScenarioReader;
import org.cellback.planning.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyServiceTest {
    @Test
    void planOfTheSmallScenarioIsWholeAndPassesItsChecks() {
        Plan plan = SmallStudy.plan();
        assertThat(plan.checks())
                .hasSizeGreaterThan(20)
                .allSatisfy(check -> assertThat(check)
                        .extracting(Check::passed)
                        .as(check.name() + ": " + check.figure())
                        .isEqualTo(true));
        assertThat(plan.forecast()).isNotEmpty();
        assertThat(plan.network().sites())
                .extracting(Network.Site::kind)
                .contains("recycling-centre", "processing-plant");
        assertThat(plan.network().bound())
                .isLessThanOrEqualTo(plan.network().cost().total());
        assertThat(plan.orders()).isNotEmpty();
        assertThat(plan.rounds()).isNotEmpty();
        assertThat(plan.provenance().outcome()).isEqualTo("complete");
        assertThat(plan.assumptions()).anyMatch(a -> a.file().equals("(program)"));
    }

    @Test
    void costsHaveEveryCategoryAndLeakageIsAFlow() {
        Plan plan = SmallStudy.plan();
        assertThat(plan.network().cost().byCategory())
                .extracting(Cost.Summary::category)
                .contains(
                        "collection",
                        "packaging",
                        "transport",
                        "handling",
                        "testing",
                        "discharge",
                        "storage",
                        "insurance",
                        "sites",
                        "gate-fee");
        double leaked = plan.network().flows().stream()
                .filter(flow -> flow.to().equals("leakage"))
                .mapToDouble(Network.Flow::batteries)
                .sum();
        double expected = plan.totals().stream()
                .filter(total -> total.chemistry().equals("all"))
                .mapToDouble(ForecastTotal::leakage)
                .sum();
        assertThat(leaked).isCloseTo(expected, org.assertj.core.data.Percentage.withPercentage(0.01));
    }

    @Test
    void sameSeedAndIterationsGiveTheSamePlan() {
        assertThat(timeless(SmallStudy.run(1, () -> false))).isEqualTo(timeless(SmallStudy.plan()));
    }

    @Test
    void anotherSeedDrawsAnotherWeek() {
        assertThat(SmallStudy.run(2, () -> false).orders())
                .isNotEqualTo(SmallStudy.plan().orders());
    }

    @Test
    void aStopKeepsAnAnswerThatPassesItsChecks() {
        AtomicBoolean stop = new AtomicBoolean();
        Plan plan = SmallStudy.run(1, stop::get, progress -> {
            if (progress.phase().equals("network")) {
                stop.set(true);
            }
        });
        assertThat(plan.provenance().outcome()).isEqualTo("stopped");
        assertThat(plan.network().cost().total()).isPositive();
        assertThat(plan.checks()).allMatch(Check::passed);
    }

    @Test
    void aStopBeforeTheFirstDrawStillGivesAPlan() {
        Plan plan = SmallStudy.run(1, () -> true);
        assertThat(plan.provenance().outcome()).isEqualTo("stopped");
        assertThat(plan.checks()).allMatch(Check::passed);
    }

    @Test
    void timeThatRanOutIsSaid() {
        Budget none = Budget.ofTime(Duration.ofMillis(1), System::nanoTime, () -> false);
        Plan plan = StudyService.run(SmallStudy.scenario(), new StudyOptions(1, none, 1), ProgressListener.SILENT);
        assertThat(plan.provenance().outcome()).isEqualTo("stopped");
        assertThat(plan.checks()).allMatch(Check::passed);
    }

    @Test
    void progressNamesEveryPhaseInOrder() {
        List<Progress> heard = Collections.synchronizedList(new ArrayList<>());
        SmallStudy.run(1, () -> false, heard::add);
        assertThat(heard.stream().map(Progress::phase).distinct())
                .containsExactly("forecast", "network", "orders", "rounds", "emissions", "checks");
        assertThat(heard).allMatch(progress -> progress.share() >= 0 && progress.share() <= 1);
        assertThat(heard)
                .anyMatch(p -> p.phase().equals("network") && p.bestCost().isPresent());
        assertThat(heard).anyMatch(p -> p.phase().equals("network") && p.bound().isPresent());
    }

    @Test
    void plantsThatAreTooSmallLeaveNoAnswer(@TempDir Path folder) throws IOException, ScenarioFaults {
        Scenarios.copyOfSmall(folder);
        Path plants = folder.resolve("plants.csv");
        Files.writeString(plants, Files.readString(plants).replaceAll(",2040,\\d+,", ",2040,1,"));
        Scenario starved = ScenarioReader.read(folder);
        assertThatThrownBy(() -> StudyService.run(
                        starved, new StudyOptions(1, Budget.ofIterations(1, () -> false), 1), ProgressListener.SILENT))
                .isInstanceOf(NoFeasibleAnswer.class)
                .hasMessageContaining("Maybe");
    }

    /** The plan without when and how fast it was made. */
    private static Plan timeless(Plan plan) {
        Provenance p = plan.provenance();
        return new Plan(
                plan.schemaVersion(),
                plan.currency(),
                plan.seed(),
                new Provenance(
                        p.scenarioId(),
                        p.scenarioName(),
                        p.scenarioVersion(),
                        p.scenarioDigest(),
                        p.engineVersion(),
                        java.time.Instant.EPOCH,
                        p.outcome(),
                        List.of(),
                        p.distances(),
                        p.yearFrom(),
                        p.yearTo()),
                plan.assumptions(),
                plan.forecast(),
                plan.totals(),
                plan.network(),
                plan.coverage(),
                plan.week(),
                plan.orders(),
                plan.rounds(),
                plan.leftOut(),
                plan.emissions(),
                plan.checks());
    }
}
