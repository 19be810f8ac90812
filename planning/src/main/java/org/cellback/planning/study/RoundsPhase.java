package org.cellback.planning.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAdder;
import org.cellback.budget.Budget;
import org.cellback.budget.Progress;
import org.cellback.budget.ProgressListener;
import org.cellback.geo.api.Place;
import org.cellback.planning.plan.LeftOut;
import org.cellback.planning.plan.Order;
import org.cellback.planning.plan.Round;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.Sites;
import org.cellback.routing.RoutingService;
import org.cellback.routing.api.RoundPlan;
import org.cellback.routing.api.RoutingOptions;
import org.cellback.routing.api.RoutingProblem;
import org.cellback.routing.api.RoutingResult;
import org.jspecify.annotations.Nullable;

/**
 * Plans the week's rounds: for every base and day one routing problem, several at once. Local and mobile rounds first; what
 * they bring to the points makes the orders of the trunk rounds. Each problem gets a number of steps by its orders, so the
 * answer does not depend on the clock unless time runs out.
 */
final class RoundsPhase {
    private static final int STEPS_PER_ORDER = 1500;
    private static final int STEPS_MAX = 60_000;

    /** Rounds, all orders with those of trunk rounds, what was left out, and whether the budget ended before the work. */
    record Result(List<Round> rounds, List<Order> orders, List<LeftOut> leftOut, boolean cutShort) {}

    private record Task(String kind, String base, LocalDate day, List<DrawnOrder> orders) {}

    private record Done(List<Round> rounds, List<LeftOut> leftOut, Set<String> carried) {}

    private final Scenario scenario;
    private final TransportFactors factors;
    private final Boxes boxes;
    private final Map<String, Sites.Candidate> bases = new HashMap<>();
    private final long seed;
    private final int threads;
    private final Budget budget;
    private final ProgressListener listener;

    RoundsPhase(
            Scenario scenario,
            TransportFactors factors,
            long seed,
            int threads,
            Budget budget,
            ProgressListener listener) {
        this.scenario = scenario;
        this.factors = factors;
        boxes = new Boxes(scenario);
        scenario.sites().candidates().forEach(c -> bases.put(c.id(), c));
        this.seed = seed;
        this.threads = threads;
        this.budget = budget;
        this.listener = listener;
    }

    Result run(OrdersPhase.Result drawn) {
        List<Round> rounds = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>(drawn.leftOut());
        Set<String> carried = new HashSet<>();
        DoubleAdder cost = new DoubleAdder();
        for (Done done : solve(tasks(drawn.orders()), 0, 0.7, cost)) {
            rounds.addAll(done.rounds());
            leftOut.addAll(done.leftOut());
            carried.addAll(done.carried());
        }
        List<DrawnOrder> trunk = new TrunkOrders(scenario)
                .orders(drawn.orders().stream()
                        .filter(d -> d.order().kind().equals("local")
                                && carried.contains(d.order().id()))
                        .toList());
        for (Done done : solve(tasks(trunk), 0.7, 1, cost)) {
            rounds.addAll(done.rounds());
            leftOut.addAll(done.leftOut());
        }
        List<Order> orders = new ArrayList<>();
        drawn.orders().forEach(d -> orders.add(d.order()));
        drawn.notCarried().forEach(d -> orders.add(d.order()));
        trunk.forEach(d -> orders.add(d.order()));
        orders.sort(Comparator.comparing(Order::id));
        rounds.sort(Comparator.comparing(Round::id));
        leftOut.sort(Comparator.comparing(LeftOut::order));
        return new Result(rounds, orders, leftOut, !budget.allows(0));
    }

    private static List<Task> tasks(List<DrawnOrder> orders) {
        record Key(String kind, String base, LocalDate day) {}
        Map<Key, List<DrawnOrder>> groups = new TreeMap<>(
                Comparator.comparing(Key::kind).thenComparing(Key::base).thenComparing(Key::day));
        orders.forEach(d -> groups.computeIfAbsent(
                        new Key(d.order().kind(), d.order().to(), d.order().day()), k -> new ArrayList<>())
                .add(d));
        List<Task> tasks = new ArrayList<>();
        groups.forEach((key, ofKey) -> tasks.add(new Task(key.kind(), key.base(), key.day(), ofKey)));
        return tasks;
    }

    /** Solves all tasks, the largest first; answers stand in the order of the tasks. */
    private List<Done> solve(List<Task> tasks, double shareFrom, double shareTo, DoubleAdder cost) {
        int all = tasks.stream().mapToInt(task -> task.orders().size()).sum();
        AtomicInteger finished = new AtomicInteger();
        List<Task> largestFirst = tasks.stream()
                .sorted(Comparator.comparingInt((Task task) -> -task.orders().size()))
                .toList();
        Map<Task, Future<Done>> running = new HashMap<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            for (Task task : largestFirst) {
                running.put(task, workers.submit(() -> {
                    Done done = solve(task);
                    done.rounds().forEach(round -> cost.add(round.cost()));
                    double share = (double) finished.addAndGet(task.orders().size()) / all;
                    listener.progressed(Progress.of("rounds", shareFrom + share * (shareTo - shareFrom), cost.sum()));
                    return done;
                }));
            }
            List<Done> answers = new ArrayList<>();
            for (Task task : tasks) {
                answers.add(await(running.get(task)));
            }
            return answers;
        }
    }

    private static Done await(@Nullable Future<Done> future) {
        if (future == null) {
            throw new IllegalStateException("A day's rounds were not started.\nMaybe two days are equal.");
        }
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while planning rounds.\nMaybe stop by the budget instead.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A day's rounds failed: " + e.getMessage(), e);
        }
    }

    private Done solve(Task task) {
        Sites.Candidate base = bases.get(task.base());
        if (base == null) {
            throw new IllegalStateException(
                    "Base " + task.base() + " is no candidate.\nMaybe the network belongs to another scenario.");
        }
        DayProblem day = new DayProblem(scenario, boxes, task.kind(), new Place(base.lat(), base.lon()), task.orders());
        RoutingProblem problem = day.problem(Budget.ofIterations(0, () -> false));
        long steps = Math.min(STEPS_MAX, (long) STEPS_PER_ORDER * task.orders().size());
        Budget ofTask = Budget.ofIterations(steps, () -> !budget.allows(0));
        RoutingResult result =
                RoutingService.solve(problem, RoutingOptions.ofSeed(seed), ofTask, ProgressListener.SILENT);
        DayRounds mapper = new DayRounds(scenario, factors, task.kind(), base, task.day(), day, task.orders());
        Set<String> carried = new HashSet<>();
        for (RoundPlan plan : result.rounds()) {
            carried.addAll(DayRounds.carried(plan));
        }
        Map<String, Order> orders = new HashMap<>();
        task.orders().forEach(d -> orders.put(d.order().id(), d.order()));
        List<LeftOut> leftOut = result.leftOut().stream()
                .map(one -> leftOut(task, orders.get(one.order()), one))
                .toList();
        return new Done(result.rounds().stream().map(mapper::round).toList(), leftOut, carried);
    }

    private static LeftOut leftOut(
            Task task, @org.jspecify.annotations.Nullable Order order, org.cellback.routing.api.LeftOut one) {
        return new LeftOut(one.order(), task.day(), order == null ? task.base() : order.from(), LeftOutReasons.of(one));
    }
}
