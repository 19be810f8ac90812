package org.cellback.routing.api;

/**
 * Driving and duty rules of one day, as data. For instance the United States (49 CFR 395.3): 11 h driving within 14 h of
 * duty, a break of 30 min after 8 h of driving that any other work may count as; the European Union (EC 561/2006):
 * 9 h driving, a break of 45 min after 4.5 h.
 *
 * @param name for the result, for instance {@code US 49 CFR 395}
 * @param drivingSecondsMax driving in one round
 * @param dutySecondsMax from start to end of a round, breaks included
 * @param drivingBeforeBreakSecondsMax driving between two breaks
 * @param breakSeconds length of a break, taken in one piece
 * @param otherWorkIsBreak true when an uninterrupted non-driving time of that length counts as a break
 */
public record HoursOfService(
        String name,
        double drivingSecondsMax,
        double dutySecondsMax,
        double drivingBeforeBreakSecondsMax,
        double breakSeconds,
        boolean otherWorkIsBreak) {}
