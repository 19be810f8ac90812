package org.cellback.planning.study;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cellback.carbon.api.Movement;
import org.cellback.geo.DistanceService;
import org.cellback.geo.api.Place;
import org.cellback.geo.api.TravelSource;
import org.cellback.planning.plan.Order;
import org.cellback.planning.plan.Round;
import org.cellback.planning.scenario.Carriage;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.Sites;
import org.cellback.routing.api.RoundPlan;
import org.cellback.routing.api.StopPlan;
import org.jspecify.annotations.Nullable;

/** The engine's rounds of one base's day in the words of the plan. */
final class DayRounds {
    private static final double NANOS = 1e9;

    private final Scenario scenario;
    private final TransportFactors factors;
    private final TravelSource road;
    private final String kind;
    private final Sites.Candidate base;
    private final LocalDate day;
    private final double startSeconds;
    private final DayProblem problem;
    private final Map<String, DrawnOrder> orders = new HashMap<>();
    private final Map<Integer, Order> atPlace;

    DayRounds(
            Scenario scenario,
            TransportFactors factors,
            String kind,
            Sites.Candidate base,
            LocalDate day,
            DayProblem problem,
            List<DrawnOrder> orders) {
        this.scenario = scenario;
        this.factors = factors;
        road = DistanceService.greatCircle(scenario.travelMode("road"));
        this.kind = kind;
        this.base = base;
        this.day = day;
        this.problem = problem;
        startSeconds = problem.startSeconds();
        atPlace = problem.orderAtPlace();
        orders.forEach(d -> this.orders.put(d.order().id(), d));
    }

    Round round(RoundPlan plan) {
        Carriage.VehicleType type = scenario.carriage().vehicleTypes().stream()
                .filter(t -> t.id().equals(plan.vehicleType()))
                .findFirst()
                .orElseThrow();
        String vehicle = base.id() + "/" + type.id() + "-" + plan.vehicleNumber();
        double atBase = startSeconds + problem.unloadSeconds(batteries(plan));
        return new Round(
                String.format(Locale.ROOT, "%s %s %s", day, kind, vehicle),
                day,
                kind,
                vehicle,
                type.id(),
                base.id(),
                plan.distanceMetres(),
                plan.drivingSeconds(),
                plan.dutySeconds() + atBase,
                plan.energyKwh(),
                plan.cost() + atBase * DayProblem.perDutySecond(type),
                co2eKg(plan, type),
                stops(plan));
    }

    /** Ids of the orders a round carries. */
    static List<String> carried(RoundPlan plan) {
        return plan.stops().stream()
                .filter(stop -> stop.kind() == StopPlan.Kind.COLLECT || stop.kind() == StopPlan.Kind.SWAP)
                .map(StopPlan::subject)
                .toList();
    }

    private int batteries(RoundPlan plan) {
        return carried(plan).stream().mapToInt(id -> order(id).batteries()).sum();
    }

    private double co2eKg(RoundPlan plan, Carriage.VehicleType type) {
        String element = switch (kind) {
            case "trunk" -> "trunk";
            case "mobile" -> "mobile";
            default -> "first-mile";
        };
        int year = day.getYear();
        if (factors.isElectric(type)) {
            Movement movement = new Movement(year, element, type.emissionFactor(), 0, 0, plan.energyKwh());
            return factors.carbon().emissions(movement).wellToWheelKg();
        }
        double sum = 0;
        for (String id : carried(plan)) {
            Order order = order(id);
            double metres = road.between(new Place(order.lat(), order.lon()), new Place(base.lat(), base.lon()))
                    .distanceMetres();
            Movement movement = new Movement(year, element, type.emissionFactor(), order.packsKg(), metres, 0);
            sum += factors.carbon().emissions(movement).wellToWheelKg();
        }
        return sum;
    }

    /** Stops in order; neighbouring ones at one place and of one kind become one. */
    private List<Round.Stop> stops(RoundPlan plan) {
        int empty = 0;
        for (String id : carried(plan)) {
            empty += order(id).emptyBoxes();
        }
        List<Round.Stop> stops = new ArrayList<>();
        for (StopPlan stop : plan.stops()) {
            if (stop.kind() == StopPlan.Kind.END) {
                stops.addAll(unloadAndEnd(plan, stop));
                continue;
            }
            Order order = orders.containsKey(stop.subject()) ? order(stop.subject()) : null;
            if (stop.kind() == StopPlan.Kind.SWAP && order != null) {
                empty -= order.emptyBoxes();
            }
            Round.Stop next = stop(stop, order, empty);
            Round.Stop last = stops.isEmpty() ? null : stops.getLast();
            if (last != null
                    && order != null
                    && last.kind().equals(next.kind())
                    && last.site().equals(next.site())) {
                stops.removeLast();
                stops.add(join(last, next));
            } else {
                stops.add(next);
            }
        }
        return stops;
    }

    private List<Round.Stop> unloadAndEnd(RoundPlan plan, StopPlan end) {
        Map<String, Integer> batteries = new TreeMap<>();
        for (String id : carried(plan)) {
            order(id).batteriesByClass().forEach((c, n) -> batteries.merge(c, n, Integer::sum));
        }
        double done = end.arrivalSeconds() + problem.unloadSeconds(batteries(plan));
        return List.of(
                atBase("unload", end.arrivalSeconds(), done, batteries, carried(plan)),
                atBase("end", done, done, Map.of(), List.of()));
    }

    /** A stop after which the vehicle is empty. */
    private Round.Stop atBase(
            String stopKind, double arrival, double departure, Map<String, Integer> batteries, List<String> ids) {
        return new Round.Stop(
                base.id(),
                base.name(),
                stopKind,
                base.lat(),
                base.lon(),
                time(arrival),
                time(departure),
                0,
                0,
                0,
                batteries,
                ids);
    }

    private Round.Stop stop(StopPlan stop, @Nullable Order order, int empty) {
        boolean atSource = stop.kind() == StopPlan.Kind.COLLECT || stop.kind() == StopPlan.Kind.SWAP;
        boolean start = stop.kind() == StopPlan.Kind.START;
        Order there = atSource && order != null ? order : atPlace.get(stop.place());
        return new Round.Stop(
                there == null ? base.id() : there.from(),
                there == null ? base.name() : there.fromName(),
                stop.kind().name().toLowerCase(Locale.ROOT),
                there == null ? base.lat() : there.lat(),
                there == null ? base.lon() : there.lon(),
                time(start ? stop.arrivalSeconds() - startSeconds : stop.arrivalSeconds()),
                time(stop.departureSeconds()),
                stop.loadAfter().get(0),
                stop.loadAfter().get(1),
                empty,
                order == null ? Map.of() : order.batteriesByClass(),
                order == null ? List.of() : List.of(order.id()));
    }

    private static Round.Stop join(Round.Stop first, Round.Stop next) {
        Map<String, Integer> batteries = new TreeMap<>(first.batteriesByClass());
        next.batteriesByClass().forEach((c, n) -> batteries.merge(c, n, Integer::sum));
        List<String> ids = new ArrayList<>(first.orders());
        ids.addAll(next.orders());
        return new Round.Stop(
                first.site(),
                first.name(),
                first.kind(),
                first.lat(),
                first.lon(),
                first.arrival(),
                next.departure(),
                next.loadKgAfter(),
                next.deckPositionsAfter(),
                next.emptyBoxesAfter(),
                batteries,
                ids);
    }

    private LocalDateTime time(double seconds) {
        return day.atStartOfDay().plusNanos((long) (Math.rint(seconds) * NANOS));
    }

    private Order order(String id) {
        DrawnOrder drawn = orders.get(id);
        if (drawn == null) {
            throw new IllegalStateException("Order " + id
                    + " is not of this day.\nMaybe the routing engine's answer belongs to another problem.");
        }
        return drawn.order();
    }
}
