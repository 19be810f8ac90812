package org.cellback.routing.internal.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.cellback.geo.api.TravelMatrix;
import org.cellback.routing.api.BadRoutingInput;
import org.cellback.routing.api.BadRoutingInput.Fault;
import org.cellback.routing.api.BreakRule;
import org.cellback.routing.api.ChargingPlace;
import org.cellback.routing.api.Energy;
import org.cellback.routing.api.HoursOfService;
import org.cellback.routing.api.Load;
import org.cellback.routing.api.Order;
import org.cellback.routing.api.RoutingProblem;
import org.cellback.routing.api.SeparationRule;
import org.cellback.routing.api.StackGroup;
import org.cellback.routing.api.TimeWindow;
import org.cellback.routing.api.VehicleType;
import org.cellback.routing.api.Visit;

/** Reads a problem whole and lists everything that is wrong with it. */
public final class InputCheck {
    /** Amounts beyond this lose whole units in sums of doubles. */
    private static final double AMOUNT_MAX = 1e12;
    /** A file with one fault in every row need not be printed whole. */
    private static final int FAULTS_MAX = 100;

    private final RoutingProblem problem;
    private final Set<String> stackGroups = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    private InputCheck(RoutingProblem problem) {
        this.problem = problem;
    }

    /** @throws BadRoutingInput when there is any fault */
    public static void require(RoutingProblem problem) {
        InputCheck check = new InputCheck(problem);
        check.rules();
        check.orders();
        check.vehicleTypes();
        check.chargingPlaces();
        if (check.faults.isEmpty()) {
            check.matrix();
        }
        if (!check.faults.isEmpty()) {
            throw new BadRoutingInput(check.faults.subList(0, Math.min(FAULTS_MAX, check.faults.size())));
        }
    }

    private void rules() {
        List<StackGroup> groups = problem.rules().stackGroups();
        for (int i = 0; i < groups.size(); i++) {
            StackGroup group = groups.get(i);
            String where = "/rules/stackGroups/" + i;
            if (!stackGroups.add(group.name())) {
                fault(where + "/name", "\"" + group.name() + "\" is used twice", "Maybe one of them has another name.");
            }
            if (!problem.dimensions().contains(group.dimension())) {
                fault(
                        where + "/dimension",
                        "\"" + group.dimension() + "\" is no dimension",
                        "Maybe use one of " + problem.dimensions() + ".");
            }
            amount(where + "/amountPerStack", group.amountPerStack());
            if (group.piecesPerStack() < 1) {
                fault(where + "/piecesPerStack", group.piecesPerStack() + " is below 1", "Maybe 1: does not stack.");
            }
        }
        List<SeparationRule> separations = problem.rules().separations();
        for (int i = 0; i < separations.size(); i++) {
            if (separations.get(i) instanceof SeparationRule.AtMost atMost && atMost.batteriesMax() < 0) {
                fault(
                        "/rules/separations/" + i + "/batteriesMax",
                        atMost.batteriesMax() + " is negative",
                        "Maybe 0: never on board.");
            }
        }
        if (new HashSet<>(problem.dimensions()).size() < problem.dimensions().size()) {
            fault("/dimensions", problem.dimensions() + " holds a name twice", "Maybe one of them has another name.");
        }
    }

    private void orders() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < problem.orders().size(); i++) {
            Order order = problem.orders().get(i);
            String where = "/orders/" + i;
            if (!ids.add(order.id())) {
                fault(where + "/id", "\"" + order.id() + "\" is used twice", "Maybe a row was copied.");
            }
            visit(where + "/visit", order.visit());
            order.unloading().ifPresent(visit -> visit(where + "/unloading", visit));
            load(where + "/collected", order.collected());
            load(where + "/delivered", order.delivered());
            if (order.unloading().isPresent() && hasSomething(order.delivered())) {
                fault(
                        where + "/delivered",
                        "not empty although the order has an unloading place",
                        "Maybe make it two orders: one delivery, one carried load.");
            }
            if (!(order.penalty() >= 0)) {
                fault(where + "/penalty", order.penalty() + " is not at least 0", "Maybe Order.MANDATORY is meant.");
            }
            if (order.priority() < 0 || order.priority() > 100) {
                fault(where + "/priority", order.priority() + " is not from 0 to 100", "Maybe scale it.");
            }
            place(where + "/needs/base", order.needs().base());
        }
    }

    private void vehicleTypes() {
        if (problem.vehicleTypes().isEmpty()) {
            fault("/vehicleTypes", "empty", "Maybe the fleet was not read.");
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < problem.vehicleTypes().size(); i++) {
            VehicleType type = problem.vehicleTypes().get(i);
            String where = "/vehicleTypes/" + i;
            if (!ids.add(type.id())) {
                fault(where + "/id", "\"" + type.id() + "\" is used twice", "Maybe raise its count instead.");
            }
            if (type.count() < 0) {
                fault(where + "/count", type.count() + " is negative", "Maybe 0: none at hand.");
            }
            place(where + "/start", type.start());
            place(where + "/end", type.end());
            if (type.capacity().size() != problem.dimensions().size()) {
                fault(
                        where + "/capacity",
                        type.capacity().size() + " amounts for "
                                + problem.dimensions().size() + " dimensions",
                        "Maybe one is missing: " + problem.dimensions() + ".");
            }
            for (int d = 0; d < type.capacity().size(); d++) {
                if (!(type.capacity().get(d) >= 0)) {
                    fault(
                            where + "/capacity/" + d,
                            type.capacity().get(d) + " is not at least 0",
                            "Maybe a sign slipped in.");
                }
            }
            costs(where, type);
            window(where + "/shift", type.shift());
            if (!(type.speedFactor() > 0) || Double.isInfinite(type.speedFactor())) {
                fault(where + "/speedFactor", type.speedFactor() + " is not positive", "Maybe 1 is meant.");
            }
            type.energy().ifPresent(energy -> energy(where + "/energy", energy));
            type.hours().ifPresent(hours -> hours(where + "/hours", hours));
            for (int b = 0; b < type.breaks().size(); b++) {
                BreakRule rule = type.breaks().get(b);
                windows(where + "/breaks/" + b + "/windows", rule.windows());
                duration(where + "/breaks/" + b + "/durationSeconds", rule.durationSeconds());
            }
        }
    }

    private void costs(String where, VehicleType type) {
        double[] all = {
            type.cost().fixed(),
            type.cost().perMetre(),
            type.cost().perDrivingSecond(),
            type.cost().perDutySecond()
        };
        String[] names = {"fixed", "perMetre", "perDrivingSecond", "perDutySecond"};
        for (int i = 0; i < all.length; i++) {
            amount(where + "/cost/" + names[i], all[i]);
        }
        double[] limits = {
            type.limits().distanceMetresMax(),
            type.limits().drivingSecondsMax(),
            type.limits().dutySecondsMax()
        };
        for (double limit : limits) {
            if (!(limit >= 0)) {
                fault(where + "/limits", limit + " is not at least 0", "Maybe RoundLimits.NONE is meant.");
            }
        }
    }

    private void energy(String where, Energy energy) {
        amount(where + "/usableKwh", energy.usableKwh());
        amount(where + "/kwhPerMetre", energy.kwhPerMetre());
        amount(where + "/kwhPerTonneMetre", energy.kwhPerTonneMetre());
        if (energy.kwhPerTonneMetre() > 0 && !problem.dimensions().contains(energy.massDimension())) {
            fault(
                    where + "/massDimension",
                    "\"" + energy.massDimension() + "\" is no dimension",
                    "Maybe use one of " + problem.dimensions() + ".");
        }
    }

    private void hours(String where, HoursOfService hours) {
        double[] all = {hours.drivingSecondsMax(), hours.dutySecondsMax(), hours.breakSeconds()};
        for (double seconds : all) {
            if (!(seconds >= 0)) {
                fault(where, seconds + " is not at least 0", "Maybe hours were meant to be seconds.");
            }
        }
        if (!(hours.drivingBeforeBreakSecondsMax() > 0)) {
            fault(
                    where + "/drivingBeforeBreakSecondsMax",
                    hours.drivingBeforeBreakSecondsMax() + " is not positive",
                    "Maybe infinity is meant: no break.");
        }
    }

    private void chargingPlaces() {
        for (int i = 0; i < problem.chargingPlaces().size(); i++) {
            ChargingPlace charging = problem.chargingPlaces().get(i);
            place("/chargingPlaces/" + i + "/place", OptionalInt.of(charging.place()));
            duration("/chargingPlaces/" + i + "/secondsPerKwh", charging.secondsPerKwh());
        }
    }

    private void visit(String where, Visit visit) {
        place(where + "/place", OptionalInt.of(visit.place()));
        windows(where + "/windows", visit.windows());
        duration(where + "/stopSeconds", visit.stopSeconds());
        duration(where + "/serviceSeconds", visit.serviceSeconds());
    }

    private void windows(String where, List<TimeWindow> windows) {
        if (windows.isEmpty()) {
            fault(where, "no window", "Maybe TimeWindow.ALWAYS is meant.");
        }
        for (int i = 0; i < windows.size(); i++) {
            window(where + "/" + i, windows.get(i));
            if (i > 0 && !(windows.get(i).startSeconds() > windows.get(i - 1).endSeconds())) {
                fault(
                        where + "/" + i,
                        "begins at " + windows.get(i).startSeconds() + ", before the window ahead of it ends",
                        "Maybe sort the windows and join those that overlap.");
            }
        }
    }

    private void window(String where, TimeWindow window) {
        if (!(window.startSeconds() <= window.endSeconds()) || Double.isInfinite(window.startSeconds())) {
            fault(
                    where,
                    "closes at " + window.endSeconds() + " before it opens at " + window.startSeconds(),
                    "Maybe the two are swapped, or the day changes at midnight.");
        }
    }

    private void load(String where, Load load) {
        if (!load.amounts().isEmpty()
                && load.amounts().size() != problem.dimensions().size()) {
            fault(
                    where + "/amounts",
                    load.amounts().size() + " amounts for "
                            + problem.dimensions().size() + " dimensions",
                    "Maybe one is missing: " + problem.dimensions() + ".");
        }
        for (int d = 0; d < load.amounts().size(); d++) {
            amount(where + "/amounts/" + d, load.amounts().get(d));
        }
        for (Map.Entry<String, Integer> entry : load.batteriesByClass().entrySet()) {
            if (entry.getValue() < 0) {
                fault(
                        where + "/batteriesByClass/" + entry.getKey(),
                        entry.getValue() + " is negative",
                        "Maybe swap the loads.");
            }
        }
        for (Map.Entry<String, Integer> entry : load.piecesByStackGroup().entrySet()) {
            if (entry.getValue() < 0 || !stackGroups.contains(entry.getKey())) {
                fault(
                        where + "/piecesByStackGroup/" + entry.getKey(),
                        entry.getValue() + " pieces of a group that is negative or unknown",
                        "Maybe use one of " + stackGroups + ".");
            }
        }
    }

    private static boolean hasSomething(Load load) {
        return load.amounts().stream().anyMatch(amount -> amount != 0)
                || !load.batteriesByClass().isEmpty()
                || !load.piecesByStackGroup().isEmpty();
    }

    private void place(String where, OptionalInt place) {
        if (place.isPresent()
                && (place.getAsInt() < 0 || place.getAsInt() >= problem.travel().size())) {
            fault(
                    where,
                    place.getAsInt() + " is no place of the matrix of "
                            + problem.travel().size(),
                    "Maybe places are counted from 0.");
        }
    }

    private void amount(String where, double amount) {
        if (!(amount >= 0 && amount <= AMOUNT_MAX)) {
            fault(
                    where,
                    amount + " is not from 0 to " + AMOUNT_MAX,
                    "Maybe a sign slipped in, or another unit is meant.");
        }
    }

    private void duration(String where, double seconds) {
        if (!(seconds >= 0) || Double.isInfinite(seconds)) {
            fault(where, seconds + " is not a duration", "Maybe 0 is meant.");
        }
    }

    /** Every pair is looked at; an infinite entry means that there is no way, which is allowed. */
    private void matrix() {
        TravelMatrix travel = problem.travel();
        int[] badRows = IntStream.range(0, travel.size())
                .parallel()
                .filter(from -> badColumn(travel, from) >= 0)
                .limit(FAULTS_MAX)
                .toArray();
        for (int from : badRows) {
            int to = badColumn(travel, from);
            fault(
                    "/travel/" + from + "/" + to,
                    travel.distanceMetres(from, to) + " m in " + travel.durationSeconds(from, to) + " s",
                    "Maybe use infinity where there is no way.");
        }
    }

    private static int badColumn(TravelMatrix travel, int from) {
        for (int to = 0; to < travel.size(); to++) {
            if (!(travel.distanceMetres(from, to) >= 0) || !(travel.durationSeconds(from, to) >= 0)) {
                return to;
            }
        }
        return -1;
    }

    private void fault(String where, String what, String hint) {
        faults.add(new Fault(where, what, hint));
    }
}
