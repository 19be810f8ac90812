package org.cellback.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.cellback.budget.Budget;
import org.cellback.budget.ProgressListener;
import org.cellback.returns.api.BacktestInput;
import org.cellback.returns.api.BacktestReport;
import org.cellback.returns.api.CountyFigure;
import org.cellback.returns.api.FitReport;
import org.cellback.returns.api.FittedLifetime;
import org.cellback.returns.api.FleetHistory;
import org.cellback.returns.api.LifetimePrior;
import org.cellback.returns.api.VehicleClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is learnt from sales and stock whose truth is known. */
class FitTest {
    private static final Budget AMPLE = Budget.ofIterations(1_000, () -> false);

    private static SmallFleet oldFleet(long seed) {
        SmallFleet fleet = new SmallFleet(seed, 6, 3);
        fleet.salesPerArea = 20_000;
        return fleet;
    }

    @ParameterizedTest(name = "moves {0}")
    @ValueSource(doubles = {0.01, 0.06})
    void findsTheShareThatMovesOut(double moveRate) {
        SmallFleet fleet = oldFleet(51);
        fleet.moveRate = moveRate;
        FitReport report = new ReturnsService().fit(fleet.input().history(), fleet.priors(), 2023);
        FittedLifetime first = report.lifetimes().getFirst();
        assertThat(first.moveOutRateNow()).isCloseTo(moveRate, within(0.015));
        assertThat(first.registerNoise()).isLessThan(0.025);
    }

    @ParameterizedTest(name = "true scale {0}")
    @ValueSource(doubles = {7, 20})
    void movesTheLifetimeTowardsTheTruth(double scaleYears) {
        SmallFleet fleet = oldFleet(52);
        fleet.scaleYears = scaleYears;
        fleet.priorSd = 0.5;
        FitReport report = new ReturnsService().fit(fleet.input().history(), fleet.priors(), 2023);
        FittedLifetime weibull = report.lifetimes().getFirst();
        assertThat(weibull.prior().form()).isEqualTo(LifetimePrior.Form.WEIBULL);
        if (scaleYears < 15) {
            assertThat(weibull.scaleYears()).isLessThan(12);
            assertThat(weibull.scaleLogSd()).isLessThan(0.4);
        } else {
            assertThat(weibull.scaleYears()).isGreaterThan(15);
        }
    }

    @Test
    void weightsOfTheFormsOfAClassAddUpToOne() {
        SmallFleet fleet = oldFleet(53);
        FleetHistory history = fleet.input().history();
        FitReport report = new ReturnsService().fit(history, fleet.priors(), 2020);
        assertThat(report.lifetimes()).hasSize(4);
        for (VehicleClass vehicleClass : List.of(VehicleClass.BEV, VehicleClass.PHEV)) {
            assertThat(report.lifetimes().stream()
                            .filter(f -> f.prior().vehicleClass() == vehicleClass)
                            .mapToDouble(FittedLifetime::weight)
                            .sum())
                    .isCloseTo(1, within(1e-9));
        }
        assertThat(new ReturnsService().fit(history, fleet.priors(), 2020)).isEqualTo(report);
    }

    @Test
    void aYearWithoutStockIsPassedOver() {
        SmallFleet fleet = oldFleet(57);
        FleetHistory whole = fleet.input().history();
        FleetHistory gap = new FleetHistory(
                whole.sales(),
                whole.stock().stream().filter(f -> f.year() != 2018).toList());
        FittedLifetime with = new ReturnsService()
                .fit(whole, fleet.priors(), 2023)
                .lifetimes()
                .getFirst();
        FittedLifetime without =
                new ReturnsService().fit(gap, fleet.priors(), 2023).lifetimes().getFirst();
        assertThat(without.moveOutRateNow()).isCloseTo(with.moveOutRateNow(), within(0.01));
        assertThat(without.scaleYears()).isCloseTo(with.scaleYears(), within(1.0));
    }

    @Test
    void anOriginDoesNotSeeLaterStock() {
        SmallFleet fleet = oldFleet(54);
        FleetHistory whole = fleet.input().history();
        FleetHistory falsified = new FleetHistory(
                whole.sales(),
                whole.stock().stream()
                        .map(f -> f.year() > 2020
                                ? new CountyFigure(f.county(), f.year(), f.vehicleClass(), f.vehicles() * 3 + 10)
                                : f)
                        .toList());
        BacktestReport.ExitScore honest = backtest(fleet, whole, 2020).exits().getFirst();
        BacktestReport.ExitScore fooled =
                backtest(fleet, falsified, 2020).exits().getFirst();
        assertThat(fooled.predicted()).isEqualTo(honest.predicted());
        assertThat(fooled.observed()).isNotEqualTo(honest.observed());
    }

    @Test
    void theTrueModelsOwnFutureLiesWithinItsIntervals() {
        SmallFleet fleet = oldFleet(55);
        BacktestReport report = backtest(fleet, fleet.input().history(), 2017);
        assertThat(report.pooled().wape()).isLessThan(0.03);
        assertThat(report.pooled().coverage80()).isGreaterThan(0.7);
    }

    @Test
    void stopsBetweenOriginsWithWhatItHas() {
        SmallFleet fleet = oldFleet(56);
        BacktestInput input = new BacktestInput(fleet.input().history(), fleet.priors(), 2016, 2022, 3, 50, 1);
        List<Double> heard = new ArrayList<>();
        Budget budget = Budget.ofIterations(1_000, () -> heard.size() >= 2);
        BacktestReport report = new ReturnsService().backtest(input, budget, p -> heard.add(p.share()));
        assertThat(report.stock().stream()
                        .map(BacktestReport.StockScore::origin)
                        .distinct())
                .containsExactly(0, 2016, 2017);
    }

    private static BacktestReport backtest(SmallFleet fleet, FleetHistory history, int originFrom) {
        int originTo = Math.max(originFrom, 2020);
        return new ReturnsService()
                .backtest(
                        new BacktestInput(history, fleet.priors(), originFrom, originTo, 3, 200, 1),
                        AMPLE,
                        ProgressListener.SILENT);
    }
}
