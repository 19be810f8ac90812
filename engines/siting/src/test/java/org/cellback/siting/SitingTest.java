package org.cellback.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.cellback.budget.Budget;
import org.cellback.budget.ProgressListener;
import org.cellback.siting.api.Area;
import org.cellback.siting.api.AreaLink;
import org.cellback.siting.api.Candidate;
import org.cellback.siting.api.CapacityOption;
import org.cellback.siting.api.Flow;
import org.cellback.siting.api.MobileLink;
import org.cellback.siting.api.MobileTrigger;
import org.cellback.siting.api.Period;
import org.cellback.siting.api.Route;
import org.cellback.siting.api.SiteKind;
import org.cellback.siting.api.SiteUse;
import org.cellback.siting.api.SitingCost;
import org.cellback.siting.api.SitingInputException;
import org.cellback.siting.api.SitingPlan;
import org.cellback.siting.api.SitingProblem;
import org.cellback.siting.api.Standing;
import org.cellback.siting.api.Status;
import org.cellback.siting.api.TrunkLink;
import org.junit.jupiter.api.Test;

/** Features from simple to hard, on problems small enough to be worked out by hand or by HiGHS. */
class SitingTest {
    private static SitingPlan solve(SitingProblem problem, long rounds) {
        return SitingService.solve(problem, Budget.ofIterations(rounds, () -> false), ProgressListener.SILENT, 1, 1);
    }

    private static Area area(String id, double kg, double batteries) {
        return new Area(id, new double[][] {{kg}, {2 * kg}}, new double[][] {{batteries}, {2 * batteries}});
    }

    private static Candidate site(
            String id, SiteKind kind, double capacity, double opening, double fixed, double handling) {
        return Candidate.of(id, kind, List.of(new CapacityOption("only", capacity, opening, fixed, handling)));
    }

    /** Two areas, two points, a centre and a plant; one period of two years, the second with twice the mass. */
    private static SitingProblem twoPoints(double radiusMetres, List<MobileLink> mobile, Candidate... changed) {
        List<Candidate> candidates = new ArrayList<>(List.of(
                site("P1", SiteKind.COLLECTION_POINT, 1000, 100, 10, 0.5),
                site("P2", SiteKind.COLLECTION_POINT, 1000, 500, 10, 0.5),
                site("C", SiteKind.RECYCLING_CENTRE, 1e6, 1000, 0, 0),
                site("Q", SiteKind.PROCESSING_PLANT, Double.POSITIVE_INFINITY, 0, 0, 0)
                        .withGateCostPerKg(new double[][] {{-0.1}, {-0.2}})));
        for (Candidate candidate : changed) {
            candidates.removeIf(c -> c.id().equals(candidate.id()));
            candidates.add(candidate);
        }
        return new SitingProblem(
                List.of(new Period("all", List.of(2030, 2031))),
                List.of("LFP"),
                List.of(area("A", 100, 1), area("B", 200, 2)),
                candidates,
                List.of(
                        new AreaLink("A", "P1", 10_000, 1, 3),
                        new AreaLink("A", "P2", 5_000, 0, 0),
                        new AreaLink("B", "P1", 40_000, 2, 0),
                        new AreaLink("B", "P2", 90_000, 1, 0)),
                List.of(
                        new TrunkLink("P1", "C", 1, 0.1),
                        new TrunkLink("P2", "C", 1, 0.1),
                        new TrunkLink("C", "Q", 1, 0.3)),
                mobile,
                MobileTrigger.DEFAULT,
                radiusMetres,
                0);
    }

    @Test
    void f01OneCheapPointServesBoth() {
        SitingPlan plan = solve(twoPoints(50_000, List.of()), 20);
        // opening 100 + 1000, fixed 2 × 10, handling 900 × 0.5, A 300 × 1 + 3 × 3, B 600 × 2, trunk 900 × 0.1, haul
        // 900 × 0.3, credit 300 × 0.1 + 600 × 0.2
        double expected = 1100 + 20 + 450 + 309 + 1200 + 90 + 270 - 150;
        assertThat(plan.status()).isEqualTo(Status.OPTIMAL);
        assertThat(plan.cost().total()).isCloseTo(expected, within(1e-6));
        assertThat(plan.sites()).extracting(SiteUse::site).containsExactly("P1", "C", "Q");
        assertThat(plan.flows()).hasSize(8);
    }

    @Test
    void f02CoverageRadiusRulesPointsOut() {
        SitingPlan plan = solve(twoPoints(39_000, List.of()), 20);
        assertThat(plan.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(plan.notes())
                .singleElement()
                .asString()
                .contains("'B'")
                .contains("39 km")
                .contains("\nMaybe");
    }

    @Test
    void f03MobileStopServesWhatNoPointMay() {
        SitingPlan plan = solve(twoPoints(39_000, List.of(new MobileLink("B", "C", 90_000, 7, 0))), 20);
        double visits = MobileTrigger.DEFAULT.expectedVisitsPerYear(2) + MobileTrigger.DEFAULT.expectedVisitsPerYear(4);
        assertThat(plan.routes())
                .filteredOn(Route::isMobile)
                .extracting(Route::area)
                .containsExactly("B");
        assertThat(plan.cost().mobile()).isCloseTo(7 * visits, within(1e-9));
    }

    @Test
    void f04TooLittleCapacityIsSaidInWords() {
        SitingPlan plan = solve(twoPoints(50_000, List.of(), site("C", SiteKind.RECYCLING_CENTRE, 500, 0, 0, 0)), 5);
        assertThat(plan.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(plan.notes().getFirst())
                .contains("recycling centres")
                .contains("2031")
                .contains("600 kg come");
    }

    @Test
    void f05CrowdedReachIsProvenInfeasible() {
        SitingPlan plan = solve(twoPoints(50_000, List.of(), site("P1", SiteKind.COLLECTION_POINT, 300, 0, 0, 0)), 5);
        assertThat(plan.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(plan.notes().getFirst()).contains("can reach are too small together");
    }

    @Test
    void f06ForcedForbiddenExistingAndEarliestHold() {
        Candidate forced = site("P2", SiteKind.COLLECTION_POINT, 1000, 500, 10, 0.5)
                .withStanding(Standing.FORCED_OPEN)
                .withExistingOption(0);
        SitingPlan plan = solve(twoPoints(50_000, List.of(), forced), 20);
        assertThat(plan.sites()).extracting(SiteUse::site).contains("P2");
        assertThat(plan.cost().opening()).isCloseTo(1100, within(1e-9));
        SitingProblem late =
                twoPoints(50_000, List.of(), forced.withEarliestYear(2031).withStanding(Standing.FREE));
        assertThat(solve(late, 20).sites()).extracting(SiteUse::site).doesNotContain("P2");
    }

    @Test
    void f07SmallProblemsMatchHighs() {
        for (long seed = 1; seed <= 6; seed++) {
            SitingProblem problem = new GeneratedNetwork(14, 4, 2, 2, 2, 2, 2, 2e5).build(seed);
            SitingPlan plan = solve(problem, 5);
            assertThat(plan.status()).as("seed %d", seed).isIn(Status.OPTIMAL, Status.INFEASIBLE);
            if (plan.status() == Status.OPTIMAL) {
                assertThat(plan.gap()).as("seed %d", seed).isLessThanOrEqualTo(1e-4);
                assertThat(SitingService.check(problem, plan))
                        .as("seed %d", seed)
                        .isEmpty();
            }
        }
    }

    @Test
    void f08SearchAndBoundEncloseWhatHighsProves() {
        for (long seed = 1; seed <= 4; seed++) {
            SitingProblem problem = new GeneratedNetwork(14, 4, 2, 2, 2, 2, 2, 2e5).build(seed);
            SitingPlan exact = solve(problem, 5);
            EngineProbe.Found own = EngineProbe.withoutHighs(problem, 60);
            if (exact.status() == Status.INFEASIBLE) {
                assertThat(own.cost()).as("seed %d", seed).isInfinite();
                continue;
            }
            double optimum = exact.cost().total();
            assertThat(own.bound()).as("bound, seed %d", seed).isLessThanOrEqualTo(optimum * (1 + 1e-6));
            assertThat(own.cost()).as("cost, seed %d", seed).isBetween(exact.bound() * (1 - 1e-6), optimum * 1.05);
        }
    }

    @Test
    void f09SameSeedAndRoundsGiveTheSamePlanOnOneThreadAndTwo() {
        SitingProblem problem = new GeneratedNetwork(120, 12, 4, 3, 2, 2, 2, 4e6).build(3);
        SitingPlan one = solve(problem, 12);
        SitingPlan two =
                SitingService.solve(problem, Budget.ofIterations(12, () -> false), ProgressListener.SILENT, 1, 2);
        assertThat(two).usingRecursiveComparison().isEqualTo(one);
        assertThat(one.bound()).isLessThanOrEqualTo(one.cost().total());
    }

    @Test
    void f10StopKeepsTheBestAnswer() {
        SitingProblem problem = new GeneratedNetwork(120, 12, 4, 3, 2, 2, 2, 4e6).build(3);
        AtomicInteger heard = new AtomicInteger();
        SitingPlan plan = SitingService.solve(
                problem,
                Budget.ofIterations(1_000_000, () -> heard.get() > 3),
                progress -> heard.incrementAndGet(),
                1,
                1);
        assertThat(plan.status()).isNotEqualTo(Status.INFEASIBLE);
        assertThat(SitingService.check(problem, plan)).isEmpty();
        assertThat(plan.iterations()).isLessThan(10);
    }

    @Test
    void f11CheckerCatchesCorruptedPlans() {
        SitingProblem problem = twoPoints(50_000, List.of());
        SitingPlan plan = solve(problem, 20);
        assertThat(SitingService.check(problem, plan)).isEmpty();
        List<Flow> missing = plan.flows().subList(1, plan.flows().size());
        assertThat(SitingService.check(problem, with(plan, plan.sites(), missing, plan.cost(), plan.bound())))
                .anyMatch(line -> line.contains("off its routes"));
        assertThat(SitingService.check(
                        problem, with(plan, plan.sites().subList(1, 3), plan.flows(), plan.cost(), plan.bound())))
                .anyMatch(line -> line.contains("where 0.0 fit"));
        SitingCost cheaper = new SitingCost(0, 20, 450, 1509, 0, 90, 270, -150);
        assertThat(SitingService.check(problem, with(plan, plan.sites(), plan.flows(), cheaper, plan.bound())))
                .anyMatch(line -> line.contains("opening"));
        assertThat(SitingService.check(problem, with(plan, plan.sites(), plan.flows(), plan.cost(), 1e9)))
                .anyMatch(line -> line.contains("above the cost"));
        SitingProblem tighter = twoPoints(20_000, List.of());
        assertThat(SitingService.check(tighter, plan)).anyMatch(line -> line.contains("beyond 20000"));
    }

    private static SitingPlan with(
            SitingPlan plan, List<SiteUse> sites, List<Flow> flows, SitingCost cost, double bound) {
        double gap = (cost.total() - bound) / Math.abs(cost.total());
        return new SitingPlan(plan.status(), sites, plan.routes(), flows, cost, bound, gap, plan.notes(), 0);
    }

    @Test
    void f12FaultsAreListedTogether() {
        SitingProblem problem = twoPoints(
                50_000,
                List.of(new MobileLink("A", "P1", 1, 1, 1)),
                site("C", SiteKind.RECYCLING_CENTRE, -5, -1, 0, 0));
        assertThatThrownBy(() -> solve(problem, 1))
                .isInstanceOf(SitingInputException.class)
                .hasMessageContaining("capacityKgPerYear -5.0")
                .hasMessageContaining("Mobile link 'A' to 'P1'")
                .hasMessageContaining("\nMaybe");
    }
}
