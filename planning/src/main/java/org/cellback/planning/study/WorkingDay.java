package org.cellback.planning.study;

import java.util.Optional;
import org.cellback.planning.scenario.Carriage;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.Setting;

/** What the scenario's hours leave of a day. */
final class WorkingDay {
    static final double SECONDS_PER_HOUR = 3600;
    static final double SECONDS_PER_MINUTE = 60;
    private static final double HALF = 0.5;
    /** Time at a stop with its loading, and unloading at the end, where a lane's length is judged. */
    private static final double WORK_SECONDS = SECONDS_PER_HOUR * (1 + StudyAssumptions.UNLOADING_HOURS_MAX);

    private WorkingDay() {}

    static Optional<Carriage.DrivingRules> rules(Scenario scenario) {
        return scenario.carriage().driving().stream()
                .filter(rules -> rules.ruleSet().equals(scenario.ruleSet()))
                .findFirst();
    }

    /** Most duty a day: held to the week's hours over the working days, so that one crew can do the whole week. */
    static double dutySecondsMax(Scenario scenario, Carriage.DrivingRules rules) {
        double evenly = rules.weeklyHours() / scenario.timing().workingDays().size();
        return SECONDS_PER_HOUR * Math.min(rules.dailyDutyHours(), evenly);
    }

    /** Longest drive to a place from which a vehicle with work to do is back the same day. */
    static double oneWaySecondsMax(Scenario scenario) {
        double day = Math.max(
                0,
                scenario.timing().dayEnd().toSecondOfDay()
                        - scenario.timing().dayStart().toSecondOfDay());
        double start = SECONDS_PER_MINUTE * scenario.setting(Setting.ROUNDS_START_MINUTES);
        double duty = rules(scenario)
                .map(rules -> Math.min(day, dutySecondsMax(scenario, rules)))
                .orElse(day);
        double driving = rules(scenario)
                .map(rules -> SECONDS_PER_HOUR * rules.dailyDrivingHours())
                .orElse(day);
        return HALF * Math.min(driving, duty - start - WORK_SECONDS);
    }
}
