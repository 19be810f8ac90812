package org.cellback.planning.checks;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellback.planning.plan.Check;
import org.cellback.planning.plan.Order;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.plan.Round;
import org.cellback.planning.scenario.Carriage;
import org.cellback.planning.scenario.Handover;
import org.cellback.planning.scenario.Scenario;

/** That every order is carried once, by who may, when the source is open. */
final class OrderChecks {
    private static final Set<String> AT_SOURCE = Set.of("collect", "swap");

    private final Plan plan;
    private final Scenario scenario;
    private final Map<String, Order> orders = new HashMap<>();
    private final Map<String, Carriage.VehicleType> types = new HashMap<>();

    OrderChecks(Plan plan, Scenario scenario) {
        this.plan = plan;
        this.scenario = scenario;
        plan.orders().forEach(order -> orders.put(order.id(), order));
        scenario.carriage().vehicleTypes().forEach(type -> types.put(type.id(), type));
    }

    List<Check> run() {
        return List.of(once(), windows(), skills(), fleet());
    }

    private Check once() {
        Finding finding = new Finding(
                "orders-once",
                "Every order of the week is collected and unloaded exactly once, on its day and at its base, or is left"
                        + " out with a reason.",
                "本周每个订单在其日期和基地恰好收集并卸载一次，否则列为未执行并注明原因。");
        Map<String, Integer> collected = new HashMap<>();
        Map<String, Integer> unloaded = new HashMap<>();
        for (Round round : plan.rounds()) {
            for (Round.Stop stop : round.stops()) {
                for (String id : stop.orders()) {
                    Order order = orders.get(id);
                    finding.holds(
                            order != null
                                    && order.day().equals(round.day())
                                    && order.to().equals(round.base())
                                    && order.kind().equals(round.kind()),
                            "order " + id + " in round " + round.id());
                    (AT_SOURCE.contains(stop.kind()) ? collected : unloaded).merge(id, 1, Integer::sum);
                }
            }
        }
        Set<String> leftOut = new HashSet<>();
        plan.leftOut().forEach(one -> leftOut.add(one.order()));
        for (String id : orders.keySet()) {
            int times = leftOut.contains(id) ? 0 : 1;
            finding.holds(
                    collected.getOrDefault(id, 0) == times && unloaded.getOrDefault(id, 0) == times,
                    "order " + id + " collected " + collected.getOrDefault(id, 0) + " times, unloaded "
                            + unloaded.getOrDefault(id, 0) + " times"
                            + (times == 0 ? ", and left out" : ""));
        }
        return finding.count("orders and stops, " + leftOut.size() + " left out");
    }

    private Check windows() {
        Finding finding = new Finding(
                "windows",
                "Every stop begins while its source is open, and every round stays within the working day.",
                "每次停靠都在来源营业时间内开始，每条线路都在工作时间内。");
        Map<String, Handover.Source> sources = new HashMap<>();
        scenario.handover().sources().forEach(s -> sources.put(s.id(), s));
        for (Order order : plan.orders()) {
            Handover.Source source = sources.get(order.from());
            if (source != null) {
                finding.holds(
                        !order.opens().isBefore(source.opens())
                                && !order.closes().isAfter(source.closes()),
                        "window of order " + order.id());
            }
        }
        for (Round round : plan.rounds()) {
            LocalTime start = round.stops().getFirst().arrival().toLocalTime();
            LocalTime end = round.stops().getLast().departure().toLocalTime();
            finding.holds(
                    !start.isBefore(scenario.timing().dayStart())
                            && !end.isAfter(scenario.timing().dayEnd()),
                    round.id() + " runs from " + start + " to " + end);
            for (Round.Stop stop : round.stops()) {
                if (AT_SOURCE.contains(stop.kind())) {
                    stop.orders().forEach(id -> window(finding, round, stop, orders.get(id)));
                }
            }
        }
        return finding.count("windows and stops");
    }

    private static void window(
            Finding finding, Round round, Round.Stop stop, @org.jspecify.annotations.Nullable Order order) {
        if (order != null) {
            boolean inTime =
                    !stop.arrival().toLocalTime().isAfter(order.closes().plusSeconds(1))
                            && !stop.departure().toLocalTime().isBefore(order.opens());
            finding.holds(
                    inTime,
                    round.id() + " is at " + stop.site() + " from " + stop.arrival() + " to " + stop.departure()
                            + ", order " + order.id() + " may begin from " + order.opens() + " to " + order.closes());
        }
    }

    private Check skills() {
        Finding finding = new Finding(
                "skills",
                "Crews have the skill and number that the safety class asks for, and vehicles the use.",
                "车组具备该安全等级要求的技能和人数，车辆用途相符。");
        Map<String, Carriage.SafetyClass> classes = new HashMap<>();
        scenario.carriage().safetyClasses().forEach(c -> classes.put(c.id(), c));
        for (Round round : plan.rounds()) {
            Carriage.VehicleType type = types.get(round.vehicleType());
            finding.holds(type != null && type.uses().contains(round.kind()), round.id() + " uses another vehicle");
            for (Round.Stop stop : round.stops()) {
                for (String safetyClass : stop.batteriesByClass().keySet()) {
                    Carriage.SafetyClass needed = classes.get(safetyClass);
                    finding.holds(
                            type != null
                                    && needed != null
                                    && hasSkill(type, needed.skill())
                                    && (round.kind().equals("trunk") || type.crew() >= needed.crew()),
                            round.id() + " handles " + safetyClass);
                }
            }
        }
        return finding.count("rounds and stops");
    }

    private static boolean hasSkill(Carriage.VehicleType type, String skill) {
        return skill.isEmpty() || skill.equals("none") || type.skills().contains(skill);
    }

    private Check fleet() {
        Finding finding = new Finding(
                "fleet",
                "No base sends out more vehicles of a type in a day than it has, and none twice.",
                "任何基地每日派出的各型车辆不超过其拥有数量，且同一车辆不重复派出。");
        Map<String, Integer> out = new HashMap<>();
        Set<String> vehicles = new HashSet<>();
        for (Round round : plan.rounds()) {
            finding.holds(vehicles.add(round.day() + " " + round.vehicle()), round.vehicle() + " goes out twice");
            out.merge(round.day() + "\t" + round.base() + "\t" + round.vehicleType(), 1, Integer::sum);
        }
        out.forEach((key, number) -> {
            Carriage.VehicleType type = types.get(key.substring(key.lastIndexOf('\t') + 1));
            finding.atMost(number, type == null ? 0 : type.perSite(), 0, key.replace('\t', ' '));
        });
        return finding.count("rounds and fleets");
    }
}
