package org.cellback.routing.api;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What goes on or off a vehicle.
 *
 * @param amounts one per dimension of the problem, at least 0; an empty list means nothing. Mass includes the crate
 * @param batteriesByClass number of batteries by safety class; what separation rules look at
 * @param piecesByStackGroup pieces that stack, by {@link StackGroup}; what does not stack belongs in {@code amounts}
 */
public record Load(
        List<Double> amounts, Map<String, Integer> batteriesByClass, Map<String, Integer> piecesByStackGroup) {
    /** Nothing. */
    public static final Load NONE = new Load(List.of(), Map.of(), Map.of());

    public Load {
        amounts = List.copyOf(amounts);
        batteriesByClass = Map.copyOf(batteriesByClass);
        piecesByStackGroup = Map.copyOf(piecesByStackGroup);
    }

    /** A load without safety class, for instance empty boxes. */
    public static Load of(double... amounts) {
        return new Load(Arrays.stream(amounts).boxed().toList(), Map.of(), Map.of());
    }

    /** The same load, holding {@code batteries} of {@code safetyClass}. */
    public Load withBatteries(String safetyClass, int batteries) {
        Map<String, Integer> all = new HashMap<>(batteriesByClass);
        all.merge(safetyClass, batteries, Integer::sum);
        return new Load(amounts, all, piecesByStackGroup);
    }

    /** The same load, with {@code pieces} that stack as {@code stackGroup}. */
    public Load withPieces(String stackGroup, int pieces) {
        Map<String, Integer> all = new HashMap<>(piecesByStackGroup);
        all.merge(stackGroup, pieces, Integer::sum);
        return new Load(amounts, batteriesByClass, all);
    }
}
