package org.cellback.planning.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cellback.planning.plan.Check;
import org.cellback.planning.plan.Order;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.plan.Round;
import org.cellback.planning.scenario.Carriage;
import org.cellback.planning.scenario.Scenario;

/** Drives every round again with its orders: kilograms, deck positions and what stands beside what, after each stop. */
final class LoadChecks {
    private static final double KG = 1;
    private static final double POSITIONS = 0.01;

    private final Plan plan;
    private final Scenario scenario;
    private final Map<String, Order> orders = new HashMap<>();
    private final Map<String, Carriage.VehicleType> types = new HashMap<>();
    private final Map<String, Carriage.PackSize> sizes = new HashMap<>();
    private final Set<String> stackable = new HashSet<>();
    private final Finding kilograms = new Finding(
            "loads-kg",
            "Batteries, boxes and empty boxes on board never weigh more than the vehicle may carry; stated loads are"
                    + " recomputed.",
            "车上电池、包装箱和空箱的质量从不超过车辆载重；所列载荷已重新计算。");
    private final Finding deck = new Finding(
            "loads-deck",
            "Boxes on board, stacked only where they may be, never need more deck positions than the vehicle has.",
            "车上包装箱（仅在允许时堆叠）所需车板位置从不超过车辆所有。");
    private final Finding separation = new Finding(
            "separation",
            "No vehicle carries batteries beside each other that the rule set or the house policy keeps apart, nor more of"
                    + " a class than allowed.",
            "任何车辆都不会同时装载规则集或内部政策要求隔离的电池，也不超过各等级的数量限制。");

    LoadChecks(Plan plan, Scenario scenario) {
        this.plan = plan;
        this.scenario = scenario;
        plan.orders().forEach(order -> orders.put(order.id(), order));
        scenario.carriage().vehicleTypes().forEach(type -> types.put(type.id(), type));
        scenario.carriage().packSizes().forEach(size -> sizes.put(size.id(), size));
        scenario.carriage().safetyClasses().stream()
                .filter(Carriage.SafetyClass::stackable)
                .forEach(c -> stackable.add(c.id()));
    }

    List<Check> run() {
        plan.rounds().forEach(this::drive);
        return List.of(
                kilograms.deviation("kg"), deck.count("decks after a stop"), separation.count("loads after a stop"));
    }

    private void drive(Round round) {
        Carriage.VehicleType type = types.get(round.vehicleType());
        if (type == null) {
            kilograms.holds(false, round.id() + " has unknown type " + round.vehicleType());
            return;
        }
        List<Order> aboard = new ArrayList<>();
        double emptyKg = 0;
        for (String id : collected(round)) {
            Order order = orders.get(id);
            emptyKg += order == null ? 0 : order.boxesKg();
        }
        for (Round.Stop stop : round.stops()) {
            for (String id : stop.orders()) {
                Order order = orders.get(id);
                if (order == null) {
                    kilograms.holds(false, round.id() + " carries unknown order " + id);
                } else if (stop.kind().equals("unload")) {
                    aboard.remove(order);
                } else {
                    aboard.add(order);
                    emptyKg -= order.boxesKg();
                }
            }
            String where = round.id() + " after " + stop.site();
            kilograms(stop, aboard, emptyKg, type, where);
            deck(stop, aboard, type, where);
            separation(aboard, where);
        }
    }

    private static List<String> collected(Round round) {
        return round.stops().stream()
                .filter(stop -> !stop.kind().equals("unload"))
                .flatMap(stop -> stop.orders().stream())
                .toList();
    }

    private void kilograms(
            Round.Stop stop, List<Order> aboard, double emptyKg, Carriage.VehicleType type, String where) {
        double kg = emptyKg
                + aboard.stream().mapToDouble(o -> o.packsKg() + o.boxesKg()).sum();
        kilograms.equal(stop.loadKgAfter(), kg, KG, where + " kg");
        kilograms.atMost(kg, type.payloadKg(), KG, where + " kg");
    }

    /** Batteries only: how empty boxes nest is not the scenario's, so they are held by the stated figure. */
    private void deck(Round.Stop stop, List<Order> aboard, Carriage.VehicleType type, String where) {
        double needed = 0;
        Map<String, Integer> stacked = new TreeMap<>();
        for (Order order : aboard) {
            boolean stacks = order.batteriesByClass().keySet().stream().allMatch(stackable::contains);
            for (Map.Entry<String, Integer> entry : order.batteriesBySize().entrySet()) {
                if (stacks) {
                    stacked.merge(entry.getKey(), entry.getValue(), Integer::sum);
                } else {
                    needed += entry.getValue() * positions(entry.getKey());
                }
            }
        }
        for (Map.Entry<String, Integer> entry : stacked.entrySet()) {
            Carriage.PackSize size = sizes.get(entry.getKey());
            int layers = size == null ? 1 : Math.max(1, size.layers());
            needed += Math.ceilDiv(entry.getValue(), layers) * positions(entry.getKey());
        }
        deck.atMost(needed, type.deckPositions(), POSITIONS, where + " positions needed");
        deck.atMost(stop.deckPositionsAfter(), type.deckPositions(), POSITIONS, where + " positions stated");
        deck.atMost(needed, stop.deckPositionsAfter(), POSITIONS, where + " positions against those stated");
    }

    private double positions(String size) {
        Carriage.PackSize found = sizes.get(size);
        return found == null ? Double.MAX_VALUE : found.positions();
    }

    private void separation(List<Order> aboard, String where) {
        Map<String, Integer> byClass = new TreeMap<>();
        aboard.forEach(order -> order.batteriesByClass().forEach((c, n) -> byClass.merge(c, n, Integer::sum)));
        for (Carriage.SeparationRule rule : scenario.carriage().separation()) {
            if (rule.ruleSet().equals(scenario.ruleSet()) && !rule.together()) {
                separation.holds(
                        !(byClass.containsKey(rule.first()) && byClass.containsKey(rule.second())),
                        where + ": " + rule.first() + " beside " + rule.second());
            }
        }
        for (Carriage.CarriageRule rule : scenario.carriage().carriage()) {
            if (rule.ruleSet().equals(scenario.ruleSet())) {
                int number = byClass.getOrDefault(rule.safetyClass(), 0);
                separation.holds(rule.allowed() || number == 0, where + ": " + rule.safetyClass());
                separation.holds(number <= rule.mostPerVehicle(), where + ": " + number + " " + rule.safetyClass());
                separation.holds(
                        !rule.alone() || number == 0 || aboard.size() == 1,
                        where + ": " + rule.safetyClass() + " is not alone");
            }
        }
    }
}
