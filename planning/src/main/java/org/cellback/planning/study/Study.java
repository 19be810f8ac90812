package org.cellback.planning.study;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.cellback.budget.Budget;
import org.cellback.budget.Progress;
import org.cellback.budget.ProgressListener;
import org.cellback.geo.DistanceService;
import org.cellback.planning.StudyOptions;
import org.cellback.planning.Version;
import org.cellback.planning.checks.PlanChecks;
import org.cellback.planning.plan.Coverage;
import org.cellback.planning.plan.Emissions;
import org.cellback.planning.plan.Network;
import org.cellback.planning.plan.Order;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.plan.Provenance;
import org.cellback.planning.plan.Round;
import org.cellback.planning.plan.Week;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.Setting;
import org.cellback.returns.api.ReturnsForecast;
import org.cellback.siting.api.Route;

/** One run of the pipeline: forecast → network → orders → rounds → emissions → checks. */
public final class Study {
    /** Parts of a time budget, each of what is left when its phase begins; the rest is for orders, checks and files. */
    private static final double FORECAST_PART = 0.35;

    private static final double NETWORK_PART = 0.65;
    private static final double ROUNDS_PART = 0.85;

    private final Scenario scenario;
    private final StudyOptions options;
    private final ProgressListener listener;
    private final PhaseClock phases;
    private final TransportFactors factors;

    public Study(Scenario scenario, StudyOptions options, ProgressListener listener) {
        this.scenario = scenario;
        this.options = options;
        this.listener = listener;
        phases = new PhaseClock(listener);
        factors = new TransportFactors(scenario);
    }

    public Plan run() {
        ReturnsForecast forecast = phases.run("forecast", this::forecast);
        CapturedDemand demand = demand(forecast);
        NetworkPhase.Answer answer = phases.run("network", () -> network(demand));
        NetworkResult result = new NetworkResult(scenario, demand, answer, factors);
        Network network = result.network(forecast);
        Coverage coverage = new CoverageAccount(scenario, demand).coverage(network.sites(), answer.plan());
        OrdersPhase.Result orders = phases.run("orders", () -> orders(demand, forecast, answer));
        RoundsPhase.Result rounds = phases.run("rounds", () -> rounds(orders));
        Emissions emissions =
                phases.run("emissions", () -> EmissionsPhase.emissions(result.emissions(), capturedMassKg(network)));
        Plan plan = new Plan(
                Plan.SCHEMA_VERSION,
                scenario.currency(),
                options.seed(),
                provenance(forecast.complete() && !rounds.cutShort()),
                StudyAssumptions.all(scenario),
                ForecastPhase.rows(forecast),
                ForecastPhase.totals(forecast),
                network,
                coverage,
                week(rounds),
                rounds.orders(),
                rounds.rounds(),
                rounds.leftOut(),
                emissions,
                List.of());
        return phases.run("checks", () -> PlanChecks.withChecks(plan, scenario));
    }

    /** Forecast and network only. */
    public Network runNetwork() {
        ReturnsForecast forecast = phases.run("forecast", this::forecast);
        CapturedDemand demand = demand(forecast);
        NetworkPhase.Answer answer = phases.run("network", () -> network(demand));
        return new NetworkResult(scenario, demand, answer, factors).network(forecast);
    }

    private CapturedDemand demand(ReturnsForecast forecast) {
        return new CapturedDemand(
                scenario.timing().yearFrom(), scenario.timing().yearTo(), forecast.areas());
    }

    private ReturnsForecast forecast() {
        Budget budget = part(FORECAST_PART, (long) scenario.setting(Setting.FORECAST_DRAWS));
        return ForecastPhase.run(scenario, options.seed(), budget, as("forecast"));
    }

    private NetworkPhase.Answer network(CapturedDemand demand) {
        Budget budget = part(NETWORK_PART, options.budget().iterationsMax());
        return NetworkPhase.run(scenario, demand, budget, as("network"), options.seed(), options.threads());
    }

    private OrdersPhase.Result orders(CapturedDemand demand, ReturnsForecast forecast, NetworkPhase.Answer answer) {
        int period = NetworkResult.period(scenario, scenario.timing().monday().getYear());
        Map<String, List<Route>> routes = OrdersPhase.routesByArea(answer.plan().routes(), period);
        return new OrdersPhase(scenario, demand, forecast, options.seed()).draw(routes);
    }

    private RoundsPhase.Result rounds(OrdersPhase.Result orders) {
        Budget budget = part(ROUNDS_PART, Long.MAX_VALUE);
        return new RoundsPhase(scenario, factors, options.seed(), options.threads(), budget, as("rounds")).run(orders);
    }

    /** A part of a time budget; of an iteration budget, the phase's own number of iterations. */
    private Budget part(double share, long iterations) {
        Budget budget = options.budget();
        BooleanSupplier stopped = budget::isStopped;
        return budget.isIterations() ? Budget.ofIterations(iterations, stopped) : budget.part(share);
    }

    /** Engines name their own phases; here each is a part of one of ours. */
    private ProgressListener as(String phase) {
        return progress ->
                listener.progressed(new Progress(phase, progress.share(), progress.bestCost(), progress.bound()));
    }

    private Provenance provenance(boolean whole) {
        boolean stopped = options.budget().isStopped() || !whole;
        return new Provenance(
                scenario.id(),
                scenario.name(),
                scenario.version(),
                scenario.digest(),
                Version.text(),
                Instant.now(),
                stopped ? "stopped" : "complete",
                phases.times(),
                DistanceService.greatCircle(scenario.travelMode("road")).description(),
                scenario.timing().yearFrom(),
                scenario.timing().yearTo());
    }

    private static double capturedMassKg(Network network) {
        return network.flows().stream()
                .filter(flow -> flow.mode().equals("source") || flow.mode().equals("mobile"))
                .mapToDouble(Network.Flow::massKg)
                .sum();
    }

    /** The week's sums; batteries and mass are those announced at sources, counted once. */
    private Week week(RoundsPhase.Result rounds) {
        List<Order> atSources = rounds.orders().stream()
                .filter(order -> !order.kind().equals("trunk"))
                .toList();
        Set<String> vehicles = new HashSet<>();
        Map<String, Double> sums = new HashMap<>();
        for (Round round : rounds.rounds()) {
            vehicles.add(round.vehicle());
            sums.merge("metres", round.distanceMetres(), Double::sum);
            sums.merge("cost", round.cost(), Double::sum);
            sums.merge("co2e", round.co2eKg(), Double::sum);
        }
        return new Week(
                scenario.timing().weekName(),
                scenario.timing().monday(),
                atSources.size(),
                atSources.stream().mapToInt(Order::batteries).sum(),
                atSources.stream().mapToDouble(Order::packsKg).sum(),
                sums.getOrDefault("metres", 0.0),
                sums.getOrDefault("cost", 0.0),
                sums.getOrDefault("co2e", 0.0),
                vehicles.size());
    }
}
