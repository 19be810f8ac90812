package org.cellback.planning.study;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cellback.planning.plan.Order;
import org.cellback.planning.scenario.Carriage;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.Setting;
import org.cellback.planning.scenario.Sites;

/**
 * Orders from points to their centres: what arrived on earlier days of the week goes on when it fills enough of a deck, and
 * on the last working day in any case. What arrives on the last day stays over the weekend.
 */
final class TrunkOrders {
    private static final double SECONDS_PER_MINUTE = 60;

    private record Lane(String point, String centre) {}

    private final Scenario scenario;
    private final Boxes boxes;
    private final Map<String, Sites.Candidate> points = new HashMap<>();
    private final double deckPositions;
    private int made;

    TrunkOrders(Scenario scenario) {
        this.scenario = scenario;
        boxes = new Boxes(scenario);
        scenario.sites().candidates().forEach(c -> points.put(c.id(), c));
        deckPositions = scenario.carriage().vehicleTypes().stream()
                .filter(type -> type.uses().contains("trunk"))
                .mapToDouble(Carriage.VehicleType::deckPositions)
                .min()
                .orElse(1);
    }

    /** @param carried orders that local rounds bring to their points */
    List<DrawnOrder> orders(List<DrawnOrder> carried) {
        Map<Lane, List<DrawnOrder>> lanes =
                new TreeMap<>(Comparator.comparing(Lane::point).thenComparing(Lane::centre));
        carried.stream()
                .sorted(Comparator.comparing((DrawnOrder d) -> d.order().day())
                        .thenComparing(d -> d.order().id()))
                .forEach(d -> lanes.computeIfAbsent(new Lane(d.order().to(), d.centre()), l -> new ArrayList<>())
                        .add(d));
        List<LocalDate> days = scenario.timing().workingDays().stream()
                .sorted()
                .map(day -> scenario.timing().monday().plusDays(day.getValue() - 1L))
                .toList();
        List<DrawnOrder> orders = new ArrayList<>();
        lanes.forEach((lane, arrivals) -> ofLane(lane, arrivals, days, orders));
        return orders;
    }

    private void ofLane(Lane lane, List<DrawnOrder> arrivals, List<LocalDate> days, List<DrawnOrder> orders) {
        List<DrawnOrder> left = new ArrayList<>(arrivals);
        for (LocalDate day : days) {
            List<DrawnOrder> waiting =
                    left.stream().filter(d -> d.order().day().isBefore(day)).toList();
            double positions =
                    waiting.stream().mapToDouble(d -> d.order().deckPositions()).sum();
            boolean last = day.equals(days.getLast());
            if (!waiting.isEmpty() && (last || positions >= StudyAssumptions.TRUNK_FILL * deckPositions)) {
                consign(lane, day, waiting, orders);
                left.removeAll(waiting);
            }
        }
    }

    /** One order per safety class, split where half a deck or the most per vehicle is reached. */
    private void consign(Lane lane, LocalDate day, List<DrawnOrder> waiting, List<DrawnOrder> orders) {
        Map<String, List<Order>> byClass = new TreeMap<>();
        waiting.forEach(d -> byClass.computeIfAbsent(Boxes.safetyClass(d.order()), c -> new ArrayList<>())
                .add(d.order()));
        byClass.forEach((safetyClass, ofClass) -> {
            List<Order> part = new ArrayList<>();
            for (Order order : ofClass) {
                part.add(order);
                int batteries = part.stream().mapToInt(Order::batteries).sum();
                boolean full = batteries > boxes.mostPerVehicle(safetyClass)
                        || boxes.deckPositions(safetyClass, sum(part, Order::batteriesBySize))
                                > StudyAssumptions.TRUNK_FILL * deckPositions;
                if (full && part.size() > 1) {
                    part.removeLast();
                    orders.add(order(lane, day, safetyClass, part));
                    part = new ArrayList<>(List.of(order));
                }
            }
            orders.add(order(lane, day, safetyClass, part));
        });
    }

    private DrawnOrder order(Lane lane, LocalDate day, String safetyClass, List<Order> parts) {
        Sites.Candidate point = points.get(lane.point());
        if (point == null) {
            throw new IllegalStateException(
                    "Point " + lane.point() + " is no candidate.\nMaybe the network belongs to another scenario.");
        }
        Map<String, Integer> bySize = sum(parts, Order::batteriesBySize);
        int batteries = parts.stream().mapToInt(Order::batteries).sum();
        LocalTime opens = scenario.timing().dayStart();
        Order order = new Order(
                String.format(Locale.ROOT, "T%05d", ++made),
                day,
                "trunk",
                lane.point(),
                point.name(),
                lane.centre(),
                point.lat(),
                point.lon(),
                opens,
                scenario.timing().dayEnd(),
                Map.of(safetyClass, batteries),
                sum(parts, Order::batteriesByChemistry),
                bySize,
                parts.stream().mapToDouble(Order::packsKg).sum(),
                parts.stream().mapToDouble(Order::boxesKg).sum(),
                boxes.deckPositions(safetyClass, bySize),
                batteries);
        double minutes =
                scenario.setting(Setting.ROUNDS_UNLOAD_MINUTES) + scenario.setting(Setting.ROUNDS_SWAP_MINUTES);
        return new DrawnOrder(
                order,
                lane.centre(),
                SECONDS_PER_MINUTE * scenario.setting(Setting.ROUNDS_STOP_MINUTES),
                SECONDS_PER_MINUTE * minutes * batteries);
    }

    private static Map<String, Integer> sum(
            List<Order> parts, java.util.function.Function<Order, Map<String, Integer>> of) {
        Map<String, Integer> sum = new TreeMap<>();
        parts.forEach(part -> of.apply(part).forEach((key, number) -> sum.merge(key, number, Integer::sum)));
        return sum;
    }
}
