package org.cellback.routing.formats;

import java.util.List;
import java.util.Map;
import org.cellback.routing.api.RoutingOptions;
import org.cellback.routing.api.RoutingProblem;

/**
 * A file that was read.
 *
 * @param problem ready to be solved
 * @param format the file's form
 * @param objective what its costs mean
 * @param placeNames names of the travel matrix's places, as the file calls them
 * @param vehicles by vehicle type, the file's own names of its vehicles; a type without entry has nameless ones
 * @param source what a writer needs of the input again: for VROOM the whole text, otherwise empty
 */
public record RoutingFile(
        RoutingProblem problem,
        FileFormat format,
        Objective objective,
        List<String> placeNames,
        Map<String, List<String>> vehicles,
        String source) {
    public RoutingFile {
        placeNames = List.copyOf(placeNames);
        vehicles = Map.copyOf(vehicles);
    }

    /** The search goal that fits the objective. */
    public RoutingOptions.Goal goal() {
        return objective == Objective.VEHICLES_THEN_DISTANCE
                ? RoutingOptions.Goal.ROUNDS_THEN_COST
                : RoutingOptions.Goal.COST;
    }

    /** The file's name of a vehicle, or its type and number where the file names none. */
    String vehicleName(String type, int number) {
        List<String> names = vehicles.getOrDefault(type, List.of());
        return number <= names.size() ? names.get(number - 1) : type + " " + number;
    }
}
