package org.cellback.returns.internal;

import java.util.List;
import org.cellback.returns.api.ChemistryMix;
import org.cellback.returns.api.LifetimePrior;
import org.cellback.returns.api.VehicleClass;

/** Finds priors. */
final class Priors {
    private Priors() {}

    static List<LifetimePrior> ofVehicles(List<LifetimePrior> priors, VehicleClass vehicleClass) {
        return priors.stream()
                .filter(p -> p.part() == LifetimePrior.Part.VEHICLE && p.vehicleClass() == vehicleClass)
                .toList();
    }

    /** Those of the chemistry, or those of any. */
    static List<LifetimePrior> ofBatteries(List<LifetimePrior> priors, VehicleClass vehicleClass, String chemistry) {
        List<LifetimePrior> own = ofBatteriesNamed(priors, vehicleClass, chemistry);
        return own.isEmpty() ? ofBatteriesNamed(priors, vehicleClass, ChemistryMix.ANY) : own;
    }

    private static List<LifetimePrior> ofBatteriesNamed(
            List<LifetimePrior> priors, VehicleClass vehicleClass, String chemistry) {
        return priors.stream()
                .filter(p -> p.part() == LifetimePrior.Part.BATTERY
                        && p.vehicleClass() == vehicleClass
                        && p.chemistry().equals(chemistry))
                .toList();
    }

    /** The curve as published: wear alone. */
    static Survival published(LifetimePrior prior) {
        return new Survival(prior.form(), prior.scaleYears(), prior.shape(), 0);
    }
}
