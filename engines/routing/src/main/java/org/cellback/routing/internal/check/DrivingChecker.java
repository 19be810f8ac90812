package org.cellback.routing.internal.check;

import java.util.List;
import java.util.Optional;
import org.cellback.routing.api.HoursOfService;
import org.cellback.routing.api.RoundPlan;
import org.cellback.routing.api.RoutingProblem;
import org.cellback.routing.api.Rule;
import org.cellback.routing.api.StopPlan;
import org.cellback.routing.api.StopPlan.Kind;
import org.cellback.routing.api.VehicleType;
import org.cellback.routing.api.Violation;

/** Legs of one round: their time, the hours of service, the limits, and the cost. */
final class DrivingChecker {
    private static final double ROOM = RoundChecker.ROOM;

    private final RoutingProblem problem;
    private final VehicleType type;
    private final RoundPlan round;
    private final String where;
    private final List<Violation> violations;
    private double metres;
    private double driving;
    private double sinceBreak;
    private double longestSinceBreak;

    DrivingChecker(
            RoutingProblem problem, VehicleType type, RoundPlan round, String where, List<Violation> violations) {
        this.problem = problem;
        this.type = type;
        this.round = round;
        this.where = where;
        this.violations = violations;
    }

    void check() {
        legs();
        StopPlan start = round.stops().getFirst();
        StopPlan end = round.stops().getLast();
        double duty = end.arrivalSeconds() - start.departureSeconds();
        limits(duty);
        figure("distanceMetres", round.distanceMetres(), metres);
        figure("drivingSeconds", round.drivingSeconds(), driving);
        figure("dutySeconds", round.dutySeconds(), duty);
        double cost = type.cost().fixed()
                + type.cost().perMetre() * metres
                + type.cost().perDrivingSecond() * driving
                + type.cost().perDutySecond() * duty;
        figure("cost", round.cost(), cost);
    }

    private void add(Rule rule, String detail) {
        violations.add(new Violation(rule, where, detail));
    }

    private void figure(String name, double stated, double recomputed) {
        if (Checker.differs(stated, recomputed)) {
            add(Rule.FIGURES, name + " " + stated + ", recomputed " + recomputed);
        }
    }

    /** A leg goes from one stop that is no break to the next; breaks cut it into stretches of driving. */
    private void legs() {
        int fromIndex = 0;
        for (int i = 1; i < round.stops().size(); i++) {
            if (round.stops().get(i).kind() != Kind.BREAK) {
                leg(fromIndex, i);
                fromIndex = i;
            }
        }
    }

    private void leg(int fromIndex, int toIndex) {
        StopPlan from = round.stops().get(fromIndex);
        StopPlan to = round.stops().get(toIndex);
        double legMetres = problem.travel().distanceMetres(from.place(), to.place());
        double legSeconds = problem.travel().durationSeconds(from.place(), to.place()) / type.speedFactor();
        if (!openEnd(from, to) && (!Double.isFinite(legMetres) || !Double.isFinite(legSeconds))) {
            add(Rule.UNREACHABLE, "no way from place " + from.place() + " to " + to.place());
            return;
        }
        if (openEnd(from, to)) {
            legMetres = 0;
            legSeconds = 0;
        }
        standing(from.departureSeconds() - from.arrivalSeconds(), from.kind() == Kind.START);
        double time = 0;
        double last = from.departureSeconds();
        double ahead = legSeconds;
        for (int i = fromIndex + 1; i <= toIndex; i++) {
            StopPlan stop = round.stops().get(i);
            double stretch = stop.arrivalSeconds() - last;
            if (stretch < -ROOM) {
                add(Rule.FIGURES, "stop " + (i + 1) + " is reached before the stop ahead of it is left");
            }
            // The clock between two stops may hold idle time on the way; driving is what the leg needs.
            double driven = Math.min(Math.max(0, stretch), ahead);
            drive(driven);
            ahead -= driven;
            time += stretch;
            if (stop.kind() == Kind.BREAK) {
                rest(stop.departureSeconds() - stop.beginSeconds());
            }
            last = stop.departureSeconds();
        }
        if (time < legSeconds - ROOM * (1 + legSeconds)) {
            add(
                    Rule.FIGURES,
                    "drives from stop " + (fromIndex + 1) + " to " + (toIndex + 1) + " in " + time + " s instead of "
                            + legSeconds);
        }
        metres += legMetres;
        driving += legSeconds;
    }

    private boolean openEnd(StopPlan from, StopPlan to) {
        return (from.kind() == Kind.START && type.start().isEmpty())
                || (to.kind() == Kind.END && type.end().isEmpty());
    }

    private void drive(double seconds) {
        sinceBreak += seconds;
        longestSinceBreak = Math.max(longestSinceBreak, sinceBreak);
    }

    private void standing(double seconds, boolean atStart) {
        Optional<HoursOfService> hours = type.hours();
        if (hours.isPresent()
                && !atStart
                && hours.get().otherWorkIsBreak()
                && seconds >= hours.get().breakSeconds() - ROOM) {
            sinceBreak = 0;
        }
    }

    private void rest(double seconds) {
        if (type.hours().isPresent() && seconds >= type.hours().get().breakSeconds() - ROOM) {
            sinceBreak = 0;
        }
    }

    private void limits(double duty) {
        long visits = round.stops().stream()
                .filter(stop -> stop.kind() == Kind.COLLECT
                        || stop.kind() == Kind.DELIVER
                        || stop.kind() == Kind.SWAP
                        || stop.kind() == Kind.UNLOAD)
                .count();
        if (visits > type.limits().stopsMax()) {
            add(Rule.ROUND_LIMIT, visits + " stops, at most " + type.limits().stopsMax());
        }
        limit(Rule.ROUND_LIMIT, "metres", metres, type.limits().distanceMetresMax());
        limit(Rule.ROUND_LIMIT, "driving seconds", driving, type.limits().drivingSecondsMax());
        limit(Rule.ROUND_LIMIT, "duty seconds", duty, type.limits().dutySecondsMax());
        type.hours().ifPresent(hours -> {
            limit(Rule.HOURS_OF_SERVICE, "driving seconds", driving, hours.drivingSecondsMax());
            limit(Rule.HOURS_OF_SERVICE, "duty seconds", duty, hours.dutySecondsMax());
            limit(
                    Rule.HOURS_OF_SERVICE,
                    "driving seconds without a break",
                    longestSinceBreak,
                    hours.drivingBeforeBreakSecondsMax());
        });
    }

    private void limit(Rule rule, String what, double used, double max) {
        if (used > max + ROOM * (1 + Math.abs(used))) {
            add(rule, used + " " + what + ", at most " + max);
        }
    }
}
