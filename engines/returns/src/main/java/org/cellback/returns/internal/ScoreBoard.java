package org.cellback.returns.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.cellback.returns.api.BacktestReport;
import org.cellback.returns.api.BacktestReport.StockScore;
import org.cellback.returns.api.Spread;

/** Adds up errors by origin, horizon and class, and over all of each. */
final class ScoreBoard {
    /** One county figure: what was observed and what each rule said. */
    record Cell(
            int origin,
            int horizon,
            int vehicleClass,
            double observed,
            Spread ours,
            double lastRate,
            double lastRateWhole,
            double published,
            double publishedFromStock) {}

    private record Key(int origin, int horizon, int classOrder) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byOrigin = Integer.compare(origin, other.origin);
            int byHorizon = Integer.compare(horizon, other.horizon);
            return byOrigin != 0
                    ? byOrigin
                    : byHorizon != 0 ? byHorizon : Integer.compare(classOrder, other.classOrder);
        }
    }

    private static final int ALL_CLASSES = Fleet.CLASSES.length;
    private final TreeMap<Key, Sum> sums = new TreeMap<>();

    void add(Cell cell) {
        for (int origin : new int[] {0, cell.origin()}) {
            for (int horizon : new int[] {0, cell.horizon()}) {
                for (int order : new int[] {cell.vehicleClass(), ALL_CLASSES}) {
                    sums.computeIfAbsent(new Key(origin, horizon, order), key -> new Sum())
                            .add(cell);
                }
            }
        }
    }

    List<StockScore> rows() {
        List<StockScore> rows = new ArrayList<>();
        sums.forEach((key, sum) -> rows.add(sum.row(key)));
        return rows;
    }

    private static final class Sum {
        int cells;
        int inside;
        double observed;
        final double[] errors = new double[5];

        void add(Cell cell) {
            cells++;
            observed += cell.observed();
            inside += cell.observed() >= Math.floor(cell.ours().low80())
                            && cell.observed() <= Math.ceil(cell.ours().high80())
                    ? 1
                    : 0;
            double[] predicted = {
                cell.ours().median(), cell.lastRate(), cell.lastRateWhole(), cell.published(), cell.publishedFromStock()
            };
            for (int i = 0; i < predicted.length; i++) {
                errors[i] += Math.abs(predicted[i] - cell.observed());
            }
        }

        StockScore row(Key key) {
            String name = key.classOrder() == ALL_CLASSES ? BacktestReport.ALL : Fleet.CLASSES[key.classOrder()].name();
            return new StockScore(
                    key.origin(),
                    key.horizon(),
                    name,
                    cells,
                    errors[0] / observed,
                    errors[1] / observed,
                    errors[2] / observed,
                    errors[3] / observed,
                    errors[4] / observed,
                    (double) inside / cells);
        }
    }
}
