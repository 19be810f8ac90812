package org.cellback.planning.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cellback.planning.plan.Cost;
import org.cellback.planning.plan.Coverage;
import org.cellback.planning.plan.Emissions;
import org.cellback.planning.plan.ForecastRow;
import org.cellback.planning.plan.Network;
import org.cellback.planning.plan.Order;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.plan.Round;
import org.cellback.planning.plan.Week;

/** Plans with one thing wrong. */
final class Spoilt {
    private Spoilt() {}

    /** The list with the first element that matches replaced. */
    private static <T> List<T> first(List<T> list, Predicate<T> which, UnaryOperator<T> change) {
        List<T> changed = new ArrayList<>(list);
        for (int i = 0; i < changed.size(); i++) {
            if (which.test(changed.get(i))) {
                changed.set(i, change.apply(changed.get(i)));
                return changed;
            }
        }
        throw new IllegalStateException("Nothing to spoil.");
    }

    static UnaryOperator<Plan> firstForecastRow(UnaryOperator<ForecastRow> change) {
        return p -> new Plan(
                p.schemaVersion(),
                p.currency(),
                p.seed(),
                p.provenance(),
                p.assumptions(),
                first(p.forecast(), r -> true, change),
                p.totals(),
                p.network(),
                p.coverage(),
                p.week(),
                p.orders(),
                p.rounds(),
                p.leftOut(),
                p.emissions(),
                p.checks());
    }

    static ForecastRow captured(ForecastRow r, double mean) {
        return new ForecastRow(
                r.area(),
                r.year(),
                r.chemistry(),
                r.retirements(),
                r.batteries(),
                mean,
                r.low80(),
                r.high80(),
                r.low95(),
                r.high95(),
                r.massKg());
    }

    static ForecastRow quantilesSwapped(ForecastRow r) {
        return new ForecastRow(
                r.area(),
                r.year(),
                r.chemistry(),
                r.retirements(),
                r.batteries(),
                r.mean(),
                r.high80() + 2,
                r.high80(),
                r.low95(),
                r.high95(),
                r.massKg());
    }

    private static Plan withNetwork(Plan p, Network network) {
        return new Plan(
                p.schemaVersion(),
                p.currency(),
                p.seed(),
                p.provenance(),
                p.assumptions(),
                p.forecast(),
                p.totals(),
                network,
                p.coverage(),
                p.week(),
                p.orders(),
                p.rounds(),
                p.leftOut(),
                p.emissions(),
                p.checks());
    }

    static UnaryOperator<Plan> flow(Predicate<Network.Flow> which, UnaryOperator<Network.Flow> change) {
        return p -> {
            Network n = p.network();
            return withNetwork(
                    p,
                    new Network(
                            n.status(),
                            n.sites(),
                            first(n.flows(), which, change),
                            n.cost(),
                            n.bound(),
                            n.gap(),
                            n.gapNote()));
        };
    }

    static boolean intoPlant(Network.Flow f) {
        return isPlant(f.to());
    }

    private static boolean isPlant(String site) {
        return org.cellback.planning.SmallStudy.scenario().sites().plants().stream()
                .anyMatch(plant -> plant.id().equals(site));
    }

    static Network.Flow mass(Network.Flow f, double massKg) {
        return new Network.Flow(
                f.from(),
                f.to(),
                f.year(),
                f.chemistry(),
                f.product(),
                f.batteries(),
                massKg,
                f.mode(),
                f.distanceMetres(),
                f.cost(),
                f.co2eKg());
    }

    static Network.Flow chemistry(Network.Flow f, String chemistry) {
        return new Network.Flow(
                f.from(),
                f.to(),
                f.year(),
                chemistry,
                f.product(),
                f.batteries(),
                f.massKg(),
                f.mode(),
                f.distanceMetres(),
                f.cost(),
                f.co2eKg());
    }

    static Network.Flow distance(Network.Flow f, double factor) {
        return new Network.Flow(
                f.from(),
                f.to(),
                f.year(),
                f.chemistry(),
                f.product(),
                f.batteries(),
                f.massKg(),
                f.mode(),
                factor * f.distanceMetres() + 100,
                f.cost(),
                f.co2eKg());
    }

    static Plan withCoverage(Plan p, Coverage coverage) {
        return new Plan(
                p.schemaVersion(),
                p.currency(),
                p.seed(),
                p.provenance(),
                p.assumptions(),
                p.forecast(),
                p.totals(),
                p.network(),
                coverage,
                p.week(),
                p.orders(),
                p.rounds(),
                p.leftOut(),
                p.emissions(),
                p.checks());
    }

    static UnaryOperator<Plan> coverage(UnaryOperator<Coverage.Row> change) {
        return p -> withCoverage(
                p,
                new Coverage(
                        p.coverage().radiiKm(),
                        first(p.coverage().rows(), r -> r.distanceMetres() > 1000, change),
                        p.coverage().summaries()));
    }

    static Coverage.Row distance(Coverage.Row r, double metres) {
        return new Coverage.Row(
                r.area(),
                r.county(),
                r.lat(),
                r.lon(),
                r.yearFrom(),
                r.yearTo(),
                r.site(),
                metres,
                r.mobile(),
                r.batteriesPerYear());
    }

    private static UnaryOperator<Plan> cost(UnaryOperator<Cost> change) {
        return p -> {
            Network n = p.network();
            return withNetwork(
                    p,
                    new Network(
                            n.status(), n.sites(), n.flows(), change.apply(n.cost()), n.bound(), n.gap(), n.gapNote()));
        };
    }

    static UnaryOperator<Plan> costTotal(double factor) {
        return cost(c ->
                new Cost(factor * c.total(), c.perKg(), c.perBattery(), c.discountRate(), c.lines(), c.byCategory()));
    }

    static UnaryOperator<Plan> costLine(String category, double factor) {
        return cost(c -> new Cost(
                c.total(),
                c.perKg(),
                c.perBattery(),
                c.discountRate(),
                first(
                        c.lines(),
                        l -> l.category().equals(category) && l.amount() > 100,
                        l -> new Cost.Line(l.year(), l.category(), l.chemistry(), factor * l.amount())),
                c.byCategory()));
    }

    static UnaryOperator<Plan> bound(double factor) {
        return p -> {
            Network n = p.network();
            return withNetwork(
                    p,
                    new Network(
                            n.status(),
                            n.sites(),
                            n.flows(),
                            n.cost(),
                            factor * n.cost().total(),
                            n.gap(),
                            n.gapNote()));
        };
    }

    static UnaryOperator<Plan> emissions(double factor) {
        return p -> {
            Emissions e = p.emissions();
            Emissions wrong = new Emissions(factor * e.wellToWheelKg(), e.perKg(), e.elements(), e.factors());
            return new Plan(
                    p.schemaVersion(),
                    p.currency(),
                    p.seed(),
                    p.provenance(),
                    p.assumptions(),
                    p.forecast(),
                    p.totals(),
                    p.network(),
                    p.coverage(),
                    p.week(),
                    p.orders(),
                    p.rounds(),
                    p.leftOut(),
                    wrong,
                    p.checks());
        };
    }

    private static Plan withRounds(Plan p, List<Round> rounds) {
        return new Plan(
                p.schemaVersion(),
                p.currency(),
                p.seed(),
                p.provenance(),
                p.assumptions(),
                p.forecast(),
                p.totals(),
                p.network(),
                p.coverage(),
                p.week(),
                p.orders(),
                rounds,
                p.leftOut(),
                p.emissions(),
                p.checks());
    }

    static UnaryOperator<Plan> withoutFirstRound() {
        return p -> withRounds(p, p.rounds().subList(1, p.rounds().size()));
    }

    static UnaryOperator<Plan> firstRoundTwice() {
        return p -> withRounds(
                p,
                Stream.concat(p.rounds().stream(), Stream.of(p.rounds().getFirst()))
                        .toList());
    }

    static UnaryOperator<Plan> rounds(UnaryOperator<Round> change) {
        return p -> withRounds(p, first(p.rounds(), r -> true, change));
    }

    static Round vehicleType(Round r, String vehicleType) {
        return new Round(
                r.id(),
                r.day(),
                r.kind(),
                r.vehicle(),
                vehicleType,
                r.base(),
                r.distanceMetres(),
                r.drivingSeconds(),
                r.dutySeconds(),
                r.energyKwh(),
                r.cost(),
                r.co2eKg(),
                r.stops());
    }

    /** As if an electric vehicle had driven it. */
    static Round electric(Round r, double energyKwh) {
        return new Round(
                r.id(),
                r.day(),
                r.kind(),
                r.vehicle(),
                "box-electric",
                r.base(),
                r.distanceMetres(),
                r.drivingSeconds(),
                r.dutySeconds(),
                energyKwh,
                r.cost(),
                r.co2eKg(),
                r.stops());
    }

    static Round distance(Round r, double factor) {
        return new Round(
                r.id(),
                r.day(),
                r.kind(),
                r.vehicle(),
                r.vehicleType(),
                r.base(),
                factor * r.distanceMetres(),
                r.drivingSeconds(),
                r.dutySeconds(),
                r.energyKwh(),
                r.cost(),
                r.co2eKg(),
                r.stops());
    }

    static Round cost(Round r, double cost) {
        return new Round(
                r.id(),
                r.day(),
                r.kind(),
                r.vehicle(),
                r.vehicleType(),
                r.base(),
                r.distanceMetres(),
                r.drivingSeconds(),
                r.dutySeconds(),
                r.energyKwh(),
                cost,
                r.co2eKg(),
                r.stops());
    }

    static UnaryOperator<Plan> stops(Predicate<Round.Stop> which, UnaryOperator<Round.Stop> change) {
        return rounds(r -> new Round(
                r.id(),
                r.day(),
                r.kind(),
                r.vehicle(),
                r.vehicleType(),
                r.base(),
                r.distanceMetres(),
                r.drivingSeconds(),
                r.dutySeconds(),
                r.energyKwh(),
                r.cost(),
                r.co2eKg(),
                first(r.stops(), which, change)));
    }

    static Round.Stop later(Round.Stop s, int hours) {
        return new Round.Stop(
                s.site(),
                s.name(),
                s.kind(),
                s.lat(),
                s.lon(),
                s.arrival().plusHours(hours),
                s.departure().plusHours(hours),
                s.loadKgAfter(),
                s.deckPositionsAfter(),
                s.emptyBoxesAfter(),
                s.batteriesByClass(),
                s.orders());
    }

    static Round.Stop loadKg(Round.Stop s, double kg) {
        return new Round.Stop(
                s.site(),
                s.name(),
                s.kind(),
                s.lat(),
                s.lon(),
                s.arrival(),
                s.departure(),
                kg,
                s.deckPositionsAfter(),
                s.emptyBoxesAfter(),
                s.batteriesByClass(),
                s.orders());
    }

    static Round.Stop deck(Round.Stop s, double positions) {
        return new Round.Stop(
                s.site(),
                s.name(),
                s.kind(),
                s.lat(),
                s.lon(),
                s.arrival(),
                s.departure(),
                s.loadKgAfter(),
                positions,
                s.emptyBoxesAfter(),
                s.batteriesByClass(),
                s.orders());
    }

    static UnaryOperator<Plan> weekCost(double factor) {
        return p -> {
            Week w = p.week();
            Week wrong = new Week(
                    w.name(),
                    w.monday(),
                    w.orders(),
                    w.batteries(),
                    w.massKg(),
                    w.distanceMetres(),
                    factor * w.cost(),
                    w.co2eKg(),
                    w.vehicles());
            return new Plan(
                    p.schemaVersion(),
                    p.currency(),
                    p.seed(),
                    p.provenance(),
                    p.assumptions(),
                    p.forecast(),
                    p.totals(),
                    p.network(),
                    p.coverage(),
                    wrong,
                    p.orders(),
                    p.rounds(),
                    p.leftOut(),
                    p.emissions(),
                    p.checks());
        };
    }

    /** Changes the first order that a round carries. */
    static UnaryOperator<Plan> orders(UnaryOperator<Order> change) {
        return p -> {
            String carried = p.rounds().getFirst().stops().stream()
                    .flatMap(s -> s.orders().stream())
                    .findFirst()
                    .orElseThrow();
            List<Order> changed = first(p.orders(), o -> o.id().equals(carried), change);
            return new Plan(
                    p.schemaVersion(),
                    p.currency(),
                    p.seed(),
                    p.provenance(),
                    p.assumptions(),
                    p.forecast(),
                    p.totals(),
                    p.network(),
                    p.coverage(),
                    p.week(),
                    changed,
                    p.rounds(),
                    p.leftOut(),
                    p.emissions(),
                    p.checks());
        };
    }

    static Order critical(Order o) {
        Map<String, Integer> critical = Map.of("critical", o.batteries());
        return new Order(
                o.id(),
                o.day(),
                o.kind(),
                o.from(),
                o.fromName(),
                o.to(),
                o.lat(),
                o.lon(),
                o.opens(),
                o.closes(),
                critical,
                o.batteriesByChemistry(),
                o.batteriesBySize(),
                o.packsKg(),
                o.boxesKg(),
                o.deckPositions(),
                o.emptyBoxes());
    }
}
