package org.cellback.returns.internal;

import java.util.List;
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

    /** The curve as published: wear alone. */
    static Survival published(LifetimePrior prior) {
        return new Survival(prior.form(), prior.scaleYears(), prior.shape(), 0);
    }
}
