package org.cellback.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.cellback.budget.Budget;
import org.cellback.budget.ProgressListener;
import org.cellback.geo.api.TravelMatrix;
import org.cellback.routing.api.BadRoutingInput;
import org.cellback.routing.api.BreakRule;
import org.cellback.routing.api.Energy;
import org.cellback.routing.api.Load;
import org.cellback.routing.api.Order;
import org.cellback.routing.api.RoutingOptions;
import org.cellback.routing.api.RoutingProblem;
import org.cellback.routing.api.Rules;
import org.cellback.routing.api.SeparationRule;
import org.cellback.routing.api.StackGroup;
import org.cellback.routing.api.TimeWindow;
import org.cellback.routing.api.VehicleCost;
import org.cellback.routing.api.VehicleType;
import org.cellback.routing.api.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault is named by its JSON pointer and value, with a hint; all faults are reported at once. */
class BadInputTest {
    private static final TravelMatrix ROAD = Lines.road(0, 10, 20);
    private static final VehicleType TRUCK = VehicleType.of("truck", 1, 0, 9);

    private static Order order(String id, Visit visit, double amount) {
        return Order.collect(id, visit, Load.of(amount));
    }

    private static RoutingProblem problem(TravelMatrix travel, VehicleType type, Order... orders) {
        return new RoutingProblem(travel, List.of("kg"), List.of(orders), List.of(type), Rules.NONE);
    }

    private static RoutingProblem ruled(Rules rules) {
        return new RoutingProblem(ROAD, List.of("kg"), List.of(), List.of(TRUCK), rules);
    }

    static Stream<Arguments> faults() {
        Visit visit = Visit.at(1);
        Order sound = order("a", visit, 1);
        TravelMatrix nan = new RandomProblems.Table(new double[][] {{0, Double.NaN}, {1, 0}}, 1);
        return Stream.of(
                Arguments.of("/orders/0/collected/amounts/0: -1.0", problem(ROAD, TRUCK, order("a", visit, -1))),
                Arguments.of("/orders/0/collected/amounts/0: 1.0E300", problem(ROAD, TRUCK, order("a", visit, 1e300))),
                Arguments.of("/orders/1/id: \"a\" is used twice", problem(ROAD, TRUCK, sound, sound)),
                Arguments.of(
                        "/orders/0/visit/windows/0: closes at 5.0 before it opens at 9.0",
                        problem(ROAD, TRUCK, order("a", visit.within(new TimeWindow(9, 5)), 1))),
                Arguments.of(
                        "/orders/0/visit/windows/1: begins at 4.0",
                        problem(ROAD, TRUCK, order("a", visit.within(new TimeWindow(1, 5), new TimeWindow(4, 8)), 1))),
                Arguments.of("/orders/0/visit/place: 7 is no place", problem(ROAD, TRUCK, order("a", Visit.at(7), 1))),
                Arguments.of(
                        "/orders/0/visit/serviceSeconds: NaN",
                        problem(ROAD, TRUCK, order("a", visit.taking(0, Double.NaN), 1))),
                Arguments.of("/orders/0/penalty: -3.0", problem(ROAD, TRUCK, sound.withPenalty(-3))),
                Arguments.of("/orders/0/priority: 101", problem(ROAD, TRUCK, sound.withPriority(101))),
                Arguments.of(
                        "/orders/0/collected/amounts: 2 amounts for 1 dimensions",
                        problem(ROAD, TRUCK, Order.collect("a", visit, Load.of(1, 2)))),
                Arguments.of("/travel/0/1: NaN m", problem(nan, TRUCK, sound)),
                Arguments.of("/vehicleTypes/0/count: -1", problem(ROAD, VehicleType.of("truck", -1, 0, 9), sound)),
                Arguments.of("/vehicleTypes/0/start: 9", problem(ROAD, VehicleType.of("truck", 1, 9, 9), sound)),
                Arguments.of(
                        "/vehicleTypes/0/capacity: 0 amounts", problem(ROAD, VehicleType.of("truck", 1, 0), sound)),
                Arguments.of(
                        "/vehicleTypes/0/capacity/0: -9.0", problem(ROAD, VehicleType.of("truck", 1, 0, -9), sound)),
                Arguments.of(
                        "/vehicleTypes/0/cost/perMetre: -1.0",
                        problem(ROAD, TRUCK.withCost(new VehicleCost(0, -1, 0, 0)), sound)),
                Arguments.of("/vehicleTypes/0/speedFactor: 0.0", problem(ROAD, TRUCK.withSpeedFactor(0), sound)),
                Arguments.of(
                        "/vehicleTypes/0/energy/massDimension",
                        problem(ROAD, TRUCK.withEnergy(new Energy(1, 1, 1, "pounds")), sound)),
                Arguments.of(
                        "/vehicleTypes/0/breaks/0/windows: no window",
                        problem(ROAD, TRUCK.withBreaks(List.of(new BreakRule("b", List.of(), 1))), sound)),
                Arguments.of(
                        "/vehicleTypes: empty",
                        new RoutingProblem(ROAD, List.of("kg"), List.of(sound), List.of(), Rules.NONE)),
                Arguments.of(
                        "/rules/stackGroups/0/dimension: \"deck\"",
                        ruled(new Rules("r", List.of(), List.of(new StackGroup("s", "deck", 1, 2))))),
                Arguments.of(
                        "/rules/separations/0/batteriesMax: -1",
                        ruled(new Rules("r", List.of(new SeparationRule.AtMost("damaged", -1)), List.of()))));
    }

    private static void solve(RoutingProblem problem) {
        RoutingService.solve(
                problem, RoutingOptions.ofSeed(1), Budget.ofIterations(10, () -> false), ProgressListener.SILENT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void theFaultIsNamed(String start, RoutingProblem problem) {
        assertThatThrownBy(() -> solve(problem))
                .isInstanceOf(BadRoutingInput.class)
                .hasMessageStartingWith(start)
                .hasMessageContaining("\nMaybe");
    }

    @Test
    void allFaultsAreReportedAtOnce() {
        RoutingProblem bad = problem(ROAD, TRUCK, order("a", Visit.at(9), -1), order("a", Visit.at(1), 1));
        assertThatThrownBy(() -> solve(bad))
                .isInstanceOfSatisfying(
                        BadRoutingInput.class,
                        fault -> assertThat(fault.faults()).hasSize(3));
    }

    @Test
    void aMillionVehiclesAreNoBurden() {
        RoutingProblem many = problem(ROAD, VehicleType.of("truck", 1_000_000_000, 0, 9), order("a", Visit.at(1), 1));
        assertThat(Lines.text(Lines.solve(many))).isEqualTo("truck: a");
    }

    @Test
    void vehiclesThatCannotLeaveLeaveTheirOrdersOut() {
        double no = Double.POSITIVE_INFINITY;
        TravelMatrix cut = new RandomProblems.Table(new double[][] {{0, no}, {no, 0}}, 1);
        VehicleType type = TRUCK.withPlaces(OptionalInt.of(0), OptionalInt.empty());
        assertThat(Lines.text(Lines.solve(problem(cut, type, order("a", Visit.at(1), 1)))))
                .isEqualTo("; left out: a");
    }

    @Test
    void negativeBatteriesAreRefused() {
        Load load = new Load(List.of(1.0), Map.of("sound", -1), Map.of());
        assertThatThrownBy(() -> solve(problem(ROAD, TRUCK, Order.collect("a", Visit.at(1), load))))
                .hasMessageContaining("/orders/0/collected/batteriesByClass/sound");
    }
}
