package org.cellback.planning.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cellback.carbon.api.ChainEmissions;
import org.cellback.carbon.api.Movement;
import org.cellback.planning.plan.Cost;
import org.cellback.planning.plan.LocalText;
import org.cellback.planning.plan.Network;
import org.cellback.planning.scenario.Geography;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.Sites;
import org.cellback.returns.api.ReturnsForecast;
import org.cellback.returns.api.YearReturns;
import org.cellback.siting.api.Flow;
import org.cellback.siting.api.SiteUse;

/** The engine's network in the words of the plan: sites with their use, flows with leakage, costs, emissions. */
final class NetworkResult {
    private static final double NO_BATTERY = 1e-6;

    private final Scenario scenario;
    private final CapturedDemand demand;
    private final NetworkPhase.Answer answer;
    private final TransportFactors factors;
    private final List<Movement> movements = new ArrayList<>();

    NetworkResult(Scenario scenario, CapturedDemand demand, NetworkPhase.Answer answer, TransportFactors factors) {
        this.scenario = scenario;
        this.demand = demand;
        this.answer = answer;
        this.factors = factors;
    }

    Network network(ReturnsForecast forecast) {
        List<Network.Flow> flows = new ArrayList<>();
        answer.plan().flows().forEach(flow -> flows.add(flow(flow)));
        List<Network.Site> sites = sites();
        flows.addAll(leakage(forecast.years()));
        CostAccount account = new CostAccount(scenario, answer.problem(), answer.plan(), forecast.years());
        Cost cost = account.cost();
        double bound = answer.plan().bound() + account.constant();
        double gap = cost.total() == 0 ? 0 : Math.max(0, (cost.total() - bound) / Math.abs(cost.total()));
        return new Network(answer.plan().status().key(), sites, flows, cost, bound, gap, gapNote());
    }

    /** Emissions of all flows; asked for after {@link #network}. */
    ChainEmissions emissions() {
        return factors.carbon().account(movements.stream());
    }

    private LocalText gapNote() {
        int links = answer.problem().areaLinks().size()
                + answer.problem().mobileLinks().size();
        return new LocalText(
                "Proven for the expected flows of all years, over the links considered (" + links
                        + " from areas: each area's nearest points and centres).",
                "该下界针对各年的期望流量，在所考虑的连接范围内成立（区域侧共" + links + "条：每个区域最近的收集点和中心）。");
    }

    private Network.Flow flow(Flow flow) {
        String mode = switch (flow.stage()) {
            case AREA_TO_POINT -> "source";
            case AREA_TO_CENTRE_MOBILE -> "mobile";
            case POINT_TO_CENTRE, CENTRE_TO_PLANT -> "road";
        };
        Movement movement = switch (flow.stage()) {
            case AREA_TO_POINT -> movement(flow, "first-mile", "local");
            case AREA_TO_CENTRE_MOBILE -> movement(flow, "mobile", "mobile");
            case POINT_TO_CENTRE -> movement(flow, "trunk", "trunk");
            case CENTRE_TO_PLANT -> movement(flow, "line-haul", "line-haul");
        };
        movements.add(movement);
        return new Network.Flow(
                flow.from(),
                flow.to(),
                flow.year(),
                answer.problem().commodities().get(flow.commodity()),
                "pack",
                flow.batteries(),
                flow.massKg(),
                mode,
                flow.distanceMetres(),
                flow.cost(),
                factors.carbon().emissions(movement).wellToWheelKg());
    }

    private Movement movement(Flow flow, String chainElement, String use) {
        return factors.movement(flow.year(), chainElement, use, flow.massKg(), flow.distanceMetres());
    }

    /** Leakage of an area and year over all chemistries, so that the plan stays small. */
    private List<Network.Flow> leakage(List<YearReturns> years) {
        double[][] kgPerBattery =
                new double[demand.years()][demand.chemistries().size()];
        for (YearReturns year : years) {
            int chemistry = demand.chemistries().indexOf(year.chemistry());
            if (chemistry >= 0 && year.leakage() > 0) {
                kgPerBattery[year.year() - demand.yearFrom()][chemistry] = year.leakageMassKg() / year.leakage();
            }
        }
        List<Network.Flow> flows = new ArrayList<>();
        for (Geography.Area area : scenario.geography().areas()) {
            double[][] leaked = demand.of(area.id()).leakage();
            for (int year = 0; year < leaked.length; year++) {
                double batteries = 0;
                double massKg = 0;
                for (int chemistry = 0; chemistry < leaked[year].length; chemistry++) {
                    batteries += leaked[year][chemistry];
                    massKg += leaked[year][chemistry] * kgPerBattery[year][chemistry];
                }
                if (batteries > NO_BATTERY) {
                    flows.add(new Network.Flow(
                            area.id(),
                            "leakage",
                            demand.yearFrom() + year,
                            CostAccount.ALL,
                            "leakage",
                            batteries,
                            massKg,
                            "none",
                            0,
                            0,
                            0));
                }
            }
        }
        return flows;
    }

    private List<Network.Site> sites() {
        Map<String, Map<Integer, Double>> through = new HashMap<>();
        Map<String, Map<Integer, Double>> mobile = new TreeMap<>();
        for (Flow flow : answer.plan().flows()) {
            through.computeIfAbsent(flow.to(), s -> new TreeMap<>()).merge(flow.year(), flow.massKg(), Double::sum);
            if (flow.stage() == Flow.Stage.AREA_TO_CENTRE_MOBILE) {
                mobile.computeIfAbsent(flow.from(), a -> new TreeMap<>())
                        .merge(flow.year(), flow.massKg(), Double::sum);
            }
        }
        List<Network.Site> sites = new ArrayList<>();
        for (SiteUse use : answer.plan().sites()) {
            sites.add(site(use, through.getOrDefault(use.site(), Map.of())));
        }
        sites.sort(Comparator.comparing(Network.Site::kind).thenComparing(Network.Site::id));
        sites.addAll(mobileStops(mobile));
        return sites;
    }

    private Network.Site site(SiteUse use, Map<Integer, Double> through) {
        List<Network.Use> years = new ArrayList<>();
        for (SiteUse.Size size : use.sizes()) {
            for (int year : answer.problem().periods().get(size.period()).years()) {
                double massKg = through.getOrDefault(year, 0.0);
                double capacity = size.capacityKgPerYear();
                years.add(new Network.Use(year, massKg, capacity, capacity > 0 ? massKg / capacity : 0));
            }
        }
        SiteUse.Size last = use.sizes().getLast();
        for (Sites.Candidate candidate : scenario.sites().candidates()) {
            if (candidate.id().equals(use.site())) {
                return new Network.Site(
                        candidate.id(),
                        candidate.kind().key(),
                        candidate.name(),
                        candidate.region(),
                        candidate.lat(),
                        candidate.lon(),
                        use.opened(),
                        last.option(),
                        last.capacityKgPerYear(),
                        false,
                        years);
            }
        }
        Sites.Plant plant = scenario.sites().plants().stream()
                .filter(p -> p.id().equals(use.site()))
                .findFirst()
                .orElseThrow();
        return new Network.Site(
                plant.id(),
                "processing-plant",
                plant.name(),
                plant.region(),
                plant.lat(),
                plant.lon(),
                use.opened(),
                last.option(),
                last.capacityKgPerYear(),
                plant.unverified(),
                years);
    }

    /** One stop per area that is served so; what its visits could carry is its capacity. */
    private List<Network.Site> mobileStops(Map<String, Map<Integer, Double>> mobile) {
        if (mobile.isEmpty()) {
            return List.of();
        }
        double payloadKg = factors.vehicleFor("mobile").payloadKg();
        Map<String, Geography.Area> areas = new HashMap<>();
        scenario.geography().areas().forEach(area -> areas.put(area.id(), area));
        List<Network.Site> stops = new ArrayList<>();
        mobile.forEach((id, massByYear) -> {
            Geography.Area area = areas.get(id);
            if (area == null) {
                return;
            }
            List<Network.Use> use = new ArrayList<>();
            massByYear.forEach((year, massKg) -> {
                double capacity = payloadKg * visits(id, year);
                use.add(new Network.Use(year, massKg, capacity, capacity > 0 ? massKg / capacity : 0));
            });
            stops.add(new Network.Site(
                    "mobile-" + id,
                    "mobile-stop",
                    id + " " + area.county(),
                    area.county(),
                    area.lat(),
                    area.lon(),
                    use.getFirst().year(),
                    "visits",
                    use.getLast().capacityKg(),
                    false,
                    use));
        });
        return stops;
    }

    private double visits(String area, int year) {
        double batteries = demand.of(area).batteriesInYear(year - demand.yearFrom());
        return answer.problem().mobileTrigger().expectedVisitsPerYear(batteries);
    }

    /** Index of the period that holds a year. */
    static int period(Scenario scenario, int year) {
        return IntStream.range(0, scenario.timing().periods().size())
                .filter(p -> scenario.timing().periods().get(p).from() <= year
                        && year <= scenario.timing().periods().get(p).to())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Year " + year + " lies in no period.\nMaybe the named week is outside the horizon."));
    }
}
