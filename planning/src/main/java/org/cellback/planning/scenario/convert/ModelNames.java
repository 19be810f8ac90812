package org.cellback.planning.scenario.convert;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One spelling per model. The sales and stock files differ in case, in the words for plug-in hybrids, and over the years; the
 * table {@code model-names.csv} names the pairs that mean the same vehicle, and case alone never makes a difference.
 */
final class ModelNames {
    /** A model under its one spelling. */
    record Model(String driveType, String make, String model) implements Comparable<Model> {
        @Override
        public int compareTo(Model other) {
            int order = driveType.compareTo(other.driveType);
            order = order != 0 ? order : make.compareTo(other.make);
            return order != 0 ? order : model.compareTo(other.model);
        }
    }

    private final Map<String, String> makes = new TreeMap<>();
    private final Map<String, Model> models = new TreeMap<>();
    private final Map<String, Model> canonical = new TreeMap<>();
    private final TreeMap<String, Model> renamed = new TreeMap<>();

    /** Learns the spellings of {@code sales}, which others follow. */
    ModelNames(List<Map<String, String>> sales) throws IOException {
        for (Map<String, String> row : Csv.resource("model-names.csv")) {
            if (Csv.get(row, "model").equals("*")) {
                makes.put(Csv.get(row, "make"), Csv.get(row, "toMake"));
            } else {
                models.put(
                        key(Csv.get(row, "driveType"), Csv.get(row, "make"), Csv.get(row, "model")),
                        new Model(Csv.get(row, "driveType"), Csv.get(row, "toMake"), Csv.get(row, "toModel")));
            }
        }
        models.values().forEach(m -> canonical.put(key(m.driveType(), m.make(), m.model()), m));
        for (Map<String, String> row : sales) {
            String driveType = Csv.get(row, "type");
            String make = Csv.get(row, "make");
            String model = Csv.get(row, "model");
            canonical.putIfAbsent(key(driveType, make, model), new Model(driveType, make, model));
        }
    }

    Model of(String driveType, String make, String model) {
        String goodMake = makes.getOrDefault(make, make);
        String key = key(driveType, goodMake, model);
        Model named = models.get(key);
        Model known = named != null ? named : canonical.get(key);
        Model result = known != null ? known : new Model(driveType, goodMake, model);
        if (!result.make().equals(make) || !result.model().equals(model)) {
            renamed.put(driveType + " " + make + " " + model, result);
        }
        return result;
    }

    /** Spellings met that are not the one spelling, and what they became. */
    TreeMap<String, Model> renamed() {
        return renamed;
    }

    private static String key(String driveType, String make, String model) {
        return (driveType + "|" + make + "|" + model).toLowerCase(Locale.ROOT);
    }
}
