package org.cellback.returns.internal;

import java.util.ArrayList;
import java.util.List;
import org.cellback.returns.api.FitReport;
import org.cellback.returns.api.FleetHistory;
import org.cellback.returns.api.LifetimePrior;
import org.cellback.returns.api.VehicleClass;

/** Fits every class that has a prior. */
public final class Fitter {
    private Fitter() {}

    public static FitReport fit(FleetHistory history, List<LifetimePrior> lifetimes, int stockYearTo) {
        Fleet fleet = Fleet.of(history);
        List<ClassModel> models = new ArrayList<>();
        for (VehicleClass vehicleClass : Fleet.CLASSES) {
            List<LifetimePrior> priors = Priors.ofVehicles(lifetimes, vehicleClass);
            if (!priors.isEmpty()) {
                models.add(ClassModel.fit(fleet, vehicleClass.ordinal(), priors, stockYearTo));
            }
        }
        return Answer.report(models, stockYearTo);
    }
}
