package org.cellback.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.data.Offset;
import org.cellback.budget.Budget;
import org.cellback.budget.ProgressListener;
import org.cellback.returns.api.AreaReturns;
import org.cellback.returns.api.FleetYear;
import org.cellback.returns.api.OwnershipModel;
import org.cellback.returns.api.ReturnsForecast;
import org.cellback.returns.api.SourceReturns;
import org.cellback.returns.api.Spread;
import org.cellback.returns.api.VehicleClass;
import org.cellback.returns.api.YearReturns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a forecast promises, on made-up regions; the seed is in each test's name. */
class ForecastTest {
    private static final Budget AMPLE = Budget.ofIterations(1_000_000, () -> false);

    private static ReturnsForecast forecast(SmallFleet fleet) {
        return new ReturnsService().forecast(fleet.input(), AMPLE, ProgressListener.SILENT);
    }

    private static SmallFleet withEveryTerm(long seed) {
        SmallFleet fleet = new SmallFleet(seed, 3, 4);
        Map<String, Double> depot = Map.of("fleet", 1.0);
        Map<String, Double> dealer = Map.of("dealer", 1.0);
        fleet.ownership = List.of(
                SmallFleet.owned(0.4),
                model("leased", 0.3, 3, 0.6, 0.2, 0, 0, dealer),
                model("battery-as-a-service", 0.1, 8, 0, 0, 0.9, 0, dealer),
                model("fleet", 0.2, 5, 0.2, 0.1, 0, 0.5, depot));
        return fleet;
    }

    private static OwnershipModel model(
            String key,
            double share,
            int term,
            double moves,
            double leaves,
            double swaps,
            double retires,
            Map<String, Double> sources) {
        return new OwnershipModel(
                key,
                Map.of(VehicleClass.BEV, share, VehicleClass.PHEV, share),
                term,
                moves,
                leaves,
                swaps,
                retires,
                sources,
                sources);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void everyVehicleIsAccountedFor(long seed) {
        ReturnsForecast forecast = forecast(withEveryTerm(seed));
        for (FleetYear year : forecast.fleet()) {
            assertThat(year.stockBefore() + year.sales() + year.moves() - year.retirements())
                    .isCloseTo(year.stockAfter(), Offset.offset(1e-6 * (1 + year.stockAfter())));
        }
        for (FleetYear year : forecast.fleet()) {
            for (FleetYear next : forecast.fleet()) {
                if (next.year() == year.year() + 1 && next.vehicleClass() == year.vehicleClass()) {
                    assertThat(next.stockBefore())
                            .isCloseTo(year.stockAfter(), Offset.offset(1e-6 * (1 + year.stockAfter())));
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void batteriesRetireWithTheirVehiclesOrByRepair(long seed) {
        ReturnsForecast forecast = forecast(withEveryTerm(seed));
        for (YearReturns year : allOf(forecast)) {
            double vehicles = forecast.fleet().stream()
                    .filter(f -> f.year() == year.year())
                    .mapToDouble(FleetYear::retirements)
                    .sum();
            assertThat(year.retirements().mean()).isCloseTo(vehicles + year.repairs(), within(1e-6 * vehicles));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {5, 6})
    void areasChemistriesAndSourcesAddUpToTheYear(long seed) {
        SmallFleet fleet = withEveryTerm(seed);
        fleet.areaFactor = 1.7;
        ReturnsForecast forecast = forecast(fleet);
        for (YearReturns year : allOf(forecast)) {
            Offset<Double> tolerance = within(1e-6 * year.retirements().mean());
            List<AreaReturns> areas = forecast.areas().stream()
                    .filter(a -> a.year() == year.year())
                    .toList();
            List<SourceReturns> sources = forecast.sources().stream()
                    .filter(s -> s.year() == year.year())
                    .toList();
            List<YearReturns> kinds = forecast.years().stream()
                    .filter(k -> k.year() == year.year() && !k.chemistry().equals(YearReturns.ALL))
                    .toList();
            double retired = year.retirements().mean();
            double captured = year.captured().mean();
            assertThat(areas.stream().mapToDouble(AreaReturns::retirements).sum())
                    .isCloseTo(retired, tolerance);
            assertThat(areas.stream().mapToDouble(a -> a.captured().mean()).sum())
                    .isCloseTo(captured, tolerance);
            assertThat(areas.stream().mapToDouble(AreaReturns::massKg).sum())
                    .isCloseTo(year.capturedMassKg(), within(1e-6 * year.capturedMassKg()));
            assertThat(sources.stream().mapToDouble(SourceReturns::retirements).sum())
                    .isCloseTo(retired, tolerance);
            assertThat(sources.stream().mapToDouble(SourceReturns::captured).sum())
                    .isCloseTo(captured, tolerance);
            assertThat(kinds.stream().mapToDouble(k -> k.retirements().mean()).sum())
                    .isCloseTo(retired, tolerance);
            assertThat(captured + year.leakage()).isCloseTo(retired, tolerance);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {8, 9})
    void intervalsAreNestedAndQualitySharesAddUp(long seed) {
        ReturnsForecast forecast = forecast(withEveryTerm(seed));
        forecast.areas().forEach(area -> assertNested(area.captured()));
        for (YearReturns year : forecast.years()) {
            assertNested(year.retirements());
            assertNested(year.captured());
            assertThat(year.quality().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(1, within(1e-9));
            assertThat(year.capturedMassKg() / year.captured().mean()).isBetween(399.9, 480.1);
        }
    }

    private static void assertNested(Spread spread) {
        assertThat(spread.low95()).isBetween(0.0, spread.low80());
        assertThat(spread.low80()).isLessThanOrEqualTo(spread.median());
        assertThat(spread.median()).isLessThanOrEqualTo(spread.high80());
        assertThat(spread.high80()).isLessThanOrEqualTo(spread.high95());
    }

    @Test
    void sameSeedSameAnswerOtherSeedOther() {
        SmallFleet fleet = withEveryTerm(11);
        SmallFleet again = withEveryTerm(11);
        SmallFleet other = withEveryTerm(11);
        other.seed = 8;
        ReturnsForecast first = forecast(fleet);
        assertThat(forecast(again)).isEqualTo(first);
        assertThat(forecast(other).years()).isNotEqualTo(first.years());
    }

    @Test
    void stopSignalKeepsTheDrawsMadeSoFar() {
        SmallFleet fleet = new SmallFleet(12, 2, 2);
        fleet.draws = 400;
        AtomicInteger heard = new AtomicInteger();
        Budget budget = Budget.ofIterations(1_000_000, () -> heard.get() > 50);
        ReturnsForecast forecast = new ReturnsService().forecast(fleet.input(), budget, p -> heard.incrementAndGet());
        assertThat(forecast.complete()).isFalse();
        assertThat(forecast.draws()).isBetween(ReturnsService.DRAWS_MIN, 60);
        assertThat(forecast.areas()).isNotEmpty();
        ReturnsForecast atOnce = new ReturnsService()
                .forecast(fleet.input(), Budget.ofIterations(0, () -> true), ProgressListener.SILENT);
        assertThat(atOnce.draws()).isEqualTo(ReturnsService.DRAWS_MIN);
    }

    @Test
    void captureFollowsTheSourcesShareAndTheAreasFactors() {
        SmallFleet plain = new SmallFleet(13, 2, 2);
        plain.captureLogitSd = 0;
        for (YearReturns year : allOf(forecast(plain))) {
            assertThat(year.captured().mean() / year.retirements().mean()).isCloseTo(0.5, within(1e-9));
        }
        SmallFleet near = new SmallFleet(13, 2, 2);
        near.captureLogitSd = 0;
        near.areaFactor = 3;
        for (YearReturns year : allOf(forecast(near))) {
            assertThat(year.captured().mean() / year.retirements().mean()).isCloseTo(0.75, within(1e-9));
        }
        SmallFleet none = new SmallFleet(13, 2, 2);
        none.captureShare = 0;
        assertThat(allOf(forecast(none)))
                .allSatisfy(y -> assertThat(y.captured().high95()).isZero());
    }

    @Test
    void sureInputsGiveTheRetirementsOfTheSurvivalCurve() {
        SmallFleet fleet = new SmallFleet(14, 2, 3);
        fleet.stockKnown = false;
        fleet.priorSd = 0;
        fleet.draws = 600;
        ReturnsForecast forecast = forecast(fleet);
        assertThat(forecast.fit().stockYearTo()).isZero();
        FleetYear first = forecast.fleet().getFirst();
        // Without stock the fleet is what sales and survival leave of it, and moves are the prior's.
        assertThat(first.retirements() / first.stockBefore()).isBetween(0.01, 0.05);
        assertThat(-first.moves() / first.stockBefore()).isBetween(0.015, 0.045);
    }

    @Test
    void leasedVehiclesMoveAndFleetsBringBatteriesToTheirDepot() {
        SmallFleet fleet = withEveryTerm(15);
        ReturnsForecast owned = forecast(new SmallFleet(15, 3, 4));
        ReturnsForecast mixed = forecast(fleet);
        assertThat(owned.sources()).noneMatch(s -> s.sourceKind().equals("fleet"));
        assertThat(mixed.sources()).anyMatch(s -> s.sourceKind().equals("fleet") && s.retirements() > 0);
        double repairsOwned =
                allOf(owned).stream().mapToDouble(YearReturns::repairs).sum();
        double repairsMixed =
                allOf(mixed).stream().mapToDouble(YearReturns::repairs).sum();
        assertThat(repairsMixed).isGreaterThan(1.5 * repairsOwned);
    }

    @Test
    void moreDrawsOrMoreUncertaintyWidenOnlyWhereTheyShould() {
        SmallFleet sure = new SmallFleet(16, 2, 3);
        sure.futureSalesSd = 0;
        sure.captureLogitSd = 0;
        SmallFleet unsure = new SmallFleet(16, 2, 3);
        unsure.captureLogitSd = 1;
        double narrow = width(allOf(forecast(sure)).getLast().captured());
        double wide = width(allOf(forecast(unsure)).getLast().captured());
        assertThat(wide).isGreaterThan(narrow);
    }

    private static double width(Spread spread) {
        return (spread.high80() - spread.low80()) / spread.median();
    }

    private static List<YearReturns> allOf(ReturnsForecast forecast) {
        return forecast.years().stream()
                .filter(year -> year.chemistry().equals(YearReturns.ALL))
                .toList();
    }
}
