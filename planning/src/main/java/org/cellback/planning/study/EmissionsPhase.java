package org.cellback.planning.study;

import org.cellback.carbon.api.ChainEmissions;
import org.cellback.carbon.api.FactorBasis;
import org.cellback.planning.plan.Emissions;

/** The carbon engine's account in the words of the plan. */
final class EmissionsPhase {
    private EmissionsPhase() {}

    static Emissions emissions(ChainEmissions chain, double capturedMassKg) {
        return new Emissions(
                chain.wellToWheelKg(),
                capturedMassKg > 0 ? chain.wellToWheelKg() / capturedMassKg : 0,
                chain.elements().stream()
                        .map(e -> new Emissions.Element(
                                e.year(),
                                e.chainElement(),
                                e.factor(),
                                e.tonneKm(),
                                e.tankToWheelKg(),
                                e.wellToTankKg()))
                        .toList(),
                chain.factors().stream()
                        .map(f -> new Emissions.Factor(
                                f.key(),
                                f.description(),
                                f.basis() == FactorBasis.KWH ? TransportFactors.PER_KWH : "kgCO2e/tkm",
                                f.tankToWheelKg(),
                                f.wellToTankKg(),
                                f.source(),
                                f.year(),
                                f.proxy()))
                        .toList());
    }
}
