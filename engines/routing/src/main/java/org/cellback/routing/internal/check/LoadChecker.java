package org.cellback.routing.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellback.routing.api.ChargingPlace;
import org.cellback.routing.api.Energy;
import org.cellback.routing.api.Load;
import org.cellback.routing.api.Order;
import org.cellback.routing.api.RoundPlan;
import org.cellback.routing.api.RoutingProblem;
import org.cellback.routing.api.Rule;
import org.cellback.routing.api.SeparationRule;
import org.cellback.routing.api.StackGroup;
import org.cellback.routing.api.StopPlan;
import org.cellback.routing.api.StopPlan.Kind;
import org.cellback.routing.api.VehicleType;
import org.cellback.routing.api.Violation;

/** What is on board after each stop of one round: capacity, separation, energy. */
final class LoadChecker {
    private static final double ROOM = RoundChecker.ROOM;

    private final RoutingProblem problem;
    private final VehicleType type;
    private final Map<String, Order> orders;
    private final RoundPlan round;
    private final String where;
    private final List<Violation> violations;
    /** What is on board, by order: its delivered load before the visit, its collected load after. */
    private final Map<String, Load> aboard = new LinkedHashMap<>();

    private double kwhLeft;
    private double kwhUsed;

    LoadChecker(
            RoutingProblem problem,
            VehicleType type,
            Map<String, Order> orders,
            RoundPlan round,
            String where,
            List<Violation> violations) {
        this.problem = problem;
        this.type = type;
        this.orders = orders;
        this.round = round;
        this.where = where;
        this.violations = violations;
    }

    void check() {
        kwhLeft = type.energy().map(Energy::usableKwh).orElse(0.0);
        for (StopPlan stop : round.stops()) {
            if (stop.kind() == Kind.DELIVER || stop.kind() == Kind.SWAP || stop.kind() == Kind.COLLECT) {
                putAboard(stop.subject(), order(stop).delivered());
            }
        }
        StopPlan before = round.stops().getFirst();
        onLeg(0);
        for (int i = 1; i < round.stops().size(); i++) {
            StopPlan stop = round.stops().get(i);
            if (stop.kind() != Kind.BREAK) {
                energy(before, stop, i);
                before = stop;
            }
            switch (stop.kind()) {
                case COLLECT, DELIVER, SWAP -> {
                    aboard.remove(stop.subject());
                    putAboard(stop.subject(), order(stop).collected());
                }
                case UNLOAD -> aboard.remove(stop.subject());
                case CHARGE -> charge(stop, i);
                case START, END, BREAK -> {}
            }
            onLeg(i);
        }
        if (type.energy().isPresent() && Checker.differs(round.energyKwh(), kwhUsed)) {
            add(Rule.FIGURES, -1, "energyKwh " + round.energyKwh() + ", recomputed " + kwhUsed);
        }
    }

    private Order order(StopPlan stop) {
        Order order = orders.get(stop.subject());
        if (order == null) {
            throw new IllegalStateException(
                    "Unknown order " + stop.subject() + " was let through.\nMaybe a check is missing.");
        }
        return order;
    }

    private void putAboard(String order, Load load) {
        if (!load.equals(Load.NONE)) {
            aboard.put(order, load);
        }
    }

    private void add(Rule rule, int stop, String detail) {
        violations.add(new Violation(rule, stop < 0 ? where : where + ", after stop " + (stop + 1), detail));
    }

    private void onLeg(int index) {
        StopPlan stop = round.stops().get(index);
        Map<String, Double> used = new HashMap<>();
        for (int d = 0; d < problem.dimensions().size(); d++) {
            String dimension = problem.dimensions().get(d);
            used.put(dimension, used(d, dimension));
            if (used.get(dimension) > type.capacity().get(d) + ROOM) {
                add(
                        Rule.CAPACITY,
                        index,
                        used.get(dimension) + " " + dimension + ", the vehicle takes "
                                + type.capacity().get(d));
            }
            if (stop.loadAfter().size() != problem.dimensions().size()
                    || Checker.differs(stop.loadAfter().get(d), used.get(dimension))) {
                add(Rule.FIGURES, index, "loadAfter " + stop.loadAfter() + ", recomputed " + used);
                return;
            }
        }
        separation(index);
    }

    private double used(int d, String dimension) {
        double sum = 0;
        for (Load load : aboard.values()) {
            sum += load.amounts().isEmpty() ? 0 : load.amounts().get(d);
        }
        for (StackGroup group : problem.rules().stackGroups()) {
            if (group.dimension().equals(dimension)) {
                int pieces = aboard.values().stream()
                        .mapToInt(load -> load.piecesByStackGroup().getOrDefault(group.name(), 0))
                        .sum();
                sum += group.amountPerStack() * Math.ceilDiv(pieces, group.piecesPerStack());
            }
        }
        return sum;
    }

    private int batteries(Load load, String safetyClass) {
        return load.batteriesByClass().getOrDefault(safetyClass, 0);
    }

    private void separation(int index) {
        List<String> names = new ArrayList<>(aboard.keySet());
        for (SeparationRule rule : problem.rules().separations()) {
            if (rule instanceof SeparationRule.AtMost atMost) {
                int all = aboard.values().stream()
                        .mapToInt(load -> batteries(load, atMost.safetyClass()))
                        .sum();
                if (all > atMost.batteriesMax()) {
                    add(Rule.SEPARATION, index, all + " batteries on board, " + atMost);
                }
                continue;
            }
            for (int i = 0; i < names.size(); i++) {
                for (int j = 0; j < names.size(); j++) {
                    Load one = aboard.getOrDefault(names.get(i), Load.NONE);
                    Load other = aboard.getOrDefault(names.get(j), Load.NONE);
                    if (clash(rule, one, other, i == j)) {
                        add(Rule.SEPARATION, index, "orders " + names.get(i) + " and " + names.get(j) + ", " + rule);
                    }
                }
            }
        }
    }

    private boolean clash(SeparationRule rule, Load one, Load other, boolean same) {
        return switch (rule) {
            case SeparationRule.Apart apart -> {
                boolean selfApart = apart.oneClass().equals(apart.otherClass());
                yield batteries(one, apart.oneClass()) > 0
                        && batteries(other, apart.otherClass()) > 0
                        && !(same && selfApart);
            }
            case SeparationRule.Alone alone ->
                !same
                        && batteries(one, alone.safetyClass()) > 0
                        && other.batteriesByClass().values().stream().anyMatch(count -> count > 0);
            case SeparationRule.AtMost atMost -> false;
        };
    }

    private void energy(StopPlan from, StopPlan to, int index) {
        if (type.energy().isEmpty()) {
            return;
        }
        boolean open = (from.kind() == Kind.START && type.start().isEmpty())
                || (to.kind() == Kind.END && type.end().isEmpty());
        Energy drive = type.energy().get();
        double tonnes = 0;
        int mass = problem.dimensions().indexOf(drive.massDimension());
        if (mass >= 0) {
            for (Load load : aboard.values()) {
                tonnes += load.amounts().isEmpty() ? 0 : load.amounts().get(mass) / 1000;
            }
        }
        double metres = open ? 0 : problem.travel().distanceMetres(from.place(), to.place());
        double kwh = metres * (drive.kwhPerMetre() + drive.kwhPerTonneMetre() * tonnes);
        kwhUsed += kwh;
        kwhLeft -= kwh;
        if (kwhLeft < -ROOM) {
            add(Rule.ENERGY, index, "battery empty by " + -kwhLeft + " kWh");
        }
    }

    private void charge(StopPlan stop, int index) {
        double secondsPerKwh = problem.chargingPlaces().stream()
                .filter(place -> place.id().equals(stop.subject()))
                .mapToDouble(ChargingPlace::secondsPerKwh)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
        double usable = type.energy().map(Energy::usableKwh).orElse(0.0);
        double seconds = stop.departureSeconds() - stop.beginSeconds();
        if (seconds < (usable - kwhLeft) * secondsPerKwh - ROOM) {
            add(Rule.ENERGY, index, "charges " + seconds + " s, too short for " + (usable - kwhLeft) + " kWh");
        }
        kwhLeft = usable;
    }
}
