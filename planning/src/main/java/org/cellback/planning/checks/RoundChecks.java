package org.cellback.planning.checks;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellback.planning.plan.Check;
import org.cellback.planning.plan.Order;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.plan.Round;
import org.cellback.planning.plan.Week;
import org.cellback.planning.scenario.Carriage;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.Setting;

/** Hours, distances, ranges and costs of rounds, from the stops' coordinates and times. */
final class RoundChecks {
    private static final double SECONDS = 90;
    private static final double METRES = 20;
    private static final double MONEY = 0.5;
    private static final double SECONDS_PER_HOUR = 3600;

    private final Plan plan;
    private final Scenario scenario;
    private final Map<String, Carriage.VehicleType> types = new HashMap<>();

    RoundChecks(Plan plan, Scenario scenario) {
        this.plan = plan;
        this.scenario = scenario;
        scenario.carriage().vehicleTypes().forEach(type -> types.put(type.id(), type));
    }

    List<Check> run() {
        return List.of(hours(), distances(), range(), costs(), week());
    }

    private Check hours() {
        Finding finding = new Finding(
                "hours",
                "Driving, duty and breaks of every round keep the hours of service of the rule set, and so does every"
                        + " vehicle's week.",
                "每条线路的驾驶、值勤和休息时间以及每辆车的周工时均符合规则集。");
        Carriage.DrivingRules rules = scenario.carriage().driving().stream()
                .filter(r -> r.ruleSet().equals(scenario.ruleSet()))
                .findFirst()
                .orElse(null);
        if (rules == null) {
            return finding.count("rounds; the rule set has no hours of service");
        }
        Map<String, Double> ofWeek = new HashMap<>();
        for (Round round : plan.rounds()) {
            double driving = 0;
            double sinceBreak = 0;
            double longest = 0;
            for (int i = 1; i < round.stops().size(); i++) {
                Round.Stop before = round.stops().get(i - 1);
                Round.Stop stop = round.stops().get(i);
                double leg = seconds(before.departure(), stop.arrival());
                driving += leg;
                sinceBreak += leg;
                longest = Math.max(longest, sinceBreak);
                boolean rests = rules.otherWorkIsBreak() || stop.kind().equals("break");
                if (rests && seconds(stop.arrival(), stop.departure()) >= 60 * rules.breakMinutes() - 1) {
                    sinceBreak = 0;
                }
            }
            double duty = seconds(
                    round.stops().getFirst().arrival(), round.stops().getLast().departure());
            finding.atMost(driving, SECONDS_PER_HOUR * rules.dailyDrivingHours(), SECONDS, round.id() + " driving s");
            finding.atMost(duty, SECONDS_PER_HOUR * rules.dailyDutyHours(), SECONDS, round.id() + " duty s");
            finding.atMost(
                    longest, SECONDS_PER_HOUR * rules.breakAfterHours(), SECONDS, round.id() + " s without a break");
            finding.equal(round.drivingSeconds(), driving, SECONDS, round.id() + " stated driving s");
            finding.equal(round.dutySeconds(), duty, SECONDS, round.id() + " stated duty s");
            ofWeek.merge(round.vehicle(), duty, Double::sum);
        }
        ofWeek.forEach((vehicle, duty) ->
                finding.atMost(duty, SECONDS_PER_HOUR * rules.weeklyHours(), SECONDS, vehicle + " s in the week"));
        return finding.count("limits, rule set " + rules.ruleSet());
    }

    private static double seconds(java.time.LocalDateTime from, java.time.LocalDateTime to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }

    private double metres(Round.Stop a, Round.Stop b) {
        return scenario.travelMode("road").detourFactor() * Sphere.metres(a.lat(), a.lon(), b.lat(), b.lon());
    }

    private Check distances() {
        Finding finding = new Finding(
                "round-distances",
                "Every round's distance, recomputed from its stops; no leg is faster than the scenario's speeds allow.",
                "每条线路的距离由停靠点重新计算；任何路段的速度都不超过情景设定。");
        for (Round round : plan.rounds()) {
            double sum = 0;
            for (int i = 1; i < round.stops().size(); i++) {
                Round.Stop before = round.stops().get(i - 1);
                Round.Stop stop = round.stops().get(i);
                double leg = metres(before, stop);
                sum += leg;
                double needed = scenario.travelMode("road").durationSeconds(leg);
                finding.atMost(
                        needed, seconds(before.departure(), stop.arrival()), SECONDS, round.id() + " s to stop " + i);
            }
            finding.equal(round.distanceMetres(), sum, METRES * round.stops().size(), round.id() + " metres");
        }
        return finding.count("legs and rounds");
    }

    private Check range() {
        Finding finding = new Finding(
                "range",
                "Battery-electric vehicles stay within their range and their usable energy.",
                "纯电动车辆不超出其续航里程和可用电量。");
        for (Round round : plan.rounds()) {
            Carriage.VehicleType type = types.get(round.vehicleType());
            boolean charges =
                    round.stops().stream().anyMatch(stop -> stop.kind().equals("charge"));
            if (type != null && type.usableKwh() > 0 && !charges) {
                finding.atMost(round.distanceMetres(), type.rangeMetres(), METRES, round.id() + " metres");
                finding.atMost(round.energyKwh(), type.usableKwh(), 0.1, round.id() + " kWh");
                finding.atMost(
                        type.energyKwhPerKm() * round.distanceMetres() / 1000,
                        round.energyKwh(),
                        0.1,
                        round.id() + " kWh of the empty vehicle");
            }
        }
        return finding.count("figures of electric rounds");
    }

    private Check costs() {
        Finding finding = new Finding(
                "round-costs",
                "Every round's cost, recomputed from its vehicle's day, distance and hours with its crew.",
                "每条线路的成本由车辆日费、里程和含车组的工时重新计算。");
        for (Round round : plan.rounds()) {
            Carriage.VehicleType type = types.get(round.vehicleType());
            if (type != null) {
                double perHour = type.costPerHour() + type.crew() * type.crewCostPerHour();
                double cost = type.costPerDay()
                        + type.costPerKm() * round.distanceMetres() / 1000
                        + perHour * round.dutySeconds() / SECONDS_PER_HOUR;
                finding.equal(round.cost(), cost, MONEY, round.id());
            }
        }
        return finding.deviation(plan.currency());
    }

    private Check week() {
        Finding finding = new Finding(
                "week",
                "The week's figures are the sums of its orders and rounds, and its batteries are a likely draw from the"
                        + " year's captured forecast.",
                "本周数字等于订单和线路之和，且电池数量是全年预测回收量的合理抽样。");
        Week week = plan.week();
        finding.equal(week.distanceMetres(), sum(Round::distanceMetres), 1, "metres");
        finding.equal(week.cost(), sum(Round::cost), MONEY, "cost");
        finding.equal(week.co2eKg(), sum(Round::co2eKg), MONEY, "kg CO2e");
        List<Order> announced =
                plan.orders().stream().filter(o -> !o.kind().equals("trunk")).toList();
        int batteries = announced.stream().mapToInt(Order::batteries).sum();
        finding.equal(week.batteries(), batteries, 0, "batteries");
        finding.equal(week.orders(), announced.size(), 0, "orders");
        finding.equal(
                week.massKg(), announced.stream().mapToDouble(Order::packsKg).sum(), 1, "kg");
        double expected = plan.forecast().stream()
                        .filter(row -> row.year() == week.monday().getYear())
                        .mapToDouble(row -> row.mean())
                        .sum()
                / scenario.setting(Setting.WEEK_WEEKS_PER_YEAR);
        double perOrder = scenario.setting(Setting.WEEK_BATTERIES_PER_ORDER);
        double likely = 5 * Math.sqrt(expected * (2 * perOrder + 1)) + 5;
        finding.atMost(Math.abs(batteries - expected), likely, 0, "batteries off the expected number");
        return finding.count("figures; " + batteries + " batteries drawn, " + Finding.number(expected) + " expected");
    }

    private double sum(java.util.function.ToDoubleFunction<Round> of) {
        return plan.rounds().stream().mapToDouble(of).sum();
    }
}
