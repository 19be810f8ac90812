package org.cellback.platform.studies.internal.result;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.cellback.planning.plan.Round;
import org.cellback.platform.studies.internal.tables.Query;

/**
 * What the reader chose, in bounds: an unknown value falls back to the view's own.
 *
 * @param chemistry a chemistry of the plan, or {@code all}
 * @param radiiKm ascending
 * @param day a day with rounds in ISO form, or empty for the whole week
 * @param vehicle a vehicle of the week, or empty
 */
record Choice(int year, String chemistry, List<Double> radiiKm, String day, String vehicle) {
    private static final int RADII_MAX = 6;
    private static final int RADIUS_KM_MAX = 2000;

    static Choice of(PlanIndex index, Query query) {
        return new Choice(
                year(index, query),
                index.chemistries().contains(query.text("chemistry")) ? query.text("chemistry") : PlanIndex.ALL,
                radii(query.text("radii"), index.plan().coverage().radiiKm()),
                day(index, query.text("day")),
                known(index, query.text("vehicle")));
    }

    /** The map's own year comes last in time, so it wins. */
    private static int year(PlanIndex index, Query query) {
        List<Integer> years = index.years();
        int weekYear = index.plan().week().monday().getYear();
        int own = years.contains(weekYear) ? weekYear : years.getLast();
        int asked = query.whole("map.year", query.whole("year", own));
        return years.contains(asked) ? asked : own;
    }

    private static List<Double> radii(String text, List<Double> otherwise) {
        List<Double> asked = Arrays.stream(text.split("[,;\\s]+"))
                .filter(part -> part.matches("\\d{1,4}(\\.\\d{1,2})?"))
                .map(Double::valueOf)
                .filter(km -> km > 0 && km <= RADIUS_KM_MAX)
                .distinct()
                .sorted()
                .limit(RADII_MAX)
                .toList();
        return asked.isEmpty() ? otherwise : asked;
    }

    static List<LocalDate> days(PlanIndex index) {
        return index.plan().rounds().stream()
                .map(Round::day)
                .distinct()
                .sorted()
                .toList();
    }

    private static String day(PlanIndex index, String text) {
        return days(index).stream().anyMatch(day -> day.toString().equals(text)) ? text : "";
    }

    private static String known(PlanIndex index, String vehicle) {
        return index.plan().rounds().stream().anyMatch(round -> round.vehicle().equals(vehicle)) ? vehicle : "";
    }

    boolean isAllChemistries() {
        return chemistry.equals(PlanIndex.ALL);
    }

    /** The radii as typed. */
    String radiiText() {
        return radiiKm.stream().map(Choice::plain).collect(Collectors.joining(", "));
    }

    static String plain(double km) {
        return km == Math.rint(km) ? Long.toString((long) km) : Double.toString(km);
    }
}
