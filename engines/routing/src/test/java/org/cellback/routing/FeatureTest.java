package org.cellback.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellback.routing.Lines.road;
import static org.cellback.routing.Lines.solve;
import static org.cellback.routing.Lines.text;

import java.util.List;
import java.util.OptionalInt;
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
import org.cellback.routing.api.RoutingResult;
import org.cellback.routing.api.Rule;
import org.cellback.routing.api.Rules;
import org.cellback.routing.api.SeparationRule;
import org.cellback.routing.api.StackGroup;
import org.cellback.routing.api.StopPlan;
import org.cellback.routing.api.TimeWindow;
import org.cellback.routing.api.VehicleCost;
import org.cellback.routing.api.VehicleType;
import org.cellback.routing.api.Visit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From simple to hard; each plan is one line. Base at km 0, 60 km/h: a kilometre is a minute. */
class FeatureTest {
    private static final double HOUR = 3600;

    private static VehicleType truck(int count, double... capacity) {
        return VehicleType.of("truck", count, 0, capacity);
    }

    private static Order order(String id, int place, double... amounts) {
        return Order.collect(id, Visit.at(place), Load.of(amounts));
    }

    private static RoutingProblem problem(TravelMatrix road, Rules rules, List<VehicleType> types, Order... orders) {
        int dims = types.getFirst().capacity().size();
        List<String> names = List.of("kg", "deckPositions").subList(0, dims);
        return new RoutingProblem(road, names, List.of(orders), types, rules);
    }

    private static RoutingProblem problem(TravelMatrix road, VehicleType type, Order... orders) {
        return problem(road, Rules.NONE, List.of(type), orders);
    }

    @Test
    @DisplayName("A01 no orders: no rounds")
    void a01() {
        RoutingResult result = solve(problem(road(0), truck(1, 10)));
        assertThat(result.rounds()).isEmpty();
        assertThat(result.cost()).isZero();
    }

    @Test
    @DisplayName("A02 one order: there and back")
    void a02() {
        RoutingResult result = solve(problem(road(0, 10), truck(1, 10), order("a", 1, 3)));
        assertThat(text(result)).isEqualTo("truck: a");
        assertThat(result.cost()).isEqualTo(20_000);
    }

    @Test
    @DisplayName("A03 capacity splits a round; the far ones go together")
    void a03() {
        RoutingResult result = solve(problem(
                road(0, 10, -11, 20, -21),
                truck(2, 2),
                order("a", 1, 1),
                order("b", 2, 1),
                order("c", 3, 1),
                order("d", 4, 1)));
        assertThat(result.cost()).isEqualTo(82_000);
    }

    @Test
    @DisplayName("A04 too few vehicles: the order of least priority stays out, and the reason is capacity")
    void a04() {
        RoutingResult result = solve(problem(
                road(0, 10, 20, 30),
                truck(1, 2),
                order("a", 1, 1).withPriority(5),
                order("b", 2, 1),
                order("c", 3, 1).withPriority(9)));
        assertThat(text(result)).matches("truck: (a c|c a); left out: b");
        assertThat(result.leftOut().getFirst().reasons().getFirst().rule()).isEqualTo(Rule.CAPACITY);
    }

    @Test
    @DisplayName("A05 an optional order is taken only where it pays")
    void a05() {
        RoutingResult result = solve(problem(
                road(0, 10, 12, 40),
                truck(1, 9),
                order("a", 1, 1),
                order("b", 2, 1).withPenalty(5_000),
                order("c", 3, 1).withPenalty(5_000)));
        assertThat(text(result)).matches("truck: (a b|b a); left out: c");
        assertThat(result.cost()).isEqualTo(29_000);
        assertThat(result.leftOut().getFirst().reasons().getFirst().rule()).isEqualTo(Rule.PENALTY);
    }

    @Test
    @DisplayName("A06 an order too heavy for every type says so")
    void a06() {
        RoutingResult result = solve(problem(road(0, 10), truck(1, 9), order("a", 1, 10)));
        assertThat(text(result)).isEqualTo("; left out: a");
        assertThat(result.leftOut().getFirst().reasons().getFirst().inEmptyRound())
                .isTrue();
        assertThat(result.leftOut().getFirst().reasons().getFirst().detail()).contains("10.0 kg");
    }

    @Test
    @DisplayName("B01 windows dictate the order of stops")
    void b01() {
        VehicleType type = truck(1, 9).withShift(new TimeWindow(0, 10 * HOUR));
        Order late = Order.collect("late", Visit.at(1).within(new TimeWindow(3 * HOUR, 4 * HOUR)), Load.of(1));
        Order early = Order.collect("early", Visit.at(2).within(new TimeWindow(0, HOUR)), Load.of(1));
        assertThat(text(solve(problem(road(0, 10, 30), type, late, early)))).isEqualTo("truck: early late");
    }

    @Test
    @DisplayName("B02 of two windows the second is used when the first is missed")
    void b02() {
        VehicleType type = truck(1, 9).withShift(new TimeWindow(0, 10 * HOUR));
        Visit visit = Visit.at(1).within(new TimeWindow(0, 600), new TimeWindow(2 * HOUR, 3 * HOUR));
        RoutingResult result = solve(problem(road(0, 30), type, Order.collect("a", visit, Load.of(1))));
        assertThat(result.rounds().getFirst().stops().get(1).beginSeconds()).isEqualTo(2 * HOUR);
    }

    @Test
    @DisplayName("B03 stop time is spent once for two orders at one place, pack time for each")
    void b03() {
        Visit visit = Visit.at(1).taking(900, 1200);
        VehicleType type = truck(1, 9).withShift(new TimeWindow(0, 10 * HOUR));
        RoutingResult result = solve(problem(
                road(0, 10), type, Order.collect("a", visit, Load.of(1)), Order.collect("b", visit, Load.of(1))));
        assertThat(result.rounds().getFirst().dutySeconds()).isEqualTo(1200 + 900 + 2 * 1200);
    }

    @Test
    @DisplayName("B04 the vehicle leaves late enough not to wait")
    void b04() {
        VehicleType type =
                truck(1, 9).withShift(new TimeWindow(0, 10 * HOUR)).withCost(VehicleCost.ofKmAndHour(0, 1, 30));
        Visit visit = Visit.at(1).within(new TimeWindow(5 * HOUR, 6 * HOUR));
        RoutingResult result = solve(problem(road(0, 60), type, Order.collect("a", visit, Load.of(1))));
        assertThat(result.rounds().getFirst().stops().getFirst().departureSeconds())
                .isEqualTo(4 * HOUR);
        assertThat(result.cost()).isEqualTo(120 + 2 * 30);
    }

    @Test
    @DisplayName("C01 damaged never beside sound: two rounds; C02 at most two damaged at once")
    void c01() {
        Rules rules = new Rules(
                "house",
                List.of(new SeparationRule.Apart("damaged", "sound"), new SeparationRule.AtMost("damaged", 2)),
                List.of());
        Order sound = Order.collect("s", Visit.at(1), Load.of(1).withBatteries("sound", 1));
        Order one = Order.collect("d1", Visit.at(1), Load.of(1).withBatteries("damaged", 2));
        Order two = Order.collect("d2", Visit.at(1), Load.of(1).withBatteries("damaged", 1));
        RoutingResult result = solve(problem(road(0, 10), rules, List.of(truck(3, 9)), sound, one, two));
        assertThat(text(result)).isEqualTo("truck: d1 | truck: d2 | truck: s");
    }

    @Test
    @DisplayName("C03 critical travels alone, but after another order is unloaded")
    void c03() {
        Rules rules = new Rules("house", List.of(new SeparationRule.Alone("critical")), List.of());
        Order critical = Order.collect("k", Visit.at(2), Load.of(1).withBatteries("critical", 1));
        Order carried = Order.carry("s", Visit.at(1), Visit.at(2), Load.of(1).withBatteries("sound", 1));
        RoutingResult result = solve(problem(road(0, 10, 20), rules, List.of(truck(1, 9)), critical, carried));
        assertThat(text(result)).isEqualTo("truck: s -s k");
    }

    @Test
    @DisplayName("C04 an order that mixes classes that must be apart is left out, and told to be split")
    void c04() {
        Rules rules = new Rules("house", List.of(new SeparationRule.Apart("damaged", "sound")), List.of());
        Load mixed = Load.of(1).withBatteries("damaged", 1).withBatteries("sound", 1);
        RoutingResult result =
                solve(problem(road(0, 10), rules, List.of(truck(1, 9)), Order.collect("a", Visit.at(1), mixed)));
        assertThat(result.leftOut().getFirst().reasons().getFirst().rule()).isEqualTo(Rule.SEPARATION);
    }

    @Test
    @DisplayName("C05 stackable pieces share deck positions: five take three, so the sixth order stays out")
    void c05() {
        Rules rules = new Rules("deck", List.of(), List.of(new StackGroup("crate", "deckPositions", 1, 2)));
        Order[] orders = new Order[4];
        for (int i = 0; i < 3; i++) {
            orders[i] = Order.collect("c" + i, Visit.at(1), Load.of(400, 0).withPieces("crate", i == 2 ? 1 : 2));
        }
        orders[3] = order("flat", 1, 400, 2);
        RoutingResult result = solve(problem(road(0, 10), rules, List.of(truck(1, 9000, 4)), orders));
        assertThat(result.leftOut()).hasSize(1);
        RoutingResult roomier = solve(problem(road(0, 10), rules, List.of(truck(1, 9000, 5)), orders));
        assertThat(roomier.leftOut()).isEmpty();
        assertThat(roomier.rounds().getFirst().stops().getLast().loadAfter()).containsExactly(1600.0, 5.0);
    }

    @Test
    @DisplayName("C06 empty boxes are swapped: both must fit, one after the other")
    void c06() {
        Order swap = Order.swap("a", Visit.at(1), Load.of(5), Load.of(9));
        RoutingResult result = solve(problem(road(0, 10), truck(1, 9), swap));
        assertThat(result.rounds().getFirst().stops().get(1).kind()).isEqualTo(StopPlan.Kind.SWAP);
        Order more = Order.deliver("b", Visit.at(2), Load.of(5));
        assertThat(text(solve(problem(road(0, 10, 20), truck(1, 9), swap, more))))
                .contains("left out");
    }

    @Test
    @DisplayName("C07 skills, crew and base decide the vehicle")
    void c07() {
        VehicleType pair = VehicleType.of("pair", 1, 1, 9).withCrew(2, Set.of("high voltage"));
        Order heavy = order("heavy", 2, 1).withNeeds(Needs.NONE.withCrew(2));
        Order skilled = order("skilled", 2, 1).withNeeds(Needs.NONE.withSkills(Set.of("high voltage")));
        Order tied = order("tied", 2, 1).withNeeds(Needs.NONE.withBase(0));
        RoutingResult result =
                solve(problem(road(0, 50, 10), Rules.NONE, List.of(truck(1, 9), pair), heavy, skilled, tied));
        assertThat(text(result)).matches("pair: (heavy skilled|skilled heavy) \\| truck: tied");
    }

    @Test
    @DisplayName("D01 the EU break comes after 4.5 h at the latest, at a stop")
    void d01() {
        VehicleType type = truck(1, 9)
                .withHours(new HoursOfService("EU", 9 * HOUR, 13 * HOUR, 4.5 * HOUR, 2700, false))
                .withShift(new TimeWindow(0, 24 * HOUR));
        RoutingResult result = solve(problem(road(0, 200, 230), type, order("a", 1, 1), order("b", 2, 1)));
        assertThat(text(result)).isIn("truck: a b BREAK", "truck: b BREAK a", "truck: a BREAK b", "truck: b a BREAK");
        assertThat(result.rounds().getFirst().dutySeconds()).isEqualTo(460 * 60 + 2700);
    }

    @Test
    @DisplayName("D02 a leg longer than the limit is cut by a break on the road; D03 beyond 11 h nobody goes")
    void d02() {
        VehicleType type = truck(1, 9).withHours(RandomProblems.US).withShift(new TimeWindow(0, 24 * HOUR));
        VehicleType oneWay = type.withPlaces(OptionalInt.of(0), OptionalInt.empty());
        assertThat(text(solve(problem(road(0, 600), oneWay, order("a", 1, 1))))).isEqualTo("truck: BREAK a");
        RoutingResult tooFar = solve(problem(road(0, 700), oneWay, order("a", 1, 1)));
        assertThat(tooFar.leftOut().getFirst().reasons().getFirst().rule()).isEqualTo(Rule.HOURS_OF_SERVICE);
    }

    @Test
    @DisplayName("D04 lunch is taken in its window")
    void d04() {
        VehicleType type = truck(1, 9)
                .withShift(new TimeWindow(10 * HOUR, 20 * HOUR))
                .withBreaks(List.of(new BreakRule("lunch", List.of(new TimeWindow(11 * HOUR, 13 * HOUR)), 1800)));
        RoutingResult result = solve(problem(road(0, 60, 120), type, order("a", 1, 1), order("b", 2, 1)));
        StopPlan lunch = result.rounds().getFirst().stops().stream()
                .filter(stop -> stop.kind() == StopPlan.Kind.BREAK)
                .findFirst()
                .orElseThrow();
        assertThat(lunch.beginSeconds()).isBetween(11 * HOUR, 13 * HOUR);
    }

    @Test
    @DisplayName("E01 an electric truck goes as far as its battery and load allow; the diesel takes the rest")
    void e01() {
        VehicleType electric = VehicleType.of("electric", 1, 0, 3000)
                .withEnergy(new Energy(30, 0.001, 0.0005, "kg"))
                .withCost(new VehicleCost(0, 0.5, 0, 0));
        Order near = order("near", 1, 1000);
        Order far = order("far", 2, 1000);
        RoutingResult result =
                solve(problem(road(0, -12, 16), Rules.NONE, List.of(electric, truck(1, 3000)), near, far));
        assertThat(text(result)).isEqualTo("electric: near | truck: far");
        assertThat(result.rounds().stream()
                        .mapToDouble(round -> round.energyKwh())
                        .max())
                .hasValueCloseTo(30.0, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    @DisplayName("F01 several bases, an open end, and limits of a round")
    void f01() {
        VehicleType east = VehicleType.of("east", 1, 1, 9).withPlaces(OptionalInt.of(1), OptionalInt.empty());
        VehicleType west = truck(1, 9).withLimits(RoundLimits.NONE.withStopsMax(1));
        RoutingResult result = solve(problem(
                road(0, 100, 5, 90, 80),
                Rules.NONE,
                List.of(west, east),
                order("a", 2, 1),
                order("b", 3, 1),
                order("c", 4, 1)));
        assertThat(text(result)).isEqualTo("east: b c | truck: a");
        assertThat(result.cost()).isEqualTo(30_000);
    }

    @Test
    @DisplayName("F02 a place that cannot be reached is left out with that reason")
    void f02() {
        double[][] metres = {{0, 1000, Double.POSITIVE_INFINITY}, {1000, 0, 500}, {Double.POSITIVE_INFINITY, 500, 0}};
        TravelMatrix travel = new RandomProblems.Table(metres, 10);
        RoutingResult result = solve(problem(travel, truck(1, 9), order("a", 1, 1), order("b", 2, 1)));
        assertThat(text(result)).isEqualTo("truck: a; left out: b");
        assertThat(result.leftOut().getFirst().reasons().getFirst().rule()).isEqualTo(Rule.UNREACHABLE);
    }
}
