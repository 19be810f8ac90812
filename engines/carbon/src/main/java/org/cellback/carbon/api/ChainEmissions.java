package org.cellback.carbon.api;

import java.util.List;

/**
 * Emissions of a transport chain.
 *
 * @param elements one per year, kind and factor, in that order
 * @param factors the factors that were used, by key
 */
public record ChainEmissions(List<ElementEmissions> elements, List<EmissionFactor> factors) {
    public ChainEmissions {
        elements = List.copyOf(elements);
        factors = List.copyOf(factors);
    }

    /** kg CO2e of all elements, operation and energy provision. */
    public double wellToWheelKg() {
        return elements.stream().mapToDouble(ElementEmissions::wellToWheelKg).sum();
    }

    /** Transport activity of all elements. */
    public double tonneKm() {
        return elements.stream().mapToDouble(ElementEmissions::tonneKm).sum();
    }
}
