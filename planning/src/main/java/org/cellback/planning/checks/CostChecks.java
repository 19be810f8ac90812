package org.cellback.planning.checks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellback.planning.plan.Check;
import org.cellback.planning.plan.Cost;
import org.cellback.planning.plan.Network;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.scenario.CostItem;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.Setting;
import org.cellback.planning.scenario.Sites;

/** Costs added up again, and recomputed from the flows and the scenario's rates where no decision is needed to do so. */
final class CostChecks {
    private static final double MONEY = 0.5;

    private final Plan plan;
    private final Scenario scenario;
    private final Map<String, Double> byCategory = new HashMap<>();

    CostChecks(Plan plan, Scenario scenario) {
        this.plan = plan;
        this.scenario = scenario;
        plan.network().cost().lines().forEach(l -> byCategory.merge(l.category(), l.amount(), Double::sum));
    }

    List<Check> run() {
        return List.of(totals(), rates(), bound());
    }

    private Check totals() {
        Finding finding = new Finding(
                "cost-totals",
                "The cost lines add up to every category and to the total; money per kg and per battery follow.",
                "成本明细相加等于各类别和总额；每千克和每块电池的成本由此得出。");
        Cost cost = plan.network().cost();
        finding.equal(cost.lines().stream().mapToDouble(Cost.Line::amount).sum(), cost.total(), MONEY, "total");
        for (Cost.Summary summary : cost.byCategory()) {
            double sum = cost.lines().stream()
                    .filter(l -> l.category().equals(summary.category()))
                    .filter(l ->
                            summary.chemistry().equals("all") || l.chemistry().equals(summary.chemistry()))
                    .mapToDouble(Cost.Line::amount)
                    .sum();
            finding.equal(summary.amount(), sum, MONEY, summary.category() + " " + summary.chemistry());
        }
        double massKg = captured(Network.Flow::massKg, false);
        double batteries = captured(Network.Flow::batteries, false);
        finding.equal(cost.perKg() * massKg, cost.total(), 1e-6 * massKg + MONEY, "per kg");
        finding.equal(cost.perBattery() * batteries, cost.total(), 0.01 * batteries + MONEY, "per battery");
        return finding.deviation(plan.currency());
    }

    private Check rates() {
        Finding finding = new Finding(
                "cost-rates",
                "Collection, transport, testing, packaging, insurance, storage, gate fees and the fixed costs of sites,"
                        + " recomputed from the flows and the scenario's rates.",
                "收集、运输、检测、包装、保险、储存、处理费和站点固定成本均由流量和情景费率重新计算。");
        double batteries = captured(Network.Flow::batteries, true);
        double massKg = captured(Network.Flow::massKg, true);
        double links = linkCost("source") + linkCost("mobile");
        double pointStorage = scenario.cost(CostItem.STORAGE_PER_KG_DAY)
                * scenario.setting(Setting.STORAGE_DAYS_POINT)
                * discounted(f -> f.mode().equals("source"), Network.Flow::massKg);
        double centreStorage =
                scenario.cost(CostItem.STORAGE_PER_KG_DAY) * scenario.setting(Setting.STORAGE_DAYS_CENTRE) * massKg;
        double perBattery = scenario.cost(CostItem.COLLECTION_PER_BATTERY) + scenario.cost(CostItem.REWARD_PER_BATTERY);
        category(finding, "collection", links - pointStorage + perBattery * batteries);
        category(finding, "storage", pointStorage + centreStorage);
        category(finding, "transport", transport());
        category(finding, "testing", scenario.cost(CostItem.TESTING_PER_BATTERY) * batteries);
        category(finding, "insurance", scenario.cost(CostItem.INSURANCE_PER_KG) * massKg);
        category(finding, "packaging", packagingPerBattery() * batteries);
        category(finding, "gate-fee", gateFees());
        category(finding, "sites", sites());
        return finding.deviation(plan.currency());
    }

    private void category(Finding finding, String category, double computed) {
        finding.equal(byCategory.getOrDefault(category, 0.0), computed, MONEY, category);
    }

    private double packagingPerBattery() {
        return scenario.cost(CostItem.PACKAGING_RETURN_PER_BATTERY)
                + scenario.carriage().safetyClasses().stream()
                        .mapToDouble(c -> c.share() * c.packagingCost())
                        .sum();
    }

    private double linkCost(String mode) {
        return discounted(f -> f.mode().equals(mode), Network.Flow::cost);
    }

    private double transport() {
        double trunk = scenario.cost(CostItem.TRUNK_PER_KG_KM);
        double haul = scenario.cost(CostItem.LINE_HAUL_PER_KG_KM);
        double load = scenario.cost(CostItem.LINE_HAUL_PER_KG);
        return discounted(
                f -> f.mode().equals("road"),
                f -> isPlant(f.to())
                        ? f.massKg() * (load + haul * f.distanceMetres() / 1000)
                        : f.massKg() * trunk * f.distanceMetres() / 1000);
    }

    private boolean isPlant(String site) {
        return scenario.sites().plants().stream().anyMatch(p -> p.id().equals(site));
    }

    private double gateFees() {
        return discounted(
                f -> f.mode().equals("road") && isPlant(f.to()),
                f -> f.massKg() * feePerKg(f.to(), f.chemistry(), f.year()));
    }

    /** The row that names plant and chemistry most exactly; of those the latest that has begun. */
    private double feePerKg(String plant, String chemistry, int year) {
        String[][] wanted = {{plant, chemistry}, {plant, "*"}, {"*", chemistry}, {"*", "*"}};
        for (String[] pair : wanted) {
            Sites.GateFee found = null;
            for (Sites.GateFee fee : scenario.sites().gateFees()) {
                boolean fits = fee.plant().equals(pair[0]) && fee.chemistry().equals(pair[1]);
                if (fits && fee.yearFrom() <= year && (found == null || fee.yearFrom() > found.yearFrom())) {
                    found = fee;
                }
            }
            if (found != null) {
                return found.amountPerKg();
            }
        }
        return Double.MAX_VALUE;
    }

    /** Opening and growth when the capacity rises, fixed cost in each year of use. */
    private double sites() {
        double sum = 0;
        for (Network.Site site : plan.network().sites()) {
            Sites.Candidate candidate = candidate(site.id());
            if (candidate == null) {
                continue;
            }
            double openedBefore = 0;
            for (Network.Use use : site.use()) {
                Sites.Level level = level(candidate, use.capacityKg());
                if (level != null) {
                    sum += (level.fixedCostPerYear() + level.openingCost() - openedBefore) * discount(use.year());
                    openedBefore = level.openingCost();
                }
            }
        }
        return sum;
    }

    private Sites.@org.jspecify.annotations.Nullable Candidate candidate(String id) {
        return scenario.sites().candidates().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private Sites.@org.jspecify.annotations.Nullable Level level(Sites.Candidate candidate, double capacityKg) {
        double days = scenario.setting(
                candidate.kind() == Sites.Kind.COLLECTION_POINT
                        ? Setting.STORAGE_DAYS_POINT
                        : Setting.STORAGE_DAYS_CENTRE);
        return scenario.sites().levels().stream()
                .filter(l -> l.kind() == candidate.kind() && l.landCost() == candidate.landCost())
                .filter(l -> {
                    double turnover = days > 0 ? l.storageKg() * 365 / days : Double.MAX_VALUE;
                    double capacity = Math.min(l.capacityKgPerYear(), turnover);
                    return Math.abs(capacity - capacityKg) <= 1e-4 * capacity;
                })
                .findFirst()
                .orElse(null);
    }

    private Check bound() {
        Finding finding = new Finding(
                "bound",
                "The bound does not exceed the cost, and the gap is their difference over the cost.",
                "下界不超过成本，差距为两者之差与成本之比。");
        double total = plan.network().cost().total();
        double bound = plan.network().bound();
        finding.atMost(bound, total, Finding.RELATIVE * Math.abs(total) + MONEY, "bound");
        double gap = total == 0 ? 0 : Math.max(0, (total - bound) / Math.abs(total));
        finding.equal(plan.network().gap(), gap, 1e-5, "gap");
        return finding.count(
                "figures, gap " + Finding.number(100 * plan.network().gap()) + " %");
    }

    private double captured(java.util.function.ToDoubleFunction<Network.Flow> of, boolean discounted) {
        return plan.network().flows().stream()
                .filter(f -> f.mode().equals("source") || f.mode().equals("mobile"))
                .mapToDouble(f -> of.applyAsDouble(f) * (discounted ? discount(f.year()) : 1))
                .sum();
    }

    private double discounted(
            java.util.function.Predicate<Network.Flow> which, java.util.function.ToDoubleFunction<Network.Flow> of) {
        return plan.network().flows().stream()
                .filter(which)
                .mapToDouble(f -> of.applyAsDouble(f) * discount(f.year()))
                .sum();
    }

    private double discount(int year) {
        return Math.pow(
                1 + scenario.setting(Setting.DISCOUNT_RATE), scenario.timing().yearFrom() - year);
    }
}
