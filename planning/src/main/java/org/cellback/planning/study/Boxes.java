package org.cellback.planning.study;

import java.util.HashMap;
import java.util.Map;
import org.cellback.planning.plan.Order;
import org.cellback.planning.scenario.Carriage;
import org.cellback.planning.scenario.Scenario;

/** What batteries need on a vehicle: the rules of their safety class, the size of their box. */
final class Boxes {
    private final Map<String, Carriage.SafetyClass> classes = new HashMap<>();
    private final Map<String, Carriage.PackSize> sizes = new HashMap<>();
    private final Map<String, Carriage.CarriageRule> rules = new HashMap<>();

    Boxes(Scenario scenario) {
        scenario.carriage().safetyClasses().forEach(c -> classes.put(c.id(), c));
        scenario.carriage().packSizes().forEach(s -> sizes.put(s.id(), s));
        scenario.carriage().carriage().stream()
                .filter(rule -> rule.ruleSet().equals(scenario.ruleSet()))
                .forEach(rule -> rules.put(rule.safetyClass(), rule));
    }

    /** The safety class of an order; an order holds one class only. */
    static String safetyClass(Order order) {
        return order.batteriesByClass().keySet().iterator().next();
    }

    Carriage.SafetyClass rulesOf(String safetyClass) {
        return get(classes, safetyClass);
    }

    boolean isAllowed(String safetyClass) {
        Carriage.CarriageRule rule = rules.get(safetyClass);
        return rule == null || rule.allowed();
    }

    int mostPerVehicle(String safetyClass) {
        Carriage.CarriageRule rule = rules.get(safetyClass);
        return rule == null ? Integer.MAX_VALUE : rule.mostPerVehicle();
    }

    String packing(String safetyClass) {
        Carriage.CarriageRule rule = rules.get(safetyClass);
        return rule == null ? "" : rule.packing();
    }

    double crateKg(String safetyClass) {
        return get(classes, safetyClass).crateKg();
    }

    /** Batteries of a size that may stand on one another. */
    int layers(String safetyClass, String size) {
        return get(classes, safetyClass).stackable()
                ? Math.max(1, get(sizes, size).layers())
                : 1;
    }

    double positions(String size) {
        return get(sizes, size).positions();
    }

    /** Deck positions of batteries of one class, stacked among themselves where they may be. */
    double deckPositions(String safetyClass, Map<String, Integer> bySize) {
        double positions = 0;
        for (Map.Entry<String, Integer> entry : bySize.entrySet()) {
            int layers = layers(safetyClass, entry.getKey());
            positions += positions(entry.getKey()) * Math.ceilDiv(entry.getValue(), layers);
        }
        return positions;
    }

    private static <V> V get(Map<String, V> map, String key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException(key + " is unknown; known are "
                    + map.keySet().stream().sorted().toList() + ".\nMaybe a table of the scenario misses a row.");
        }
        return value;
    }
}
