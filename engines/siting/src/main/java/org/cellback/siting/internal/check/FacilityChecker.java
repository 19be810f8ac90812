package org.cellback.siting.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.cellback.siting.api.FacilityAnswer;
import org.cellback.siting.api.FacilityProblem;
import org.cellback.siting.api.Status;

/** Adds the answer to a benchmark problem up again from the public records alone. */
public final class FacilityChecker {
    private static final double TOLERANCE = 1e-6;

    private final List<String> broken = new ArrayList<>();

    private FacilityChecker() {}

    public static List<String> check(FacilityProblem problem, boolean singleSource, FacilityAnswer answer) {
        if (answer.status() == Status.INFEASIBLE) {
            return List.of();
        }
        FacilityChecker checker = new FacilityChecker();
        double cost = switch (problem) {
            case FacilityProblem.Capacitated p -> checker.capacitated(p, singleSource, answer);
            case FacilityProblem.TwoStage p -> checker.twoStage(p, answer);
        };
        checker.same("The cost", cost, answer.cost());
        if (!(answer.bound() <= answer.cost() + TOLERANCE * Math.abs(answer.cost()))) {
            checker.broken.add("The bound " + answer.bound() + " lies above the cost " + answer.cost() + ".");
        }
        return List.copyOf(checker.broken);
    }

    private void same(String what, double found, double told) {
        if (!(Math.abs(found - told) <= TOLERANCE * Math.max(1, Math.abs(found)))) {
            broken.add(what + " is " + found + ", not " + told + ".");
        }
    }

    private void within(String what, double load, double capacity) {
        if (!(load <= capacity * (1 + TOLERANCE) + TOLERANCE)) {
            broken.add(what + " takes " + load + " of " + capacity + ".");
        }
    }

    private double opening(List<Integer> open, double[] fixedCost) {
        return open.stream().distinct().mapToDouble(f -> fixedCost[f]).sum();
    }

    private double capacitated(FacilityProblem.Capacitated p, boolean singleSource, FacilityAnswer answer) {
        double cost = opening(answer.open(), p.fixedCost());
        double[] served = new double[p.demand().length];
        double[] load = new double[p.capacity().length];
        for (FacilityAnswer.Share share : answer.shares()) {
            if (!(share.share() > 0) || singleSource && share.share() != 1) {
                broken.add("Customer " + share.customer() + " has a share of " + share.share() + ".");
            }
            served[share.customer()] += share.share();
            load[share.facility()] += share.share() * p.demand()[share.customer()];
            cost += share.share() * p.serviceCost()[share.facility()][share.customer()];
            if (!answer.open().contains(share.facility())) {
                broken.add("Facility " + share.facility() + " serves but is not open.");
            }
        }
        for (int k = 0; k < served.length; k++) {
            same("What customer " + k + " gets", served[k], 1);
        }
        for (int f = 0; f < load.length; f++) {
            within("Facility " + f, load[f], p.capacity()[f]);
        }
        return cost;
    }

    private double twoStage(FacilityProblem.TwoStage p, FacilityAnswer answer) {
        double cost = opening(answer.open(), p.satelliteFixedCost()) + opening(answer.openPlants(), p.plantFixedCost());
        double[] served = new double[p.demand().length];
        double[] in = new double[p.satelliteCapacity().length];
        double[] out = new double[p.satelliteCapacity().length];
        double[] sent = new double[p.plantCapacity().length];
        for (FacilityAnswer.StageFlow flow : answer.flows()) {
            if (!(flow.amount() > 0)) {
                broken.add("A flow from " + flow.from() + " to " + flow.to() + " is " + flow.amount() + ".");
            }
            if (flow.level() == 1) {
                sent[flow.from()] += flow.amount();
                in[flow.to()] += flow.amount();
                cost += flow.amount() * p.firstCost()[flow.from()][flow.to()];
            } else {
                out[flow.from()] += flow.amount();
                served[flow.to()] += flow.amount();
                cost += flow.amount() * p.secondCost()[flow.from()][flow.to()];
            }
        }
        for (int k = 0; k < served.length; k++) {
            same("What customer " + k + " gets", served[k], p.demand()[k]);
        }
        for (int s = 0; s < in.length; s++) {
            same("What satellite " + s + " sends", out[s], in[s]);
            within("Satellite " + s, in[s], answer.open().contains(s) ? p.satelliteCapacity()[s] : 0);
        }
        for (int q = 0; q < sent.length; q++) {
            within("Plant " + q, sent[q], answer.openPlants().contains(q) ? p.plantCapacity()[q] : 0);
        }
        return cost;
    }
}
