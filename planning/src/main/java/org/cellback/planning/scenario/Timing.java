package org.cellback.planning.scenario;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * The years of a scenario.
 *
 * @param yearFrom first year of the horizon
 * @param yearTo last year of the horizon
 * @param salesTo last year of observed sales; later years come from {@link Demand#futureSales()}
 * @param stockTo last year of observed stock
 * @param periods consecutive, they fill the horizon; decisions are taken once per period
 * @param weekName ISO week whose rounds are planned, for instance {@code 2030-W23}
 * @param monday its first day
 * @param workingDays days of the week on which rounds run
 * @param dayStart earliest start of a round
 * @param dayEnd latest end of a round
 */
public record Timing(
        int yearFrom,
        int yearTo,
        int salesFrom,
        int salesTo,
        int stockFrom,
        int stockTo,
        List<Period> periods,
        String weekName,
        LocalDate monday,
        List<DayOfWeek> workingDays,
        LocalTime dayStart,
        LocalTime dayEnd) {
    public Timing {
        periods = List.copyOf(periods);
        workingDays = List.copyOf(workingDays);
    }

    /** Years {@code from} to {@code to}, both included. */
    public record Period(int from, int to) {
        public int years() {
            return to - from + 1;
        }
    }

    public int years() {
        return yearTo - yearFrom + 1;
    }
}
