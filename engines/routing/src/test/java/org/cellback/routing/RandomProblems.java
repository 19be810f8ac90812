package org.cellback.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.cellback.geo.api.TravelMatrix;
import org.cellback.routing.api.BreakRule;
import org.cellback.routing.api.Energy;
import org.cellback.routing.api.HoursOfService;
import org.cellback.routing.api.Load;
import org.cellback.routing.api.Needs;
import org.cellback.routing.api.Order;
import org.cellback.routing.api.RoundLimits;
import org.cellback.routing.api.RoutingProblem;
import org.cellback.routing.api.Rules;
import org.cellback.routing.api.SeparationRule;
import org.cellback.routing.api.StackGroup;
import org.cellback.routing.api.TimeWindow;
import org.cellback.routing.api.VehicleCost;
import org.cellback.routing.api.VehicleType;
import org.cellback.routing.api.Visit;

/** Small problems that mix every rule the engine knows, from a seed. */
final class RandomProblems {
    static final HoursOfService US = new HoursOfService("US 49 CFR 395", 39_600, 50_400, 28_800, 1_800, true);
    static final HoursOfService EU = new HoursOfService("EU 561/2006", 32_400, 46_800, 16_200, 2_700, false);

    private final Random random;
    private final int places;

    private RandomProblems(long seed, int places) {
        random = new Random(seed);
        this.places = places;
    }

    /** Places scattered over 200 km; places 0 and 1 are bases; some matrices are asymmetric. */
    static RoutingProblem of(long seed, int orders) {
        return new RandomProblems(seed, orders + 2).problem(orders);
    }

    private RoutingProblem problem(int count) {
        TravelMatrix travel = matrix(random.nextBoolean());
        List<Order> orders = new ArrayList<>();
        boolean pairs = random.nextInt(3) == 0;
        boolean deliveries = random.nextInt(2) == 0;
        for (int i = 0; i < count; i++) {
            orders.add(order(i, pairs, deliveries));
        }
        List<SeparationRule> separations = new ArrayList<>();
        if (random.nextBoolean()) {
            separations.add(new SeparationRule.Apart("damaged", "sound"));
        }
        if (random.nextBoolean()) {
            separations.add(new SeparationRule.AtMost("damaged", 2));
        }
        separations.add(new SeparationRule.Alone("critical"));
        Rules rules = new Rules("test", separations, List.of(new StackGroup("small crate", "deckPositions", 1, 2)));
        return new RoutingProblem(
                travel, List.of("kg", "deckPositions"), orders, List.of(diesel(count), electric(), early()), rules);
    }

    private TravelMatrix matrix(boolean asymmetric) {
        double[][] metres = new double[places][places];
        double[] x = random.doubles(places, 0, 100_000).toArray();
        double[] y = random.doubles(places, 0, 100_000).toArray();
        for (int i = 0; i < places; i++) {
            for (int j = 0; j < places; j++) {
                double stretch = asymmetric && i != j ? 1 + 0.3 * random.nextDouble() : 1;
                metres[i][j] = stretch * Math.hypot(x[i] - x[j], y[i] - y[j]);
            }
        }
        return new Table(metres, 18);
    }

    private Order order(int i, boolean pairs, boolean deliveries) {
        int place = random.nextInt(5) == 0 ? 2 + random.nextInt(places - 2) : 2 + i;
        Visit visit = Visit.at(place).within(windows()).taking(900, 600 + random.nextInt(1800));
        Load load = Load.of(200 + random.nextInt(1200), random.nextInt(3));
        if (random.nextBoolean()) {
            load = load.withPieces("small crate", 1 + random.nextInt(2));
        }
        int draw = random.nextInt(10);
        load = load.withBatteries(draw < 6 ? "sound" : draw < 9 ? "damaged" : "critical", 1 + random.nextInt(2));
        String id = "order " + i;
        Order order;
        if (pairs && random.nextBoolean()) {
            Visit to = Visit.at(2 + random.nextInt(places - 2)).taking(900, 600);
            order = Order.carry(id, visit, to, load);
        } else if (deliveries && random.nextBoolean()) {
            order = random.nextBoolean()
                    ? Order.deliver(id, visit, Load.of(100, 1))
                    : Order.swap(id, visit, Load.of(100, 1), load);
        } else {
            order = Order.collect(id, visit, load);
        }
        if (random.nextInt(6) == 0) {
            order = order.withNeeds(Needs.NONE.withCrew(2).withSkills(Set.of("lift")));
        } else if (random.nextInt(6) == 0) {
            order = order.withNeeds(Needs.NONE.withBase(random.nextInt(2)));
        }
        return random.nextInt(4) == 0 ? order.withPenalty(50 + random.nextInt(200)) : order;
    }

    private List<TimeWindow> windows() {
        double open = 7 * 3600 + random.nextInt(4 * 3600);
        return switch (random.nextInt(3)) {
            case 0 -> List.of(TimeWindow.ALWAYS);
            case 1 -> List.of(new TimeWindow(open, open + 4 * 3600));
            default -> List.of(new TimeWindow(open, open + 3600), new TimeWindow(open + 14_400, open + 21_600));
        };
    }

    private VehicleType diesel(int count) {
        return VehicleType.of("diesel", Math.max(2, count / 3), 0, 3000, 4)
                .withCost(VehicleCost.ofKmAndHour(120, 0.9, 38))
                .withShift(new TimeWindow(6 * 3600, 22 * 3600))
                .withHours(US)
                .withCrew(2, Set.of("lift"));
    }

    private VehicleType electric() {
        return VehicleType.of("electric", 3, 1, 2500, 4)
                .withCost(VehicleCost.ofKmAndHour(140, 0.4, 38))
                .withShift(new TimeWindow(6 * 3600, 20 * 3600))
                .withHours(EU)
                .withEnergy(new Energy(160, 0.0007, 0.00005, "kg"));
    }

    private VehicleType early() {
        return VehicleType.of("early", 2, 0, 3500, 6)
                .withPlaces(OptionalInt.of(0), random.nextBoolean() ? OptionalInt.of(1) : OptionalInt.empty())
                .withCost(new VehicleCost(80, 0.0008, 0.002, 0.008))
                .withShift(new TimeWindow(5 * 3600, 17 * 3600))
                .withLimits(new RoundLimits(6, 400_000, 6 * 3600, 11 * 3600))
                .withBreaks(List.of(new BreakRule("lunch", List.of(new TimeWindow(11 * 3600, 13 * 3600)), 1800)))
                .withSpeedFactor(1.1);
    }

    /** A matrix written out, at one speed. */
    record Table(double[][] metres, double metresPerSecond) implements TravelMatrix {
        @Override
        public int size() {
            return metres.length;
        }

        @Override
        public double distanceMetres(int from, int to) {
            return metres[from][to];
        }

        @Override
        public double durationSeconds(int from, int to) {
            return metres[from][to] / metresPerSecond;
        }
    }
}
