package org.cellback.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cellback.budget.Budget;
import org.cellback.budget.ProgressListener;
import org.cellback.returns.api.BacktestInput;
import org.cellback.returns.api.BacktestReport;
import org.cellback.returns.api.BacktestReport.ExitScore;
import org.cellback.returns.api.BacktestReport.StockScore;
import org.cellback.returns.api.LifetimePrior;
import org.cellback.returns.api.VehicleClass;
import org.junit.jupiter.api.Test;

/** The two bars of the back-test, on California's own history. */
class BacktestCaliforniaTest {
    static final int ORIGIN_FROM = 2014;
    static final int ORIGIN_TO = 2022;

    @Test
    void beatsTheNaiveRulesAndKnowsHowSureItIs() {
        Path folder = California.folder();
        assumeTrue(Files.isDirectory(folder), "skipped: no California data in " + folder);
        BacktestReport report = new ReturnsService()
                .backtest(
                        new BacktestInput(California.history(folder), priors(), ORIGIN_FROM, ORIGIN_TO, 3, 400, 1),
                        Budget.ofIterations(Long.MAX_VALUE - 1, () -> false),
                        ProgressListener.SILENT);
        print(report);
        StockScore pooled = report.pooled();
        assertThat(pooled.wape())
                .isLessThan(pooled.wapeLastRate())
                .isLessThan(pooled.wapeLastRateWhole())
                .isLessThan(pooled.wapePublished());
        assertThat(pooled.coverage80()).isBetween(0.70, 0.90);
    }

    static List<LifetimePrior> priors() {
        List<LifetimePrior> priors = new ArrayList<>();
        for (VehicleClass vehicleClass : VehicleClass.values()) {
            priors.add(new LifetimePrior(
                    LifetimePrior.Part.VEHICLE,
                    vehicleClass,
                    "*",
                    LifetimePrior.Form.WEIBULL,
                    15.2,
                    3.8,
                    0.15,
                    0.15,
                    0.01,
                    "Oguchi and Fuse 2015, mean of 11 countries; accidents assumed"));
            priors.add(new LifetimePrior(
                    LifetimePrior.Part.VEHICLE,
                    vehicleClass,
                    "*",
                    LifetimePrior.Form.LOGISTIC,
                    14,
                    6,
                    0.15,
                    0.15,
                    0.01,
                    "assumed"));
        }
        return priors;
    }

    private static void print(BacktestReport report) {
        System.out.println("origin horizon class cells ours lastRate lastRateWhole published fromStock coverage80");
        for (StockScore s : report.stock()) {
            System.out.printf(
                    "%6s %3s %-5s %5d  %6.2f %6.2f %6.2f %6.2f %6.2f  %5.1f%n",
                    s.origin() == 0 ? "all" : s.origin(),
                    s.horizon() == 0 ? "all" : s.horizon(),
                    s.vehicleClass(),
                    s.cells(),
                    100 * s.wape(),
                    100 * s.wapeLastRate(),
                    100 * s.wapeLastRateWhole(),
                    100 * s.wapePublished(),
                    100 * s.wapePublishedFromStock(),
                    100 * s.coverage80());
        }
        for (ExitScore e : report.exits()) {
            System.out.printf(
                    "exits %d-%d %-5s observed %8.0f ours %8.0f [%8.0f, %8.0f] lastRate %8.0f published %8.0f%n",
                    e.origin() + 1,
                    e.origin() + e.years(),
                    e.vehicleClass(),
                    e.observed(),
                    e.predicted().median(),
                    e.predicted().low80(),
                    e.predicted().high80(),
                    e.lastRate(),
                    e.published());
        }
    }
}
