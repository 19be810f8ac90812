package org.cellback.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cellback.budget.Budget;
import org.cellback.budget.ProgressListener;
import org.cellback.returns.api.BacktestInput;
import org.cellback.returns.api.BacktestReport;
import org.cellback.returns.api.BacktestReport.StockScore;
import org.cellback.returns.api.LifetimePrior;
import org.cellback.returns.api.VehicleClass;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two bars of the back-test, on California's own history; the published table is what this test prints. */
class BacktestCaliforniaTest {
    private static final int ORIGIN_FROM = 2014;
    private static final int ORIGIN_TO = 2022;
    private static final int YEARS_AHEAD = 3;
    private static final int DRAWS = 400;

    @BeforeAll
    static void needsTheScenario() {
        assumeTrue(Files.isDirectory(California.folder()), "skipped: no California scenario in " + California.folder());
    }

    private static BacktestReport backtest(long seed) {
        return backtest(seed, California.lifetimes());
    }

    private static BacktestReport backtest(long seed, List<LifetimePrior> lifetimes) {
        return new ReturnsService()
                .backtest(
                        new BacktestInput(
                                California.history(), lifetimes, ORIGIN_FROM, ORIGIN_TO, YEARS_AHEAD, DRAWS, seed),
                        Budget.ofIterations(1_000, () -> false),
                        ProgressListener.SILENT);
    }

    @Test
    void beatsTheNaiveRulesAndKnowsHowSureItIs() {
        for (long seed = 1; seed <= 3; seed++) {
            StockScore pooled = backtest(seed).pooled();
            System.out.println("seed " + seed + ": " + pooled);
            assertThat(pooled.wape())
                    .isLessThan(pooled.wapeLastRate())
                    .isLessThan(pooled.wapeLastRateWhole())
                    .isLessThan(pooled.wapePublished())
                    .isLessThan(pooled.wapePublishedFromStock());
            assertThat(pooled.coverage80()).isBetween(0.70, 0.90);
        }
    }

    /** Weibull scale and shape of passenger cars: Oguchi and Fuse 2015, as in EU-ZEVAM table 5.1. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"Germany, 13.7, 3.1", "Italy, 14.1, 4.0", "Denmark, 16.7, 3.5", "Finland, 22, 2.9"})
    void beatsPublishedLifetimesWhicheverIsTakenAsPrior(String country, double scaleYears, double shape) {
        List<LifetimePrior> priors = new ArrayList<>();
        for (VehicleClass vehicleClass : VehicleClass.values()) {
            priors.add(new LifetimePrior(
                    LifetimePrior.Part.VEHICLE,
                    vehicleClass,
                    "*",
                    LifetimePrior.Form.WEIBULL,
                    scaleYears,
                    shape,
                    0.15,
                    0.15,
                    0.008,
                    country));
        }
        StockScore pooled = backtest(1, priors).pooled();
        System.out.println(country + ": " + pooled);
        assertThat(pooled.wape())
                .isLessThan(pooled.wapeLastRate())
                .isLessThan(pooled.wapePublished())
                .isLessThan(pooled.wapePublishedFromStock());
        assertThat(pooled.coverage80()).isBetween(0.70, 0.90);
    }

    @Test
    void thePublishedTableIsThisOne() throws IOException {
        String tables = BacktestTable.markdown(backtest(1));
        Path page = California.root().resolve("docs/engines/returns.md");
        Path fresh = Path.of("target", "backtest.md");
        Files.createDirectories(fresh.toAbsolutePath().getParent());
        Files.writeString(fresh, tables);
        assertThat(Files.readString(page))
                .as("docs/engines/returns.md is stale; paste %s into it", fresh.toAbsolutePath())
                .contains(tables);
    }
}
