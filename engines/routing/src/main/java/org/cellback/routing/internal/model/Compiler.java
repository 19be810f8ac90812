package org.cellback.routing.internal.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellback.routing.api.BadRoutingInput;
import org.cellback.routing.api.Load;
import org.cellback.routing.api.Order;
import org.cellback.routing.api.RoutingProblem;
import org.cellback.routing.api.SeparationRule;
import org.cellback.routing.api.StackGroup;
import org.cellback.routing.api.TimeWindow;
import org.cellback.routing.api.VehicleType;
import org.cellback.routing.api.Visit;

/** Turns a checked problem into an {@link Instance}. */
public final class Compiler {
    private static final int CLASSES_MAX = 63;

    final RoutingProblem problem;
    final Arcs arcs;
    final int orders;
    final int nodes;
    final int dims;
    final int[] place;
    final int[] partner;
    final double[] stopSeconds;
    final double[] serviceSeconds;
    final int[] windowFrom;
    final double[] windowStart;
    final double[] windowEnd;
    final double[] collected;
    final double[] delivered;
    final long[] collectedMask;
    final long[] deliveredMask;
    final long[] collectedForbids;
    final long[] deliveredForbids;
    final double[] penalty;
    final boolean[] mandatory;
    final TypeData[] type;
    final boolean[] fits;
    final int[] stackTarget;
    final double[] stackAmount;
    final double[] stackPieces;
    boolean hasCollected;
    boolean hasDelivered;
    boolean hasClasses;
    boolean hasStacks;
    boolean hasStopSeconds;
    boolean timed;
    boolean multiWindow;

    private final Map<String, Integer> classBits = new HashMap<>();
    private final long[] forbiddenBeside = new long[CLASSES_MAX];
    private final long[] apart = new long[CLASSES_MAX];

    private Compiler(RoutingProblem problem) {
        this.problem = problem;
        arcs = new Arcs(problem);
        orders = problem.orders().size();
        List<Visit> visits =
                new ArrayList<>(problem.orders().stream().map(Order::visit).toList());
        int[] unloadingOf = new int[orders];
        Arrays.fill(unloadingOf, -1);
        for (int o = 0; o < orders; o++) {
            if (problem.orders().get(o).unloading().isPresent()) {
                unloadingOf[o] = visits.size();
                visits.add(problem.orders().get(o).unloading().get());
            }
        }
        nodes = visits.size();
        place = visits.stream().mapToInt(Visit::place).toArray();
        stopSeconds = visits.stream().mapToDouble(Visit::stopSeconds).toArray();
        serviceSeconds = visits.stream().mapToDouble(Visit::serviceSeconds).toArray();
        windowFrom = new int[nodes + 1];
        for (int i = 0; i < nodes; i++) {
            windowFrom[i + 1] = windowFrom[i] + visits.get(i).windows().size();
        }
        windowStart = visits.stream()
                .flatMap(visit -> visit.windows().stream())
                .mapToDouble(TimeWindow::startSeconds)
                .toArray();
        windowEnd = visits.stream()
                .flatMap(visit -> visit.windows().stream())
                .mapToDouble(TimeWindow::endSeconds)
                .toArray();
        partner = new int[nodes];
        Arrays.fill(partner, -1);
        for (int o = 0; o < orders; o++) {
            if (unloadingOf[o] >= 0) {
                partner[o] = unloadingOf[o];
                partner[unloadingOf[o]] = o;
            }
        }
        List<StackGroup> groups = problem.rules().stackGroups();
        List<SeparationRule.AtMost> atMosts = problem.rules().separations().stream()
                .filter(SeparationRule.AtMost.class::isInstance)
                .map(SeparationRule.AtMost.class::cast)
                .toList();
        dims = problem.dimensions().size() + groups.size() + atMosts.size();
        stackTarget = new int[dims];
        stackAmount = new double[dims];
        stackPieces = new double[dims];
        compileStacks(groups);
        collected = new double[nodes * dims];
        delivered = new double[nodes * dims];
        compileLoads(atMosts);
        compileSeparations();
        collectedMask = new long[nodes];
        deliveredMask = new long[nodes];
        collectedForbids = new long[nodes];
        deliveredForbids = new long[nodes];
        compileMasks();
        timed = isTimed(visits);
        type = problem.vehicleTypes().stream()
                .map(each -> new TypeData(new TypeCompiler(problem, each, arcs, dims, multiWindow)))
                .toArray(TypeData[]::new);
        fits = new boolean[type.length * orders];
        compileFits();
        mandatory = new boolean[orders];
        penalty = new double[orders];
        compilePenalties();
    }

    /** @throws BadRoutingInput when the problem is faulty */
    public static Instance compile(RoutingProblem problem) {
        InputCheck.require(problem);
        return new Instance(new Compiler(problem));
    }

    private void compileStacks(List<StackGroup> groups) {
        Arrays.fill(stackTarget, -1);
        hasStacks = !groups.isEmpty();
        for (int g = 0; g < groups.size(); g++) {
            int d = problem.dimensions().size() + g;
            stackTarget[d] = problem.dimensions().indexOf(groups.get(g).dimension());
            stackAmount[d] = groups.get(g).amountPerStack();
            stackPieces[d] = groups.get(g).piecesPerStack();
        }
    }

    private void compileLoads(List<SeparationRule.AtMost> atMosts) {
        for (int o = 0; o < orders; o++) {
            Order order = problem.orders().get(o);
            hasCollected |= compileLoad(order.collected(), collected, o, atMosts);
            hasDelivered |= compileLoad(order.delivered(), delivered, o, atMosts);
            if (partner[o] >= 0) {
                compileLoad(order.collected(), collected, partner[o], atMosts);
            }
        }
    }

    private boolean compileLoad(Load load, double[] into, int node, List<SeparationRule.AtMost> atMosts) {
        int at = node * dims;
        for (int d = 0; d < load.amounts().size(); d++) {
            into[at + d] = load.amounts().get(d);
        }
        List<StackGroup> groups = problem.rules().stackGroups();
        int next = at + problem.dimensions().size();
        for (StackGroup group : groups) {
            into[next++] = load.piecesByStackGroup().getOrDefault(group.name(), 0);
        }
        for (SeparationRule.AtMost atMost : atMosts) {
            into[next++] = load.batteriesByClass().getOrDefault(atMost.safetyClass(), 0);
        }
        boolean something = !load.batteriesByClass().isEmpty();
        for (int k = at; k < at + dims; k++) {
            something |= into[k] != 0;
        }
        return something;
    }

    private void compileSeparations() {
        for (Order order : problem.orders()) {
            order.collected().batteriesByClass().keySet().forEach(this::bitOf);
            order.delivered().batteriesByClass().keySet().forEach(this::bitOf);
        }
        for (SeparationRule rule : problem.rules().separations()) {
            switch (rule) {
                case SeparationRule.Apart apartRule -> {
                    forbiddenBeside[bitOf(apartRule.oneClass())] |= 1L << bitOf(apartRule.otherClass());
                    forbiddenBeside[bitOf(apartRule.otherClass())] |= 1L << bitOf(apartRule.oneClass());
                    apart[bitOf(apartRule.oneClass())] |= 1L << bitOf(apartRule.otherClass());
                    apart[bitOf(apartRule.otherClass())] |= 1L << bitOf(apartRule.oneClass());
                    hasClasses = true;
                }
                case SeparationRule.Alone alone -> {
                    int bit = bitOf(alone.safetyClass());
                    for (int other = 0; other < CLASSES_MAX; other++) {
                        forbiddenBeside[other] |= 1L << bit;
                    }
                    forbiddenBeside[bit] = -1L;
                    hasClasses = true;
                }
                case SeparationRule.AtMost atMost -> bitOf(atMost.safetyClass());
            }
        }
    }

    private int bitOf(String safetyClass) {
        int bit = classBits.computeIfAbsent(safetyClass, name -> classBits.size());
        if (bit >= CLASSES_MAX) {
            throw new BadRoutingInput(
                    "/orders", "more than " + CLASSES_MAX + " safety classes", "Maybe ids were given as classes.");
        }
        return bit;
    }

    private void compileMasks() {
        for (int node = 0; node < nodes; node++) {
            Order order = problem.orders().get(node < orders ? node : partner[node]);
            collectedMask[node] = mask(order.collected());
            deliveredMask[node] = mask(order.delivered());
            collectedForbids[node] = forbids(collectedMask[node]);
            deliveredForbids[node] = forbids(deliveredMask[node]);
        }
    }

    private long mask(Load load) {
        long mask = 0;
        for (Map.Entry<String, Integer> entry : load.batteriesByClass().entrySet()) {
            if (entry.getValue() > 0) {
                mask |= 1L << bitOf(entry.getKey());
            }
        }
        return mask;
    }

    private long forbids(long mask) {
        long forbids = 0;
        for (int bit = 0; bit < CLASSES_MAX; bit++) {
            if ((mask >> bit & 1) != 0) {
                forbids |= forbiddenBeside[bit];
            }
        }
        return forbids;
    }

    /** An order travels as a whole, so classes that must be apart cannot be in one. */
    private boolean selfConflict(long mask) {
        for (int bit = 0; bit < CLASSES_MAX; bit++) {
            if ((mask >> bit & 1) != 0 && (apart[bit] & mask & ~(1L << bit)) != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isTimed(List<Visit> visits) {
        boolean any = false;
        for (Visit visit : visits) {
            hasStopSeconds |= visit.stopSeconds() > 0;
            multiWindow |= visit.windows().size() > 1;
            any |= visit.windows().size() > 1
                    || visit.windows().getFirst().startSeconds() > 0
                    || Double.isFinite(visit.windows().getFirst().endSeconds());
        }
        for (VehicleType each : problem.vehicleTypes()) {
            any |= Double.isFinite(each.shift().endSeconds())
                    || Double.isFinite(each.limits().dutySecondsMax())
                    || Double.isFinite(each.limits().drivingSecondsMax())
                    || each.cost().perDutySecond() > 0
                    || each.hours().isPresent()
                    || !each.breaks().isEmpty()
                    || (each.energy().isPresent() && !problem.chargingPlaces().isEmpty());
        }
        return any;
    }

    private void compileFits() {
        Loads loads = new Loads(dims, problem.dimensions().size(), stackTarget, stackAmount, stackPieces);
        for (int t = 0; t < type.length; t++) {
            VehicleType vehicle = problem.vehicleTypes().get(t);
            for (int o = 0; o < orders; o++) {
                fits[t * orders + o] = Fits.needs(problem.orders().get(o), vehicle)
                        && !selfConflict(collectedMask[o])
                        && !selfConflict(deliveredMask[o])
                        && loads.within(collected, o * dims, type[t].capacity)
                        && loads.within(delivered, o * dims, type[t].capacity);
            }
        }
    }

    /** A mandatory order's stand-in exceeds any way of serving it, so that the search gives it up last. */
    private void compilePenalties() {
        double dearest = 0;
        for (TypeData each : type) {
            for (int o = 0; o < orders; o++) {
                double there = arcs.cost(each.arcClass, each.startPlace, place[o]);
                double back = arcs.cost(each.arcClass, place[o], each.endPlace);
                double duty = each.perDutySecond
                        * (arcs.seconds(each.arcClass, each.startPlace, place[o])
                                + arcs.seconds(each.arcClass, place[o], each.endPlace)
                                + stopSeconds[o]
                                + serviceSeconds[o]);
                double all = each.fixedCost + there + back + duty;
                if (Double.isFinite(all)) {
                    dearest = Math.max(dearest, all);
                }
            }
        }
        for (int o = 0; o < orders; o++) {
            Order order = problem.orders().get(o);
            mandatory[o] = Double.isInfinite(order.penalty());
            penalty[o] = mandatory[o] ? 10 * (dearest + 1) * (1 + order.priority()) : order.penalty();
        }
    }

    /** Whether an order's needs are met by a vehicle. */
    static final class Fits {
        private Fits() {}

        static boolean needs(Order order, VehicleType vehicle) {
            Set<String> types = order.needs().vehicleTypes();
            boolean base = order.needs().base().isEmpty()
                    || (order.needs().base().equals(vehicle.start())
                            && order.needs().base().equals(vehicle.end()));
            return base
                    && vehicle.crew() >= order.needs().crewMin()
                    && vehicle.skills().containsAll(order.needs().skills())
                    && (types.isEmpty() || types.contains(vehicle.id()));
        }
    }
}
