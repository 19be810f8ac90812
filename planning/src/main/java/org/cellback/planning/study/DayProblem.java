package org.cellback.planning.study;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellback.budget.Budget;
import org.cellback.geo.DistanceService;
import org.cellback.geo.api.Place;
import org.cellback.planning.plan.Order;
import org.cellback.planning.scenario.Carriage;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.Setting;
import org.cellback.routing.api.Energy;
import org.cellback.routing.api.HoursOfService;
import org.cellback.routing.api.Load;
import org.cellback.routing.api.Needs;
import org.cellback.routing.api.RoundLimits;
import org.cellback.routing.api.RoutingProblem;
import org.cellback.routing.api.Rules;
import org.cellback.routing.api.SeparationRule;
import org.cellback.routing.api.StackGroup;
import org.cellback.routing.api.TimeWindow;
import org.cellback.routing.api.VehicleCost;
import org.cellback.routing.api.VehicleType;
import org.cellback.routing.api.Visit;

/**
 * One base's day in the words of the routing engine. Place 0 is the base; times are seconds after midnight. A vehicle leaves
 * with the empty boxes of all its orders. The engine knows no work at a round's end, so the time to unload what a vehicle can
 * hold at most is kept free there.
 */
final class DayProblem {
    static final String KG = "kg";
    static final String DECK = "deckPositions";
    static final String BATTERIES = "batteries";

    private final Scenario scenario;
    private final Boxes boxes;
    private final String kind;
    private final Place base;
    private final List<DrawnOrder> orders;
    private final Map<Place, Integer> placeNumbers = new LinkedHashMap<>();

    DayProblem(Scenario scenario, Boxes boxes, String kind, Place base, List<DrawnOrder> orders) {
        this.scenario = scenario;
        this.boxes = boxes;
        this.kind = kind;
        this.base = base;
        this.orders = orders;
        placeNumbers.put(base, 0);
        orders.forEach(d -> placeNumbers.putIfAbsent(place(d.order()), placeNumbers.size()));
    }

    RoutingProblem problem(Budget budget) {
        return new RoutingProblem(
                DistanceService.greatCircle(scenario.travelMode("road"))
                        .matrix(List.copyOf(placeNumbers.keySet()), budget),
                List.of(KG, DECK, BATTERIES),
                orders.stream().map(this::order).toList(),
                vehicleTypes(),
                rules());
    }

    /** One order of each place but the base, by the place's number. */
    Map<Integer, Order> orderAtPlace() {
        Map<Integer, Order> at = new HashMap<>();
        orders.forEach(d -> at.putIfAbsent(placeNumbers.getOrDefault(place(d.order()), 0), d.order()));
        at.remove(0);
        return at;
    }

    /** Seconds before a round's first driving: coming on duty, loading empty boxes. */
    double startSeconds() {
        return WorkingDay.SECONDS_PER_MINUTE * scenario.setting(Setting.ROUNDS_START_MINUTES);
    }

    /** Seconds to unload so many batteries at the base. */
    double unloadSeconds(int batteries) {
        return WorkingDay.SECONDS_PER_MINUTE * scenario.setting(Setting.ROUNDS_UNLOAD_MINUTES) * batteries;
    }

    /** Most batteries a round may fetch: what the deck can hold, and what can be unloaded in the time for it. */
    private int batteriesMax(Carriage.VehicleType type) {
        int all = 0;
        double leastPositions = Double.POSITIVE_INFINITY;
        for (DrawnOrder drawn : orders) {
            Order order = drawn.order();
            all += order.batteries();
            for (String size : order.batteriesBySize().keySet()) {
                int layers = boxes.layers(Boxes.safetyClass(order), size);
                leastPositions = Math.min(leastPositions, boxes.positions(size) / layers);
            }
        }
        double inTime = WorkingDay.SECONDS_PER_HOUR * StudyAssumptions.UNLOADING_HOURS_MAX / unloadSeconds(1);
        double onDeck = Math.ceil(type.deckPositions() / leastPositions);
        return (int) Math.max(1, Math.min(all, Math.min(onDeck, inTime)));
    }

    /** Money for a second on duty of a vehicle with its crew. */
    static double perDutySecond(Carriage.VehicleType type) {
        return (type.costPerHour() + type.crew() * type.crewCostPerHour()) / WorkingDay.SECONDS_PER_HOUR;
    }

    private static Place place(Order order) {
        return new Place(order.lat(), order.lon());
    }

    private static double seconds(LocalTime time) {
        return time.toSecondOfDay();
    }

    private org.cellback.routing.api.Order order(DrawnOrder drawn) {
        Order order = drawn.order();
        String safetyClass = Boxes.safetyClass(order);
        Visit visit = Visit.at(placeNumbers.getOrDefault(place(order), 0))
                .within(new TimeWindow(seconds(order.opens()), seconds(order.closes())))
                .taking(drawn.stopSeconds(), drawn.serviceSeconds());
        Needs needs = Needs.NONE.withSkills(skills(safetyClass));
        if (!kind.equals("trunk")) {
            needs = needs.withCrew(boxes.rulesOf(safetyClass).crew());
        }
        return new org.cellback.routing.api.Order(
                order.id(),
                visit,
                Optional.empty(),
                collected(order, safetyClass),
                delivered(order, safetyClass),
                needs,
                org.cellback.routing.api.Order.MANDATORY,
                0);
    }

    private Set<String> skills(String safetyClass) {
        String skill = boxes.rulesOf(safetyClass).skill();
        return skill.isEmpty() || skill.equals("none") ? Set.of() : Set.of(skill);
    }

    private Load collected(Order order, String safetyClass) {
        double flat = 0;
        Map<String, Integer> pieces = new HashMap<>();
        for (Map.Entry<String, Integer> entry : order.batteriesBySize().entrySet()) {
            if (boxes.layers(safetyClass, entry.getKey()) > 1) {
                pieces.put(entry.getKey(), entry.getValue());
            } else {
                flat += entry.getValue() * boxes.positions(entry.getKey());
            }
        }
        return new Load(
                List.of(order.packsKg() + order.boxesKg(), flat, (double) order.batteries()),
                Map.of(safetyClass, order.batteries()),
                pieces);
    }

    private Load delivered(Order order, String safetyClass) {
        Map<String, Integer> pieces = new HashMap<>();
        order.batteriesBySize().forEach((size, number) -> pieces.put(emptyGroup(size), number));
        return new Load(List.of(order.emptyBoxes() * boxes.crateKg(safetyClass), 0.0, 0.0), Map.of(), pieces);
    }

    private static String emptyGroup(String size) {
        return "empty " + size;
    }

    private Rules rules() {
        List<SeparationRule> separations = new ArrayList<>();
        for (Carriage.SeparationRule rule : scenario.carriage().separation()) {
            if (rule.ruleSet().equals(scenario.ruleSet()) && !rule.together()) {
                separations.add(new SeparationRule.Apart(rule.first(), rule.second()));
            }
        }
        for (Carriage.CarriageRule rule : scenario.carriage().carriage()) {
            if (rule.ruleSet().equals(scenario.ruleSet())) {
                if (rule.mostPerVehicle() != Integer.MAX_VALUE) {
                    separations.add(new SeparationRule.AtMost(rule.safetyClass(), rule.mostPerVehicle()));
                }
                if (rule.alone()) {
                    separations.add(new SeparationRule.Alone(rule.safetyClass()));
                }
            }
        }
        List<StackGroup> groups = new ArrayList<>();
        for (Carriage.PackSize size : scenario.carriage().packSizes()) {
            groups.add(new StackGroup(size.id(), DECK, size.positions(), Math.max(1, size.layers())));
            groups.add(new StackGroup(
                    emptyGroup(size.id()), DECK, size.positions(), StudyAssumptions.EMPTY_BOXES_STACKED));
        }
        return new Rules(scenario.ruleSet(), separations, groups);
    }

    private List<VehicleType> vehicleTypes() {
        return scenario.carriage().vehicleTypes().stream()
                .filter(type -> type.uses().contains(kind) && type.perSite() > 0)
                .map(this::vehicleType)
                .toList();
    }

    private VehicleType vehicleType(Carriage.VehicleType type) {
        double dayStart = seconds(scenario.timing().dayStart()) + startSeconds();
        int batteries = batteriesMax(type);
        double unload = unloadSeconds(batteries);
        VehicleType vehicle = VehicleType.of(
                        type.id(), type.perSite(), 0, type.payloadKg(), type.deckPositions(), batteries)
                .withCost(new VehicleCost(type.costPerDay(), type.costPerKm() / 1000, 0, perDutySecond(type)))
                .withShift(new TimeWindow(dayStart, seconds(scenario.timing().dayEnd())))
                .withCrew(type.crew(), type.skills());
        if (type.usableKwh() > 0) {
            vehicle = vehicle.withEnergy(new Energy(
                            type.usableKwh(), type.energyKwhPerKm() / 1000, type.energyKwhPerTonneKm() / 1000, KG))
                    .withLimits(RoundLimits.NONE.withDistanceMetresMax(type.rangeMetres()));
        }
        Optional<HoursOfService> hours = hours(unload);
        return hours.isPresent() ? vehicle.withHours(hours.get()) : vehicle;
    }

    private Optional<HoursOfService> hours(double unload) {
        return WorkingDay.rules(scenario)
                .map(rules -> new HoursOfService(
                        rules.ruleSet(),
                        WorkingDay.SECONDS_PER_HOUR * rules.dailyDrivingHours(),
                        WorkingDay.dutySecondsMax(scenario, rules) - startSeconds() - unload,
                        WorkingDay.SECONDS_PER_HOUR * rules.breakAfterHours(),
                        WorkingDay.SECONDS_PER_MINUTE * rules.breakMinutes(),
                        rules.otherWorkIsBreak()));
    }
}
