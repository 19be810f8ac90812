package org.cellback.planning.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

/**
 * An order of the named week: move these batteries from a source or point to a site on a day.
 *
 * @param kind kind of the round that carries it: {@code local}, {@code trunk} or {@code mobile}
 * @param from id of the source, or of the collection point for a trunk order
 * @param to id of the site that it is brought to, the base of its round
 * @param opens earliest begin of the stop, local time
 * @param closes latest begin of the stop
 * @param batteriesBySize batteries by the scenario's pack size
 * @param packsKg mass of the batteries
 * @param boxesKg mass of their boxes, which is also the mass of the empty boxes brought in exchange
 * @param deckPositions deck positions that it takes alone, its own boxes stacked where they may be
 * @param emptyBoxes empty boxes brought in exchange
 */
public record Order(
        String id,
        LocalDate day,
        String kind,
        String from,
        String fromName,
        String to,
        double lat,
        double lon,
        LocalTime opens,
        LocalTime closes,
        Map<String, Integer> batteriesByClass,
        Map<String, Integer> batteriesByChemistry,
        Map<String, Integer> batteriesBySize,
        double packsKg,
        double boxesKg,
        double deckPositions,
        int emptyBoxes) {
    /** Number of batteries, over all safety classes. */
    public int batteries() {
        return batteriesByClass.values().stream().mapToInt(Integer::intValue).sum();
    }
}
