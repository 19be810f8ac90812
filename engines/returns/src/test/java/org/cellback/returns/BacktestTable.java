package org.cellback.returns;

import java.util.Locale;
import org.cellback.returns.api.BacktestReport;
import org.cellback.returns.api.BacktestReport.ExitScore;
import org.cellback.returns.api.BacktestReport.StockScore;

/** The back-test as the engine's page shows it. */
final class BacktestTable {
    private BacktestTable() {}

    static String markdown(BacktestReport report) {
        StringBuilder text = new StringBuilder();
        text.append(
                "| origin | years ahead | drive type | counties × years | ours | last rate, county | last rate, state "
                        + "| published | published from stock | coverage of 80 % |\n");
        text.append("|---|---|---|---|---|---|---|---|---|---|\n");
        for (StockScore score : report.stock()) {
            text.append(row(score));
        }
        text.append(
                "\n| years | drive type | observed | ours (median) | ours, 80 % | last rate, state | published from stock |\n");
        text.append("|---|---|---|---|---|---|---|\n");
        for (ExitScore score : report.exits()) {
            text.append(row(score));
        }
        return text.toString();
    }

    private static String row(StockScore score) {
        double best = Math.min(
                Math.min(score.wapeLastRate(), score.wapeLastRateWhole()),
                Math.min(score.wapePublished(), score.wapePublishedFromStock()));
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %d | %.1f%s | %.1f | %.1f | %.1f | %.1f | %.0f |%n",
                score.origin() == 0 ? "all" : score.origin(),
                score.horizon() == 0 ? "all" : score.horizon(),
                score.vehicleClass(),
                score.cells(),
                100 * score.wape(),
                score.wape() > best ? " (loses)" : "",
                100 * score.wapeLastRate(),
                100 * score.wapeLastRateWhole(),
                100 * score.wapePublished(),
                100 * score.wapePublishedFromStock(),
                100 * score.coverage80());
    }

    private static String row(ExitScore score) {
        return String.format(
                Locale.ROOT,
                "| %d–%d | %s | %.0f | %.0f | %.0f … %.0f | %.0f | %.0f |%n",
                score.origin() + 1,
                score.origin() + score.years(),
                score.vehicleClass(),
                score.observed(),
                score.predicted().median(),
                score.predicted().low80(),
                score.predicted().high80(),
                score.lastRate(),
                score.published());
    }
}
