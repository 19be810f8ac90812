package org.cellback.carbon.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellback.carbon.api.ElementEmissions;
import org.cellback.carbon.api.EmissionFactor;
import org.cellback.carbon.api.FactorBasis;
import org.cellback.carbon.api.Movement;

/** Factors by key. */
public record FactorTable(Map<String, EmissionFactor> byKey) {
    public static FactorTable of(List<EmissionFactor> factors) {
        Map<String, EmissionFactor> byKey = new TreeMap<>();
        for (EmissionFactor factor : factors) {
            if (byKey.put(factor.key(), factor) != null) {
                throw new IllegalArgumentException(
                        "Factor " + factor.key() + " is given twice.\nMaybe one of the two rows needs another key.");
            }
        }
        return new FactorTable(Map.copyOf(byKey));
    }

    EmissionFactor get(String key) {
        EmissionFactor factor = byKey.get(key);
        if (factor == null) {
            throw new IllegalArgumentException("Factor " + key + " is unknown; known are "
                    + byKey.keySet().stream().sorted().toList() + ".\nMaybe the key is misspelt.");
        }
        return factor;
    }

    /** Fuel: activity × factor. Electricity: energy × grid intensity, whatever the activity. */
    public ElementEmissions emissions(Movement movement) {
        EmissionFactor factor = get(movement.factor());
        boolean electric = factor.basis() == FactorBasis.KWH;
        double units = electric ? movement.energyKwh() : movement.tonneKm();
        return new ElementEmissions(
                movement.year(),
                movement.chainElement(),
                factor.key(),
                movement.tonneKm(),
                electric ? movement.energyKwh() : 0,
                units * factor.tankToWheelKg(),
                units * factor.wellToTankKg());
    }
}
