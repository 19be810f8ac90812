package org.cellback.routing.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Vehicles that are alike.
 *
 * @param id unique in the problem
 * @param count how many there are; each makes at most one round
 * @param start place where they begin; empty means at their first stop
 * @param end place where they finish and unload; empty means at their last stop
 * @param capacity one per dimension of the problem
 * @param cost what a round costs
 * @param shift when a round may start and must have ended
 * @param limits what a round may not exceed
 * @param skills what the crew can do
 * @param crew people on the vehicle
 * @param energy battery-electric vehicles only
 * @param hours driving and duty rules, when they apply
 * @param breaks pauses at given times of day, each once a round
 * @param speedFactor driving times are divided by it; 1 takes the matrix as it is
 */
public record VehicleType(
        String id,
        int count,
        OptionalInt start,
        OptionalInt end,
        List<Double> capacity,
        VehicleCost cost,
        TimeWindow shift,
        RoundLimits limits,
        Set<String> skills,
        int crew,
        Optional<Energy> energy,
        Optional<HoursOfService> hours,
        List<BreakRule> breaks,
        double speedFactor) {
    public VehicleType {
        capacity = List.copyOf(capacity);
        skills = Set.copyOf(skills);
        breaks = List.copyOf(breaks);
    }

    /** Vehicles that start and end at {@code base} and cost 1 per metre. */
    public static VehicleType of(String id, int count, int base, double... capacity) {
        return new VehicleType(
                id,
                count,
                OptionalInt.of(base),
                OptionalInt.of(base),
                Arrays.stream(capacity).boxed().toList(),
                VehicleCost.PER_METRE,
                TimeWindow.ALWAYS,
                RoundLimits.NONE,
                Set.of(),
                1,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                1);
    }

    public VehicleType withPlaces(OptionalInt start, OptionalInt end) {
        return new VehicleType(
                id, count, start, end, capacity, cost, shift, limits, skills, crew, energy, hours, breaks, speedFactor);
    }

    public VehicleType withCost(VehicleCost cost) {
        return new VehicleType(
                id, count, start, end, capacity, cost, shift, limits, skills, crew, energy, hours, breaks, speedFactor);
    }

    public VehicleType withShift(TimeWindow shift) {
        return new VehicleType(
                id, count, start, end, capacity, cost, shift, limits, skills, crew, energy, hours, breaks, speedFactor);
    }

    public VehicleType withLimits(RoundLimits limits) {
        return new VehicleType(
                id, count, start, end, capacity, cost, shift, limits, skills, crew, energy, hours, breaks, speedFactor);
    }

    public VehicleType withCrew(int crew, Set<String> skills) {
        return new VehicleType(
                id, count, start, end, capacity, cost, shift, limits, skills, crew, energy, hours, breaks, speedFactor);
    }

    public VehicleType withEnergy(Energy energy) {
        return new VehicleType(
                id,
                count,
                start,
                end,
                capacity,
                cost,
                shift,
                limits,
                skills,
                crew,
                Optional.of(energy),
                hours,
                breaks,
                speedFactor);
    }

    public VehicleType withHours(HoursOfService hours) {
        return new VehicleType(
                id,
                count,
                start,
                end,
                capacity,
                cost,
                shift,
                limits,
                skills,
                crew,
                energy,
                Optional.of(hours),
                breaks,
                speedFactor);
    }

    public VehicleType withBreaks(List<BreakRule> breaks) {
        return new VehicleType(
                id, count, start, end, capacity, cost, shift, limits, skills, crew, energy, hours, breaks, speedFactor);
    }

    public VehicleType withSpeedFactor(double speedFactor) {
        return new VehicleType(
                id, count, start, end, capacity, cost, shift, limits, skills, crew, energy, hours, breaks, speedFactor);
    }
}
