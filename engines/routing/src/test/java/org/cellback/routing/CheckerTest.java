package org.cellback.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cellback.routing.api.BreakRule;
import org.cellback.routing.api.Energy;
import org.cellback.routing.api.HoursOfService;
import org.cellback.routing.api.Load;
import org.cellback.routing.api.Needs;
import org.cellback.routing.api.Order;
import org.cellback.routing.api.RoundLimits;
import org.cellback.routing.api.RoundPlan;
import org.cellback.routing.api.RoutingProblem;
import org.cellback.routing.api.Rule;
import org.cellback.routing.api.Rules;
import org.cellback.routing.api.SeparationRule;
import org.cellback.routing.api.StackGroup;
import org.cellback.routing.api.StopPlan;
import org.cellback.routing.api.TimeWindow;
import org.cellback.routing.api.VehicleCost;
import org.cellback.routing.api.VehicleType;
import org.cellback.routing.api.Violation;
import org.cellback.routing.api.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule is violated once and found. A plan that is valid for a loose problem is checked against one with a rule
 * tightened, or has a figure falsified; nothing of the search takes part in the verdict.
 */
class CheckerTest {
    private static final double HOUR = 3600;
    private static final Rules STACKS = new Rules("test", List.of(), List.of(new StackGroup("crate", "deck", 1, 2)));

    private static RoutingProblem loose() {
        Visit far = Visit.at(3).taking(900, 600);
        return new RoutingProblem(
                Lines.road(0, 50, 60, 300, -20),
                List.of("kg", "deck"),
                List.of(
                        Order.collect("a", Visit.at(1).taking(900, 600), load("sound")),
                        Order.collect("b", Visit.at(2).taking(900, 600), load("damaged")),
                        Order.carry("c", far, Visit.at(2), load("sound")),
                        Order.deliver("d", Visit.at(4), Load.of(10, 1))),
                List.of(type()),
                STACKS);
    }

    private static Load load(String safetyClass) {
        return Load.of(400, 0).withBatteries(safetyClass, 1).withPieces("crate", 1);
    }

    private static VehicleType type() {
        return VehicleType.of("truck", 1, 0, 9000, 9)
                .withShift(new TimeWindow(0, 24 * HOUR))
                .withEnergy(new Energy(5000, 0.001, 0.0001, "kg"))
                .withCost(VehicleCost.ofKmAndHour(100, 1, 30));
    }

    private static RoutingProblem with(UnaryOperator<VehicleType> change) {
        RoutingProblem p = loose();
        return new RoutingProblem(p.travel(), p.dimensions(), p.orders(), List.of(change.apply(type())), p.rules());
    }

    private static RoutingProblem withOrder(int index, UnaryOperator<Order> change) {
        RoutingProblem p = loose();
        List<Order> orders = new ArrayList<>(p.orders());
        orders.set(index, change.apply(orders.get(index)));
        return new RoutingProblem(p.travel(), p.dimensions(), orders, p.vehicleTypes(), p.rules());
    }

    private static RoutingProblem withRules(SeparationRule rule) {
        RoutingProblem p = loose();
        Rules rules = new Rules("tight", List.of(rule), p.rules().stackGroups());
        return new RoutingProblem(p.travel(), p.dimensions(), p.orders(), p.vehicleTypes(), rules);
    }

    private static RoutingProblem onRoad(double... km) {
        RoutingProblem p = loose();
        return new RoutingProblem(Lines.road(km), p.dimensions(), p.orders(), p.vehicleTypes(), p.rules());
    }

    private static HoursOfService hours(double driving, double duty, double beforeBreak) {
        return new HoursOfService("tight", driving, duty, beforeBreak, 2700, false);
    }

    static Stream<Arguments> tightened() {
        BreakRule lunch = new BreakRule("lunch", List.of(TimeWindow.ALWAYS), 1800);
        RoundLimits none = RoundLimits.NONE;
        return Stream.of(
                Arguments.of(Rule.CAPACITY, with(t -> capacity(t, 700, 9))),
                Arguments.of(Rule.CAPACITY, with(t -> capacity(t, 9000, 0.5))),
                Arguments.of(Rule.SEPARATION, withRules(new SeparationRule.Apart("damaged", "sound"))),
                Arguments.of(Rule.SEPARATION, withRules(new SeparationRule.Apart("sound", "sound"))),
                Arguments.of(Rule.SEPARATION, withRules(new SeparationRule.Alone("damaged"))),
                Arguments.of(Rule.SEPARATION, withRules(new SeparationRule.AtMost("sound", 1))),
                Arguments.of(
                        Rule.TIME_WINDOW,
                        withOrder(
                                0,
                                o -> Order.collect(
                                        "a", o.visit().within(new TimeWindow(20 * HOUR, 21 * HOUR)), o.collected()))),
                Arguments.of(Rule.SHIFT, with(t -> t.withShift(new TimeWindow(0, HOUR)))),
                Arguments.of(Rule.SHIFT, with(t -> t.withShift(new TimeWindow(22 * HOUR, 48 * HOUR)))),
                Arguments.of(Rule.ROUND_LIMIT, with(t -> t.withLimits(none.withStopsMax(4)))),
                Arguments.of(Rule.ROUND_LIMIT, with(t -> t.withLimits(none.withDistanceMetresMax(100_000)))),
                Arguments.of(Rule.ROUND_LIMIT, with(t -> t.withLimits(none.withDrivingSecondsMax(HOUR)))),
                Arguments.of(Rule.ROUND_LIMIT, with(t -> t.withLimits(none.withDutySecondsMax(HOUR)))),
                Arguments.of(Rule.HOURS_OF_SERVICE, with(t -> t.withHours(hours(HOUR, 99 * HOUR, 99 * HOUR)))),
                Arguments.of(Rule.HOURS_OF_SERVICE, with(t -> t.withHours(hours(99 * HOUR, HOUR, 99 * HOUR)))),
                Arguments.of(Rule.HOURS_OF_SERVICE, with(t -> t.withHours(hours(99 * HOUR, 99 * HOUR, 2 * HOUR)))),
                Arguments.of(Rule.BREAK, with(t -> t.withBreaks(List.of(lunch)))),
                Arguments.of(Rule.ENERGY, with(t -> t.withEnergy(new Energy(500, 0.001, 0.0001, "kg")))),
                Arguments.of(Rule.NEEDS, withOrder(0, o -> o.withNeeds(Needs.NONE.withCrew(2)))),
                Arguments.of(Rule.NEEDS, withOrder(0, o -> o.withNeeds(Needs.NONE.withSkills(Set.of("lift"))))),
                Arguments.of(Rule.NEEDS, withOrder(0, o -> o.withNeeds(Needs.NONE.withBase(1)))),
                Arguments.of(Rule.NEEDS, withOrder(0, o -> o.withNeeds(Needs.NONE.withVehicleTypes(Set.of("van"))))),
                Arguments.of(Rule.UNREACHABLE, onRoad(0, Double.POSITIVE_INFINITY, 60, 300, -20)),
                Arguments.of(Rule.FIGURES, onRoad(0, 50, 60, 301, -20)),
                Arguments.of(Rule.FIGURES, with(t -> t.withSpeedFactor(0.5))),
                Arguments.of(
                        Rule.FIGURES,
                        withOrder(0, o -> Order.collect("a", o.visit().taking(900, 6000), o.collected()))),
                Arguments.of(Rule.STRUCTURE, withOrder(0, o -> Order.collect("x", o.visit(), o.collected()))),
                Arguments.of(Rule.STRUCTURE, with(t -> t.withPlaces(OptionalInt.of(1), OptionalInt.of(0)))));
    }

    private static VehicleType capacity(VehicleType type, double kg, double deck) {
        return new VehicleType(
                type.id(),
                type.count(),
                type.start(),
                type.end(),
                List.of(kg, deck),
                type.cost(),
                type.shift(),
                type.limits(),
                type.skills(),
                type.crew(),
                type.energy(),
                type.hours(),
                type.breaks(),
                type.speedFactor());
    }

    private static List<RoundPlan> plan() {
        List<RoundPlan> rounds = Lines.solve(loose()).rounds();
        assertThat(rounds).hasSize(1);
        return rounds;
    }

    @Test
    void aValidPlanPasses() {
        assertThat(RoutingService.check(loose(), plan())).isEmpty();
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("tightened")
    void aTightenedRuleIsFound(Rule rule, RoutingProblem tight) {
        assertThat(RoutingService.check(tight, plan()))
                .extracting(Violation::rule)
                .contains(rule);
    }

    private static RoundPlan withStops(RoundPlan round, List<StopPlan> stops) {
        return new RoundPlan(
                round.vehicleType(),
                round.vehicleNumber(),
                round.distanceMetres(),
                round.drivingSeconds(),
                round.dutySeconds(),
                round.energyKwh(),
                round.cost(),
                stops);
    }

    @Test
    void aSecondRoundOfOneVehicleIsFound() {
        List<RoundPlan> twice = List.of(plan().getFirst(), plan().getFirst());
        assertThat(RoutingService.check(loose(), twice))
                .extracting(Violation::rule)
                .contains(Rule.VEHICLE_COUNT, Rule.STRUCTURE);
    }

    @Test
    void aMissingUnloadingIsFound() {
        RoundPlan round = plan().getFirst();
        List<StopPlan> stops = round.stops().stream()
                .filter(stop -> stop.kind() != StopPlan.Kind.UNLOAD)
                .toList();
        assertThat(RoutingService.check(loose(), List.of(withStops(round, stops))))
                .extracting(Violation::rule)
                .contains(Rule.STRUCTURE);
    }

    @Test
    void aWrongEndIsFound() {
        RoundPlan round = plan().getFirst();
        List<StopPlan> stops = round.stops().subList(0, round.stops().size() - 1);
        assertThat(RoutingService.check(loose(), List.of(withStops(round, stops))))
                .extracting(Violation::rule)
                .containsExactly(Rule.STRUCTURE);
    }

    @Test
    void falseFiguresAreFound() {
        RoundPlan round = plan().getFirst();
        RoundPlan cheap = new RoundPlan(
                round.vehicleType(),
                1,
                round.distanceMetres() - 1,
                round.drivingSeconds() - 1,
                round.dutySeconds() - 1,
                round.energyKwh() - 1,
                round.cost() - 1,
                round.stops());
        assertThat(RoutingService.check(loose(), List.of(cheap)))
                .hasSize(5)
                .extracting(Violation::rule)
                .containsOnly(Rule.FIGURES);
    }
}
