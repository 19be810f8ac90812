package org.cellback.planning.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellback.planning.plan.Cost;
import org.cellback.planning.scenario.CostItem;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.Setting;
import org.cellback.planning.scenario.Sites;
import org.cellback.returns.api.YearReturns;
import org.cellback.siting.api.Candidate;
import org.cellback.siting.api.CapacityOption;
import org.cellback.siting.api.Flow;
import org.cellback.siting.api.SiteUse;
import org.cellback.siting.api.SitingPlan;
import org.cellback.siting.api.SitingProblem;

/**
 * Every cost of the network as lines by year, category and chemistry, which add up to its total. Two parts: what the siting
 * engine decided (links, sites, handling, gates), and what every captured battery causes whatever way it takes
 * ({@link #constant()}), which therefore adds the same to cost and bound.
 */
final class CostAccount {
    static final String ALL = "all";

    private record Key(int year, String category, String chemistry) {}

    private final Scenario scenario;
    private final SitingProblem problem;
    private final Map<Key, Double> lines = new TreeMap<>(
            Comparator.comparingInt(Key::year).thenComparing(Key::category).thenComparing(Key::chemistry));
    private final int yearFrom;
    private double constant;
    private double decided;
    private double massKg;
    private double batteries;
    private final Map<String, Double> massOfChemistry = new HashMap<>();
    private final Map<String, Double> batteriesOfChemistry = new HashMap<>();

    CostAccount(Scenario scenario, SitingProblem problem, SitingPlan plan, List<YearReturns> years) {
        this.scenario = scenario;
        this.problem = problem;
        yearFrom = problem.years().getFirst();
        Map<String, Candidate> candidates = new HashMap<>();
        problem.candidates().forEach(c -> candidates.put(c.id(), c));
        Map<String, SiteUse> uses = new HashMap<>();
        plan.sites().forEach(use -> uses.put(use.site(), use));
        plan.sites().forEach(use -> site(use, candidates));
        plan.flows().forEach(flow -> flow(flow, uses, candidates));
        years.stream().filter(y -> !y.chemistry().equals(YearReturns.ALL)).forEach(this::discharge);
    }

    /** What does not depend on the network, discounted. */
    double constant() {
        return constant;
    }

    Cost cost() {
        List<Cost.Line> all = new ArrayList<>();
        lines.forEach((key, amount) -> {
            if (amount != 0) {
                all.add(new Cost.Line(key.year(), key.category(), key.chemistry(), amount));
            }
        });
        double total = all.stream().mapToDouble(Cost.Line::amount).sum();
        return new Cost(
                total,
                per(total, massKg),
                per(total, batteries),
                scenario.setting(Setting.DISCOUNT_RATE),
                all,
                summaries(all));
    }

    /** Sum of what the engine decided; equals the engine's own total. */
    double decided() {
        return decided;
    }

    private void site(SiteUse use, Map<String, Candidate> candidates) {
        Candidate candidate = get(candidates, use.site());
        double openedBefore = 0;
        for (SiteUse.Size size : use.sizes()) {
            CapacityOption option = option(candidate, size.option());
            List<Integer> years = problem.periods().get(size.period()).years();
            decide(years.getFirst(), "sites", ALL, option.openingCost() - openedBefore);
            openedBefore = option.openingCost();
            years.forEach(year -> decide(year, "sites", ALL, option.fixedCostPerYear()));
        }
    }

    private void flow(Flow flow, Map<String, SiteUse> uses, Map<String, Candidate> candidates) {
        String chemistry = problem.commodities().get(flow.commodity());
        int year = flow.year();
        switch (flow.stage()) {
            case AREA_TO_POINT -> {
                double stored = storage(flow.massKg(), Sites.Kind.COLLECTION_POINT);
                decide(year, "storage", chemistry, stored);
                decide(year, "collection", chemistry, flow.cost() - stored);
                captured(flow, chemistry);
            }
            case AREA_TO_CENTRE_MOBILE -> {
                decide(year, "collection", chemistry, flow.cost());
                captured(flow, chemistry);
            }
            case POINT_TO_CENTRE -> decide(year, "transport", chemistry, flow.cost());
            case CENTRE_TO_PLANT -> {
                decide(year, "transport", chemistry, flow.cost());
                Candidate plant = get(candidates, flow.to());
                double fee = plant.gateCostPerKg()[year - yearFrom][flow.commodity()];
                decide(year, "gate-fee", chemistry, fee * flow.massKg());
            }
        }
        decide(year, "handling", chemistry, handlingPerKg(uses, candidates, flow) * flow.massKg());
    }

    /** What each captured battery costs whatever way it takes. */
    private void captured(Flow flow, String chemistry) {
        int year = flow.year();
        double number = flow.batteries();
        massKg += flow.massKg();
        batteries += number;
        massOfChemistry.merge(chemistry, flow.massKg(), Double::sum);
        batteriesOfChemistry.merge(chemistry, number, Double::sum);
        fix(
                year,
                "collection",
                chemistry,
                number * (scenario.cost(CostItem.COLLECTION_PER_BATTERY) + scenario.cost(CostItem.REWARD_PER_BATTERY)));
        fix(year, "packaging", chemistry, number * packagingPerBattery());
        fix(year, "testing", chemistry, number * scenario.cost(CostItem.TESTING_PER_BATTERY));
        fix(year, "storage", chemistry, storage(flow.massKg(), Sites.Kind.RECYCLING_CENTRE));
        fix(year, "insurance", chemistry, flow.massKg() * scenario.cost(CostItem.INSURANCE_PER_KG));
    }

    private void discharge(YearReturns year) {
        fix(
                year.year(),
                "discharge",
                year.chemistry(),
                year.capturedEnergyKwh()
                        * scenario.setting(Setting.DISCHARGE_SHARE)
                        * scenario.cost(CostItem.DISCHARGE_PER_KWH));
    }

    private double packagingPerBattery() {
        double use = scenario.carriage().safetyClasses().stream()
                .mapToDouble(c -> c.share() * c.packagingCost())
                .sum();
        return use + scenario.cost(CostItem.PACKAGING_RETURN_PER_BATTERY);
    }

    private double storage(double kg, Sites.Kind kind) {
        return kg * NetworkInput.storageDays(scenario, kind) * scenario.cost(CostItem.STORAGE_PER_KG_DAY);
    }

    private double handlingPerKg(Map<String, SiteUse> uses, Map<String, Candidate> candidates, Flow flow) {
        for (SiteUse.Size size : get(uses, flow.to()).sizes()) {
            if (problem.periods().get(size.period()).years().contains(flow.year())) {
                return option(get(candidates, flow.to()), size.option()).handlingCostPerKg();
            }
        }
        throw new IllegalStateException("Site " + flow.to() + " has a flow in " + flow.year()
                + " and no size.\nMaybe the siting engine's answer is not checked.");
    }

    private void decide(int year, String category, String chemistry, double amount) {
        decided += amount * discount(year);
        add(year, category, chemistry, amount);
    }

    private void fix(int year, String category, String chemistry, double amount) {
        constant += amount * discount(year);
        add(year, category, chemistry, amount);
    }

    private void add(int year, String category, String chemistry, double amount) {
        lines.merge(new Key(year, category, chemistry), amount * discount(year), Double::sum);
    }

    private double discount(int year) {
        return Math.pow(1 + scenario.setting(Setting.DISCOUNT_RATE), -(year - yearFrom));
    }

    private List<Cost.Summary> summaries(List<Cost.Line> all) {
        Map<String, Double> byCategory = new TreeMap<>();
        Map<String, Double> gateByChemistry = new TreeMap<>();
        for (Cost.Line line : all) {
            byCategory.merge(line.category(), line.amount(), Double::sum);
            if (line.category().equals("gate-fee")) {
                gateByChemistry.merge(line.chemistry(), line.amount(), Double::sum);
            }
        }
        List<Cost.Summary> summaries = new ArrayList<>();
        byCategory.forEach((category, amount) ->
                summaries.add(new Cost.Summary(category, ALL, amount, per(amount, massKg), per(amount, batteries))));
        gateByChemistry.forEach((chemistry, amount) -> summaries.add(new Cost.Summary(
                "gate-fee",
                chemistry,
                amount,
                per(amount, massOfChemistry.getOrDefault(chemistry, 0.0)),
                per(amount, batteriesOfChemistry.getOrDefault(chemistry, 0.0)))));
        return summaries;
    }

    private static double per(double amount, double of) {
        return of > 0 ? amount / of : 0;
    }

    private static CapacityOption option(Candidate candidate, String name) {
        return candidate.options().stream()
                .filter(o -> o.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Site " + candidate.id() + " has no size " + name
                        + ".\nMaybe the siting engine's answer belongs to another problem."));
    }

    private static <V> V get(Map<String, V> map, String key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException(
                    "Site " + key + " is unknown.\nMaybe the siting engine's answer belongs to another problem.");
        }
        return value;
    }
}
