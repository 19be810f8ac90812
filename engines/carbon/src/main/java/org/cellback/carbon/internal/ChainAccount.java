package org.cellback.carbon.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellback.carbon.api.ChainEmissions;
import org.cellback.carbon.api.ElementEmissions;
import org.cellback.carbon.api.EmissionFactor;
import org.cellback.carbon.api.Movement;

/** Adds movements up by year, chain element and factor. Not thread-safe. */
public final class ChainAccount {
    private record Line(int year, String chainElement, String factor) {}

    private final FactorTable factors;
    private final Map<Line, ElementEmissions> lines = new TreeMap<>(Comparator.comparingInt(Line::year)
            .thenComparing(Line::chainElement)
            .thenComparing(Line::factor));

    public ChainAccount(FactorTable factors) {
        this.factors = factors;
    }

    public void add(Movement movement) {
        ElementEmissions one = factors.emissions(movement);
        lines.merge(new Line(one.year(), one.chainElement(), one.factor()), one, ChainAccount::plus);
    }

    public ChainEmissions close() {
        List<EmissionFactor> used = lines.keySet().stream()
                .map(Line::factor)
                .distinct()
                .sorted()
                .map(factors::get)
                .toList();
        return new ChainEmissions(List.copyOf(lines.values()), used);
    }

    private static ElementEmissions plus(ElementEmissions a, ElementEmissions b) {
        return new ElementEmissions(
                a.year(),
                a.chainElement(),
                a.factor(),
                a.tonneKm() + b.tonneKm(),
                a.energyKwh() + b.energyKwh(),
                a.tankToWheelKg() + b.tankToWheelKg(),
                a.wellToTankKg() + b.wellToTankKg());
    }
}
