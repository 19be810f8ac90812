package org.cellback.returns.internal;

import java.util.ArrayList;
import java.util.List;
import org.cellback.budget.Budget;
import org.cellback.budget.Progress;
import org.cellback.budget.ProgressListener;
import org.cellback.returns.api.BacktestInput;
import org.cellback.returns.api.BacktestReport;
import org.cellback.returns.api.LifetimePrior;
import org.cellback.returns.api.Spread;

/**
 * Rolling origins: at each, the model is fitted to what was known then, and its drawn futures, given the sales that then
 * happened, are compared with the stock that was then registered.
 */
public final class Backtester {
    private final BacktestInput input;
    private final Fleet fleet;
    private final ScoreBoard scores = new ScoreBoard();
    private final List<BacktestReport.ExitScore> exits = new ArrayList<>();

    public Backtester(BacktestInput input) {
        this.input = input;
        this.fleet = Fleet.of(input.history());
    }

    /** Stops between origins when the budget asks for it; one iteration is one origin. */
    public BacktestReport run(Budget budget, ProgressListener listener) {
        int origins = input.originTo() - input.originFrom() + 1;
        for (int i = 0; i < origins && (i == 0 || budget.allows(i)); i++) {
            int origin = input.originFrom() + i;
            int years = Math.min(input.horizonYears(), fleet.stockYearLast() - origin);
            for (int k = 0; k < Fleet.CLASSES.length; k++) {
                List<LifetimePrior> priors = Priors.ofVehicles(input.priors(), Fleet.CLASSES[k]);
                if (years > 0 && !priors.isEmpty()) {
                    scoreOrigin(k, priors, origin, years);
                }
            }
            listener.progressed(Progress.of("backtest", (i + 1.0) / origins));
        }
        return new BacktestReport(scores.rows(), exits);
    }

    private void scoreOrigin(int k, List<LifetimePrior> priors, int origin, int years) {
        ClassModel model = ClassModel.fit(fleet, k, priors, origin);
        NaiveRules naive = new NaiveRules(fleet, k, Priors.published(priors.getFirst()));
        // year ahead → county → draw → registered vehicles
        double[][][] drawn = new double[years + 1][fleet.countyCount()][input.draws()];
        double[] leaving = new double[input.draws()];
        for (int d = 0; d < input.draws(); d++) {
            drawStock(model, origin, years, d, drawn, leaving);
        }
        double[] naiveLast = new double[years + 1];
        double[] naivePublished = new double[years + 1];
        for (int ahead = 1; ahead <= years; ahead++) {
            for (int county = 0; county < fleet.countyCount(); county++) {
                int year = origin + ahead;
                double lastRate = naive.lastRate(county, origin, year);
                double published = naive.published(county, year);
                naiveLast[ahead] += naive.lastRateWhole(county, origin, year);
                naivePublished[ahead] += naive.publishedFromStock(county, origin, year);
                if (fleet.stock(k, county, year) > 0 || published > 0) {
                    Spread ours = Quantiles.spread(drawn[ahead][county]);
                    scores.add(new ScoreBoard.Cell(
                            origin,
                            ahead,
                            k,
                            fleet.stock(k, county, year),
                            ours,
                            lastRate,
                            naive.lastRateWhole(county, origin, year),
                            published,
                            naive.publishedFromStock(county, origin, year)));
                }
            }
        }
        if (years == input.horizonYears()) {
            scoreExits(k, origin, years, leaving, naiveLast[years], naivePublished[years]);
        }
    }

    private void drawStock(ClassModel model, int origin, int years, int d, double[][][] drawn, double[] leaving) {
        StockPath.Shocks shocks = StockPath.Shocks.draw(Noise.of(input.seed(), origin, d), years);
        Noise noise = Noise.of(input.seed(), origin, d, model.vehicleClass + 1L);
        ClassModel.Draw draw = model.draw(noise);
        StockPath path = StockPath.draw(fleet, model, draw, shocks, origin, years, noise);
        double last = 0;
        for (int ahead = 1; ahead <= years; ahead++) {
            double register = path.registerFactor(draw, shocks, ahead, noise);
            last = 0;
            for (int county = 0; county < drawn[ahead].length; county++) {
                drawn[ahead][county][d] = path.stock[county][ahead] * register;
                last += drawn[ahead][county][d];
            }
        }
        leaving[d] = exitsGiven(model.vehicleClass, origin, years, last);
    }

    private void scoreExits(int k, int origin, int years, double[] leaving, double lastRate, double published) {
        double observed = exitsGiven(k, origin, years, fleet.stockOfAll(k, origin + years));
        exits.add(new BacktestReport.ExitScore(
                origin,
                years,
                Fleet.CLASSES[k].name(),
                observed,
                Quantiles.spread(leaving),
                exitsGiven(k, origin, years, lastRate),
                exitsGiven(k, origin, years, published)));
    }

    /** Sales of the years after {@code origin} minus the change of registered stock to {@code stockAfter}. */
    private double exitsGiven(int k, int origin, int years, double stockAfter) {
        double sales = 0;
        for (int year = origin + 1; year <= origin + years; year++) {
            sales += fleet.salesOfAll(k, year);
        }
        return fleet.stockOfAll(k, origin) + sales - stockAfter;
    }
}
