package org.cellback.returns.internal;

import java.util.List;
import java.util.Map;
import org.cellback.returns.api.OwnershipModel;
import org.cellback.returns.api.VehicleClass;

/** What the ownership models do to a cohort of one class, by years since the sale. Shares are of the cohort as sold. */
final class Ownership {
    /** years since sale → share still in its first area, not retired at a term. */
    final double[] direct;
    /** years since sale → share that has gone to another area. */
    final double[] pooled;
    /** years since sale → share retired in that year at the end of a term. */
    final double[] retired;
    /** years since sale → share whose battery is taken out in that year at the end of a term. */
    final double[] swapped;
    /** years since sale → kind of source → share of the vehicle ends that are no term's. */
    final double[][] endSources;
    /** years since sale → kind of source → share of the repairs. */
    final double[][] repairSources;
    /** years since sale → kind of source → share of the term's retirements. */
    final double[][] termEndSources;
    /** years since sale → kind of source → share of the term's swaps. */
    final double[][] termSwapSources;

    Ownership(List<OwnershipModel> models, VehicleClass vehicleClass, List<String> sources, int ages) {
        direct = new double[ages];
        pooled = new double[ages];
        retired = new double[ages];
        swapped = new double[ages];
        endSources = new double[ages][sources.size()];
        repairSources = new double[ages][sources.size()];
        termEndSources = new double[ages][sources.size()];
        termSwapSources = new double[ages][sources.size()];
        OwnershipModel afterTerm = models.stream()
                .filter(model -> model.termYears() == 0)
                .findFirst()
                .orElse(models.getFirst());
        for (int age = 0; age < ages; age++) {
            direct[age] = 1;
            for (OwnershipModel model : models) {
                double share = model.share().getOrDefault(vehicleClass, 0.0);
                addModel(model, share, age, afterTerm, sources);
            }
            normalise(endSources[age]);
            normalise(repairSources[age]);
            normalise(termEndSources[age]);
            normalise(termSwapSources[age]);
        }
    }

    private void addModel(OwnershipModel model, double share, int age, OwnershipModel afterTerm, List<String> sources) {
        boolean hasTerm = model.termYears() > 0;
        boolean over = hasTerm && age >= model.termYears();
        double gone = model.leavesShare() + model.retiresShare();
        if (over) {
            direct[age] -= share * (model.movesShare() + gone);
            pooled[age] += share * model.movesShare();
        }
        if (hasTerm && age == model.termYears()) {
            retired[age] += share * model.retiresShare();
            swapped[age] += share * model.swapsShare();
            add(termEndSources[age], model.vehicleEndSources(), sources, share * model.retiresShare());
            add(termSwapSources[age], model.batterySwapSources(), sources, share * model.swapsShare());
        }
        // Once its term is over a vehicle is handed over like one that never had a term.
        boolean wasOver = hasTerm && age > model.termYears();
        OwnershipModel holder = wasOver ? afterTerm : model;
        double holding = wasOver ? share * (1 - gone) : share;
        add(endSources[age], holder.vehicleEndSources(), sources, holding);
        add(repairSources[age], holder.batterySwapSources(), sources, holding);
    }

    boolean hasPool() {
        return pooled[pooled.length - 1] > 0;
    }

    private static void add(double[] to, Map<String, Double> shares, List<String> sources, double weight) {
        for (int source = 0; source < to.length; source++) {
            to[source] += weight * shares.getOrDefault(sources.get(source), 0.0);
        }
    }

    private static void normalise(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        for (int i = 0; i < shares.length && sum > 0; i++) {
            shares[i] /= sum;
        }
    }
}
