package org.cellback.routing.api;

import java.util.OptionalInt;
import java.util.Set;

/**
 * What a vehicle must have to take an order.
 *
 * @param skills all of them
 * @param crewMin people on the vehicle, at least
 * @param base the place where the vehicle must start and end, when the order is tied to one
 * @param vehicleTypes ids of the only types that may take it; empty means any
 */
public record Needs(Set<String> skills, int crewMin, OptionalInt base, Set<String> vehicleTypes) {
    public static final Needs NONE = new Needs(Set.of(), 0, OptionalInt.empty(), Set.of());

    public Needs {
        skills = Set.copyOf(skills);
        vehicleTypes = Set.copyOf(vehicleTypes);
    }

    public Needs withSkills(Set<String> skills) {
        return new Needs(skills, crewMin, base, vehicleTypes);
    }

    public Needs withCrew(int crewMin) {
        return new Needs(skills, crewMin, base, vehicleTypes);
    }

    public Needs withBase(int place) {
        return new Needs(skills, crewMin, OptionalInt.of(place), vehicleTypes);
    }

    public Needs withVehicleTypes(Set<String> vehicleTypes) {
        return new Needs(skills, crewMin, base, vehicleTypes);
    }
}
