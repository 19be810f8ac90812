package org.cellback.routing.internal.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.cellback.routing.api.BreakRule;
import org.cellback.routing.api.Energy;
import org.cellback.routing.api.HoursOfService;
import org.cellback.routing.api.RoutingProblem;
import org.cellback.routing.api.SeparationRule;
import org.cellback.routing.api.TimeWindow;
import org.cellback.routing.api.VehicleType;

/** Turns one vehicle type into {@link TypeData}. */
final class TypeCompiler {
    final VehicleType type;
    final int startPlace;
    final int endPlace;
    final int arcClass;
    final double[] capacity;
    final double drivingMax;
    final double dutyMax;
    final double[] breakSeconds;
    final String[] breakIds;
    final double[][] breakStart;
    final double[][] breakEnd;
    final double usableKwh;
    final double kwhPerMetre;
    final double kwhPerTonneMetre;
    final int massDim;
    final boolean dutyMatters;
    final boolean exact;

    TypeCompiler(RoutingProblem problem, VehicleType type, Arcs arcs, int dims, boolean multiWindow) {
        this.type = type;
        startPlace = type.start().orElse(arcs.nowhere());
        endPlace = type.end().orElse(arcs.nowhere());
        arcClass = arcs.classOf(type);
        capacity = capacity(problem, type, dims);
        double hoursDriving =
                type.hours().map(HoursOfService::drivingSecondsMax).orElse(Double.POSITIVE_INFINITY);
        double hoursDuty = type.hours().map(HoursOfService::dutySecondsMax).orElse(Double.POSITIVE_INFINITY);
        drivingMax = Math.min(type.limits().drivingSecondsMax(), hoursDriving);
        dutyMax = Math.min(type.limits().dutySecondsMax(), hoursDuty);
        List<BreakRule> breaks = type.breaks().stream()
                .sorted(Comparator.comparingDouble(
                        rule -> rule.windows().getFirst().endSeconds()))
                .toList();
        breakSeconds = breaks.stream().mapToDouble(BreakRule::durationSeconds).toArray();
        breakIds = breaks.stream().map(BreakRule::id).toArray(String[]::new);
        breakStart = breaks.stream()
                .map(rule -> rule.windows().stream()
                        .mapToDouble(TimeWindow::startSeconds)
                        .toArray())
                .toArray(double[][]::new);
        breakEnd = breaks.stream()
                .map(rule -> rule.windows().stream()
                        .mapToDouble(TimeWindow::endSeconds)
                        .toArray())
                .toArray(double[][]::new);
        Energy energy = type.energy().orElse(Energy.of(-1, 0));
        usableKwh = energy.usableKwh();
        kwhPerMetre = energy.kwhPerMetre();
        kwhPerTonneMetre = energy.kwhPerTonneMetre();
        massDim = kwhPerTonneMetre > 0 ? problem.dimensions().indexOf(energy.massDimension()) : -1;
        dutyMatters = type.cost().perDutySecond() > 0 || Double.isFinite(dutyMax);
        exact = type.hours().isPresent()
                || !breaks.isEmpty()
                || usableKwh >= 0
                || Double.isFinite(type.limits().distanceMetresMax())
                || Double.isFinite(type.limits().drivingSecondsMax())
                || (multiWindow && dutyMatters);
    }

    private static double[] capacity(RoutingProblem problem, VehicleType type, int dims) {
        double[] capacity = new double[dims];
        Arrays.fill(capacity, Double.POSITIVE_INFINITY);
        for (int d = 0; d < type.capacity().size(); d++) {
            capacity[d] = type.capacity().get(d);
        }
        int dim = problem.dimensions().size() + problem.rules().stackGroups().size();
        for (SeparationRule rule : problem.rules().separations()) {
            if (rule instanceof SeparationRule.AtMost atMost) {
                capacity[dim++] = atMost.batteriesMax();
            }
        }
        return capacity;
    }
}
