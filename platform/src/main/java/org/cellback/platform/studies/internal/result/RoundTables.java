package org.cellback.platform.studies.internal.result;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cellback.planning.plan.LeftOut;
import org.cellback.planning.plan.Order;
import org.cellback.planning.plan.Round;
import org.cellback.platform.studies.internal.tables.Column;
import org.cellback.platform.studies.internal.tables.Kind;
import org.cellback.platform.studies.internal.tables.Query;
import org.cellback.platform.studies.internal.tables.Table;
import org.cellback.platform.web.Ui;

/** Tables of the named week. */
final class RoundTables {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private RoundTables() {}

    static List<Round> chosen(PlanIndex index, Choice choice) {
        return index.plan().rounds().stream()
                .filter(round ->
                        choice.day().isEmpty() || round.day().toString().equals(choice.day()))
                .filter(round -> choice.vehicle().isEmpty() || round.vehicle().equals(choice.vehicle()))
                .sorted(Comparator.comparing(Round::day)
                        .thenComparing(Round::vehicle)
                        .thenComparing(Round::id))
                .toList();
    }

    /** A round opens to its stops. */
    static Table<?> rounds(PlanIndex index, Choice choice, Query query) {
        return Table.of(
                        "rounds",
                        index.currency(),
                        List.of(
                                Column.of("day", Kind.TIME, 0, Round::day),
                                Column.<Round>text("vehicle", Round::vehicle)
                                        .opening(round -> query.with("stops.q", round.day() + " " + round.vehicle())
                                                        .with("stops.page", "")
                                                        .address()
                                                + "#stops"),
                                Column.word("round-kind", "round-kind", Round::kind),
                                Column.text("vehicle-type", Round::vehicleType),
                                Column.text("base", round -> index.name(round.base())),
                                Column.of(
                                        "leaves",
                                        Kind.TIME,
                                        0,
                                        round -> clock(round.stops().getFirst().departure(), round)),
                                Column.of(
                                        "returns",
                                        Kind.TIME,
                                        0,
                                        round -> clock(round.stops().getLast().arrival(), round)),
                                Column.of(
                                        "stops",
                                        Kind.NUMBER,
                                        0,
                                        round -> round.stops().size() - 2),
                                Column.of("distance", Kind.DISTANCE_METRES, 1, Round::distanceMetres),
                                Column.of("driving", Kind.SECONDS, 0, Round::drivingSeconds),
                                Column.of("duty", Kind.SECONDS, 0, Round::dutySeconds),
                                Column.of("energy", Kind.ENERGY_KWH, 0, Round::energyKwh),
                                Column.of("cost", Kind.MONEY, 0, Round::cost),
                                Column.of("co2e", Kind.CO2E_KG, 1, Round::co2eKg)),
                        chosen(index, choice))
                .marked("round", Round::id);
    }

    private record StopOf(Round round, int number, Round.Stop stop) {}

    static Table<?> stops(PlanIndex index, Choice choice, Query query, Ui ui) {
        List<StopOf> rows = chosen(index, choice).stream()
                .flatMap(round -> java.util.stream.IntStream.range(
                                0, round.stops().size())
                        .mapToObj(at -> new StopOf(round, at, round.stops().get(at))))
                .toList();
        return Table.of(
                        "stops",
                        index.currency(),
                        List.<Column<StopOf>>of(
                                Column.of(
                                        "day", Kind.TIME, 0, row -> row.round().day()),
                                Column.text("vehicle", row -> row.round().vehicle()),
                                Column.of("stop", Kind.NUMBER, 0, StopOf::number),
                                Column.of(
                                        "arrival",
                                        Kind.TIME,
                                        0,
                                        row -> clock(row.stop().arrival(), row.round())),
                                Column.of(
                                        "departure",
                                        Kind.TIME,
                                        0,
                                        row -> clock(row.stop().departure(), row.round())),
                                Column.word(
                                        "stop-kind",
                                        "stop-kind",
                                        row -> row.stop().kind()),
                                Column.text("place", row -> row.stop().name()),
                                Column.text("handled", row -> classes(row.stop().batteriesByClass(), ui)),
                                Column.of(
                                        "load-after",
                                        Kind.MASS_KG,
                                        0,
                                        row -> row.stop().loadKgAfter()),
                                Column.of(
                                        "deck-after",
                                        Kind.NUMBER,
                                        1,
                                        row -> row.stop().deckPositionsAfter()),
                                Column.of(
                                        "boxes-after",
                                        Kind.NUMBER,
                                        0,
                                        row -> row.stop().emptyBoxesAfter()),
                                Column.text(
                                        "orders",
                                        row -> String.join(" ", row.stop().orders()))),
                        rows)
                .marked("round", row -> row.round().id());
    }

    /** A time of day; the day is named where it is not the round's own. */
    private static String clock(LocalDateTime time, Round round) {
        long days = java.time.temporal.ChronoUnit.DAYS.between(round.day(), time.toLocalDate());
        return CLOCK.format(time) + (days == 0 ? "" : " +" + days);
    }

    static String classes(Map<String, Integer> batteriesByClass, Ui ui) {
        return new TreeMap<>(batteriesByClass)
                .entrySet().stream()
                        .filter(each -> each.getValue() > 0)
                        .map(each -> each.getValue() + " " + ui.word("class", each.getKey()))
                        .collect(Collectors.joining(", "));
    }

    static Table<?> leftOut(PlanIndex index, Choice choice, Query query, Ui ui) {
        List<LeftOut> rows = index.plan().leftOut().stream()
                .filter(one -> choice.day().isEmpty() || one.day().toString().equals(choice.day()))
                .toList();
        return Table.of(
                "left-out",
                index.currency(),
                List.of(
                        Column.text("order", LeftOut::order),
                        Column.of("day", Kind.TIME, 0, LeftOut::day),
                        Column.text("place", one -> index.name(one.site())),
                        Column.text(
                                "reason", one -> one.reason().in(ui.language().code()))),
                rows);
    }

    static Table<?> orders(PlanIndex index, Choice choice, Query query, Ui ui) {
        List<Order> rows = index.plan().orders().stream()
                .filter(order ->
                        choice.day().isEmpty() || order.day().toString().equals(choice.day()))
                .toList();
        return Table.of(
                "orders",
                index.currency(),
                List.of(
                        Column.text("order", Order::id),
                        Column.of("day", Kind.TIME, 0, Order::day),
                        Column.word("round-kind", "round-kind", Order::kind),
                        Column.text("from", Order::fromName),
                        Column.text("to", order -> index.name(order.to())),
                        Column.of("opens", Kind.TIME, 0, Order::opens),
                        Column.of("closes", Kind.TIME, 0, Order::closes),
                        Column.text("handled", order -> classes(order.batteriesByClass(), ui)),
                        Column.of("packs-mass", Kind.MASS_KG, 0, Order::packsKg),
                        Column.of("deck", Kind.NUMBER, 1, Order::deckPositions),
                        Column.of("empty-boxes", Kind.NUMBER, 0, Order::emptyBoxes)),
                rows);
    }

    /** Each vehicle's week; a vehicle opens to its rounds. */
    static Table<?> vehicles(PlanIndex index, Choice choice, Query query) {
        Map<String, List<Round>> byVehicle = index.plan().rounds().stream()
                .collect(Collectors.groupingBy(Round::vehicle, TreeMap::new, Collectors.toList()));
        return Table.of(
                "vehicles",
                index.currency(),
                List.<Column<List<Round>>>of(
                        Column.<List<Round>>text(
                                        "vehicle", week -> week.getFirst().vehicle())
                                .opening(week -> query.with(
                                                "vehicle", week.getFirst().vehicle())
                                        .with("rounds.page", "")
                                        .with("stops.page", "")
                                        .address()),
                        Column.text("vehicle-type", week -> week.getFirst().vehicleType()),
                        Column.text("base", week -> index.name(week.getFirst().base())),
                        Column.of("round-count", Kind.NUMBER, 0, List::size),
                        Column.of("distance", Kind.DISTANCE_METRES, 0, week -> sum(week, Round::distanceMetres)),
                        Column.of("driving", Kind.SECONDS, 0, week -> sum(week, Round::drivingSeconds)),
                        Column.of("duty", Kind.SECONDS, 0, week -> sum(week, Round::dutySeconds)),
                        Column.of("cost", Kind.MONEY, 0, week -> sum(week, Round::cost)),
                        Column.of("co2e", Kind.CO2E_KG, 1, week -> sum(week, Round::co2eKg))),
                List.copyOf(byVehicle.values()));
    }

    static double sum(List<Round> rounds, java.util.function.ToDoubleFunction<Round> of) {
        return rounds.stream().mapToDouble(of).sum();
    }
}
