package org.cellback.planning.scenario;

import java.util.List;
import java.util.Map;
import org.cellback.geo.api.TravelMode;
import org.cellback.planning.plan.Assumption;
import org.cellback.planning.plan.LocalText;

/**
 * A complete planning input.
 *
 * @param id lower-case name, for instance {@code california}
 * @param currency ISO 4217 code of every amount
 * @param ruleSet the law this scenario lives under: {@code US}, {@code EU}, {@code CN}
 * @param seed default seed; the sources are drawn with it
 * @param timing horizon, observed years, periods and the named week
 * @param coverageRadiiKm radii of the coverage summaries
 * @param settings numbers that stand alone
 * @param costs rates, in {@code currency}
 * @param travelModes by name; {@code road} is always there
 * @param references by key
 * @param inputs its files and what they rest on, by name
 * @param assumptions every input that no source backs
 * @param digest SHA-256 over the files, hexadecimal
 */
public record Scenario(
        String id,
        LocalText name,
        LocalText description,
        String version,
        String currency,
        String ruleSet,
        long seed,
        Timing timing,
        List<Double> coverageRadiiKm,
        Map<Setting, Quantity> settings,
        Map<CostItem, Quantity> costs,
        Map<String, TravelMode> travelModes,
        Map<String, Reference> references,
        Geography geography,
        Demand demand,
        Ageing ageing,
        Handover handover,
        Sites sites,
        Carriage carriage,
        List<EmissionFactor> emissionFactors,
        List<InputFile> inputs,
        List<Assumption> assumptions,
        String digest) {
    public static final int SCHEMA_VERSION = 1;
    /** The word a {@code reference} column holds where no source backs a row. */
    public static final String ASSUMED = "assumed";

    public Scenario {
        coverageRadiiKm = List.copyOf(coverageRadiiKm);
        settings = Map.copyOf(settings);
        costs = Map.copyOf(costs);
        travelModes = Map.copyOf(travelModes);
        references = Map.copyOf(references);
        emissionFactors = List.copyOf(emissionFactors);
        inputs = List.copyOf(inputs);
        assumptions = List.copyOf(assumptions);
    }

    /** The value of a setting, in its {@link Setting#unit()}. */
    public double setting(Setting setting) {
        return get(settings, setting).value();
    }

    /** A rate, in its {@link CostItem#unit()}. */
    public double cost(CostItem item) {
        return get(costs, item).value();
    }

    public TravelMode travelMode(String modeName) {
        return get(travelModes, modeName);
    }

    private static <K, V> V get(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException(
                    key + " is not in the scenario.\nMaybe it was built by hand: the reader refuses such a scenario.");
        }
        return value;
    }
}
