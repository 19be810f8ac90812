package org.cellback.siting.internal.model;

import java.util.Arrays;
import org.cellback.siting.api.FacilityProblem;

/**
 * Lays a benchmark problem out as a {@link Model} with one period, one year and no plants: facilities or satellites are
 * the points; the plants of a two-stage problem are the centres; a capacitated problem gets one centre that costs nothing.
 */
public final class FacilityModels {
    private static final double PART_MAX = 0.25;

    private FacilityModels() {}

    /** @param split large customers may be cut into equal parts, which is meant only where demand may be split */
    public static Model of(FacilityProblem problem, boolean split) {
        return switch (problem) {
            case FacilityProblem.Capacitated p -> capacitated(p, split);
            case FacilityProblem.TwoStage p -> twoStage(p, split);
        };
    }

    private static Model capacitated(FacilityProblem.Capacitated p, boolean split) {
        int facilities = p.capacity().length;
        Sites sites = new Sites(facilities + 1, new double[] {1});
        for (int f = 0; f < facilities; f++) {
            fill(sites, f, p.capacity()[f], p.fixedCost()[f]);
        }
        fill(sites, facilities, Double.POSITIVE_INFINITY, 0);
        Model.Parts parts = new Model.Parts(sites, new Calendar(new int[] {1}, 0), 1, facilities, 1, 0);
        int[] pieces = fillItems(parts, p.demand(), split ? largest(p.capacity()) : Double.POSITIVE_INFINITY);
        double[] cost = new double[pieces.length * facilities];
        for (int i = 0; i < pieces.length; i++) {
            for (int f = 0; f < facilities; f++) {
                cost[i * facilities + f] = p.serviceCost()[f][pieces[i]] * parts.shareOf[i];
            }
        }
        parts.links = full(pieces.length, facilities, cost);
        parts.trunk = full(facilities, 1, new double[facilities]);
        return new Model(parts);
    }

    private static Model twoStage(FacilityProblem.TwoStage p, boolean split) {
        int satellites = p.satelliteCapacity().length;
        int plants = p.plantCapacity().length;
        Sites sites = new Sites(satellites + plants, new double[] {1});
        for (int s = 0; s < satellites; s++) {
            fill(sites, s, p.satelliteCapacity()[s], p.satelliteFixedCost()[s]);
        }
        for (int q = 0; q < plants; q++) {
            fill(sites, satellites + q, p.plantCapacity()[q], p.plantFixedCost()[q]);
        }
        Model.Parts parts = new Model.Parts(sites, new Calendar(new int[] {1}, 0), 1, satellites, plants, 0);
        int[] pieces = fillItems(parts, p.demand(), split ? largest(p.satelliteCapacity()) : Double.POSITIVE_INFINITY);
        double[] cost = new double[pieces.length * satellites];
        for (int i = 0; i < pieces.length; i++) {
            for (int s = 0; s < satellites; s++) {
                cost[i * satellites + s] = p.secondCost()[s][pieces[i]] * parts.mass[i];
            }
        }
        parts.links = full(pieces.length, satellites, cost);
        double[] trunk = new double[satellites * plants];
        for (int s = 0; s < satellites; s++) {
            for (int q = 0; q < plants; q++) {
                trunk[s * plants + q] = p.firstCost()[q][s];
            }
        }
        parts.trunk = full(satellites, plants, trunk);
        return new Model(parts);
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }

    private static void fill(Sites sites, int s, double capacity, double fixedCost) {
        sites.options[s] = 1;
        sites.capacity[s] = new double[] {capacity};
        sites.installCost[s] = new double[] {fixedCost};
        sites.fixedCost[s] = new double[1];
        sites.handling[s] = new double[1];
    }

    /** Fills the items; returns each item's customer. Customers without demand have no item. */
    private static int[] fillItems(Model.Parts parts, double[] demand, double largestCapacity) {
        int[] pieces = new int[demand.length];
        for (int k = 0; k < demand.length; k++) {
            pieces[k] = demand[k] > 0 ? (int) Math.max(1, Math.ceil(demand[k] / (PART_MAX * largestCapacity))) : 0;
        }
        int items = Arrays.stream(pieces).sum();
        parts.areaOf = new int[items];
        parts.shareOf = new double[items];
        parts.mass = new double[items];
        int at = 0;
        for (int k = 0; k < demand.length; k++) {
            for (int piece = 0; piece < pieces[k]; piece++) {
                parts.areaOf[at] = k;
                parts.shareOf[at] = 1.0 / pieces[k];
                parts.mass[at++] = demand[k] / pieces[k];
            }
        }
        parts.massBy = parts.mass.clone();
        parts.mobile = new Links(new int[items + 1], new int[0], new double[0], new int[0]);
        parts.haul = new Links(new int[parts.centres + 1], new int[0], new double[0], new int[0]);
        return parts.areaOf;
    }

    private static Links full(int from, int to, double[] cost) {
        int[] start = new int[from + 1];
        int[] target = new int[from * to];
        int[] origin = new int[from * to];
        for (int f = 0; f < from; f++) {
            start[f + 1] = start[f] + to;
            for (int t = 0; t < to; t++) {
                target[f * to + t] = t;
                origin[f * to + t] = f * to + t;
            }
        }
        return new Links(start, target, cost, origin);
    }
}
