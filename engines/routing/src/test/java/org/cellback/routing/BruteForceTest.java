package org.cellback.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.cellback.budget.Budget;
import org.cellback.budget.ProgressListener;
import org.cellback.routing.api.Load;
import org.cellback.routing.api.Order;
import org.cellback.routing.api.RoutingOptions;
import org.cellback.routing.api.RoutingProblem;
import org.cellback.routing.api.RoutingResult;
import org.cellback.routing.api.Rules;
import org.cellback.routing.api.TimeWindow;
import org.cellback.routing.api.VehicleCost;
import org.cellback.routing.api.VehicleType;
import org.cellback.routing.api.Visit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The optimum of up to seven orders by trying every order of stops and every way to cut it into rounds. */
class BruteForceTest {
    private static final double CAPACITY = 10;
    private static final double FIXED = 40;

    private double[][] metres = new double[0][0];
    private double[] demand = new double[0];
    private TimeWindow[] windows = new TimeWindow[0];
    private double best;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theSearchFindsTheOptimum(long seed) {
        RoutingProblem problem = problem(seed, 3 + (int) (seed % 5), seed % 2 == 0);
        best = Double.POSITIVE_INFINITY;
        permute(new ArrayList<>(), new boolean[demand.length]);
        RoutingResult result = RoutingService.solve(
                problem,
                RoutingOptions.ofSeed(seed).recomputingAfterEachMove(),
                Budget.ofIterations(3000, () -> false),
                ProgressListener.SILENT);
        assertThat(result.leftOut()).isEmpty();
        assertThat(result.cost()).isCloseTo(best, within(1e-6));
    }

    private RoutingProblem problem(long seed, int orders, boolean withWindows) {
        Random random = new Random(seed);
        double[] x = random.doubles(orders + 1, 0, 100).toArray();
        double[] y = random.doubles(orders + 1, 0, 100).toArray();
        metres = new double[orders + 1][orders + 1];
        for (int i = 0; i <= orders; i++) {
            for (int j = 0; j <= orders; j++) {
                metres[i][j] = Math.hypot(x[i] - x[j], y[i] - y[j]);
            }
        }
        demand = new double[orders + 1];
        windows = new TimeWindow[orders + 1];
        List<Order> list = new ArrayList<>();
        for (int i = 1; i <= orders; i++) {
            demand[i] = 1 + random.nextInt(5);
            double opens = metres[0][i] + random.nextInt(150);
            windows[i] = withWindows ? new TimeWindow(opens, opens + 60) : TimeWindow.ALWAYS;
            list.add(Order.collect("o" + i, Visit.at(i).within(windows[i]), Load.of(demand[i])));
        }
        VehicleType type = VehicleType.of("v", orders, 0, CAPACITY).withCost(new VehicleCost(FIXED, 1, 0, 0));
        return new RoutingProblem(new RandomProblems.Table(metres, 1), List.of("kg"), list, List.of(type), Rules.NONE);
    }

    private void permute(List<Integer> stops, boolean[] used) {
        if (stops.size() == demand.length - 1) {
            best = Math.min(best, cheapestCuts(stops));
            return;
        }
        for (int i = 1; i < demand.length; i++) {
            if (!used[i]) {
                used[i] = true;
                stops.add(i);
                permute(stops, used);
                stops.removeLast();
                used[i] = false;
            }
        }
    }

    private double cheapestCuts(List<Integer> stops) {
        double[] cost = new double[stops.size() + 1];
        Arrays.fill(cost, 1, cost.length, Double.POSITIVE_INFINITY);
        for (int from = 0; from < stops.size(); from++) {
            for (int to = from + 1; to <= stops.size(); to++) {
                cost[to] = Math.min(cost[to], cost[from] + round(stops.subList(from, to)));
            }
        }
        return cost[stops.size()];
    }

    private double round(List<Integer> stops) {
        double load = 0;
        double clock = 0;
        double length = 0;
        int at = 0;
        for (int stop : stops) {
            load += demand[stop];
            clock = Math.max(clock + metres[at][stop], windows[stop].startSeconds());
            length += metres[at][stop];
            if (load > CAPACITY || clock > windows[stop].endSeconds()) {
                return Double.POSITIVE_INFINITY;
            }
            at = stop;
        }
        return FIXED + length + metres[at][0];
    }
}
