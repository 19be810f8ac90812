package org.cellback.returns.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellback.returns.api.AreaReturns;
import org.cellback.returns.api.FitReport;
import org.cellback.returns.api.FittedLifetime;
import org.cellback.returns.api.FleetYear;
import org.cellback.returns.api.ReturnsForecast;
import org.cellback.returns.api.SourceReturns;
import org.cellback.returns.api.Spread;
import org.cellback.returns.api.YearReturns;

/** Turns sums over draws into the engine's answer. */
final class Answer {
    private final Tally tally;
    private final World world;
    private final Layout layout;
    private final int chemistries;
    private final double draws;

    Answer(Tally tally) {
        this.tally = tally;
        this.world = tally.world;
        this.layout = world.layout;
        this.chemistries = layout.chemistries.size();
        this.draws = tally.draws;
    }

    ReturnsForecast forecast(boolean complete) {
        return new ReturnsForecast(areas(), years(), sources(), fleet(), fit(world), tally.draws, complete);
    }

    private List<AreaReturns> areas() {
        double overdispersion = world.input.simulation().areaOverdispersion();
        List<AreaReturns> rows = new ArrayList<>();
        for (int area = 0; area < layout.areas(); area++) {
            for (int cell = 0; cell < layout.years * chemistries; cell++) {
                double retired = tally.retired[area][cell] / draws;
                if (retired > 0) {
                    double mean = tally.captured[area][cell] / draws;
                    double square = tally.capturedSquares[area][cell] / draws;
                    double excess = Math.max(0, square - mean * mean) + overdispersion * square;
                    rows.add(new AreaReturns(
                            world.input.areas().get(area).id(),
                            world.input.yearFrom() + cell / chemistries,
                            layout.chemistries.get(cell % chemistries),
                            retired,
                            mean > 0 ? AreaSpread.of(mean, excess) : new Spread(0, 0, 0, 0, 0, 0),
                            tally.massKg[area][cell] / draws));
                }
            }
        }
        return rows;
    }

    private List<YearReturns> years() {
        List<YearReturns> rows = new ArrayList<>();
        for (int y = 0; y < layout.years; y++) {
            for (int chemistry = 0; chemistry < chemistries; chemistry++) {
                rows.add(year(y, layout.chemistries.get(chemistry), chemistry, chemistry + 1));
            }
            rows.add(year(y, YearReturns.ALL, 0, chemistries));
        }
        return rows;
    }

    private YearReturns year(int y, String name, int from, int to) {
        int first = y * chemistries + from;
        int last = y * chemistries + to;
        double[] quality = new double[world.input.quality().size()];
        for (int cell = first; cell < last; cell++) {
            for (int c = 0; c < quality.length; c++) {
                quality[c] += tally.quality[cell][c];
            }
        }
        double graded = Arrays.stream(quality).sum();
        Map<String, Double> shares = new HashMap<>();
        for (int c = 0; c < quality.length; c++) {
            shares.put(world.input.quality().get(c).key(), graded > 0 ? quality[c] / graded : 0);
        }
        Spread retired = total(tally.retiredDraws, first, last, y, 0);
        Spread captured = total(tally.capturedDraws, first, last, y, 1);
        return new YearReturns(
                world.input.yearFrom() + y,
                name,
                retired,
                captured,
                retired.mean() - captured.mean(),
                sum(tally.repairs, first, last) / draws,
                sum(tally.capturedKg, first, last) / draws,
                sum(tally.leakedKg, first, last) / draws,
                sum(tally.capturedKwh, first, last) / draws,
                shares);
    }

    /** Quantiles of whole counts around each draw's mean; the mean is that of the draws, so that means add up. */
    private Spread total(double[][] byDraw, int first, int last, int y, int salt) {
        double[] values = new double[tally.draws];
        double mean = 0;
        Noise noise = Noise.of(world.input.simulation().seed(), -2, y, salt, first, last);
        for (int draw = 0; draw < values.length; draw++) {
            double expected = 0;
            for (int cell = first; cell < last; cell++) {
                expected += byDraw[cell][draw];
            }
            mean += expected / values.length;
            values[draw] = Math.max(0, expected + Math.sqrt(expected) * noise.normal());
        }
        Spread spread = Quantiles.spread(values);
        return new Spread(mean, spread.median(), spread.low80(), spread.high80(), spread.low95(), spread.high95());
    }

    private static double sum(double[] cells, int first, int last) {
        double sum = 0;
        for (int cell = first; cell < last; cell++) {
            sum += cells[cell];
        }
        return sum;
    }

    private List<SourceReturns> sources() {
        List<SourceReturns> rows = new ArrayList<>();
        for (int y = 0; y < layout.years; y++) {
            for (int source = 0; source < world.sources.size(); source++) {
                rows.add(new SourceReturns(
                        world.input.yearFrom() + y,
                        world.sources.get(source),
                        tally.sourceRetired[y][source] / draws,
                        tally.sourceCaptured[y][source] / draws));
            }
        }
        return rows;
    }

    private List<FleetYear> fleet() {
        List<FleetYear> rows = new ArrayList<>();
        for (int y = 0; y < layout.years; y++) {
            for (int k = 0; k < Fleet.CLASSES.length; k++) {
                double[] items = tally.account[k][y];
                rows.add(new FleetYear(
                        world.input.yearFrom() + y,
                        Fleet.CLASSES[k],
                        items[Kernel.Account.BEFORE.ordinal()] / draws,
                        items[Kernel.Account.SALES.ordinal()] / draws,
                        items[Kernel.Account.MOVES.ordinal()] / draws,
                        items[Kernel.Account.RETIREMENTS.ordinal()] / draws,
                        items[Kernel.Account.AFTER.ordinal()] / draws));
            }
        }
        return rows;
    }

    static FitReport fit(World world) {
        return report(world.models, world.stockAssumed ? 0 : world.origin);
    }

    /** What the models learnt, one row per prior. */
    static FitReport report(List<ClassModel> models, int stockYearTo) {
        List<FittedLifetime> rows = new ArrayList<>();
        for (ClassModel model : models) {
            for (int i = 0; i < model.forms.size(); i++) {
                LifetimeFitter.Posterior posterior = model.forms.get(i);
                StockFilter.State state = model.stateAtMode(posterior);
                double[][] covariance = posterior.covariance();
                double sdScale = Math.sqrt(covariance[0][0]);
                double sdShape = Math.sqrt(covariance[1][1]);
                rows.add(new FittedLifetime(
                        posterior.prior(),
                        Math.exp(posterior.mode()[0]),
                        sdScale,
                        Math.exp(posterior.mode()[1]),
                        sdShape,
                        covariance[0][1] / (sdScale * sdShape),
                        posterior.mode()[2],
                        Math.sqrt(covariance[2][2]),
                        state.moveRate(),
                        StockFilter.REGISTER_SD * Math.sqrt(state.scale()),
                        model.counties.noiseLarge,
                        model.weights[i]));
            }
        }
        return new FitReport(stockYearTo, rows);
    }
}
