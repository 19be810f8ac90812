package org.cellback.platform.studies.internal.view;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cellback.planning.plan.LeftOut;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.plan.Round;
import org.cellback.platform.web.Table;
import org.cellback.platform.web.Table.Cell;
import org.cellback.platform.web.Ui;

/** The named week's rounds by day and vehicle, one round's stops, and the orders no round could take. */
final class RoundsView {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private RoundsView() {}

    static Map<String, Object> of(Plan plan, Ui ui, Query query) {
        List<LocalDate> days =
                plan.rounds().stream().map(Round::day).distinct().sorted().toList();
        LocalDate day = days.stream()
                .filter(each -> each.toString().equals(query.text("day")))
                .findFirst()
                .orElse(days.isEmpty() ? plan.week().monday() : days.getFirst());
        List<Round> rounds = plan.rounds().stream()
                .filter(round -> round.day().equals(day))
                .sorted(Comparator.comparing(Round::kind).thenComparing(Round::vehicle))
                .toList();
        Query.Page<Round> page = query.pageOf(rounds);
        String asked = query.text("round");
        List<Round> chosen =
                rounds.stream().filter(round -> round.id().equals(asked)).toList();
        return Map.of(
                "readouts", readouts(plan, ui),
                "days", days.stream().map(LocalDate::toString).toList(),
                "day", day.toString(),
                "rounds", rounds(plan, page.rows(), ui, day),
                "page", page,
                "stops", chosen.stream().map(round -> stops(round, ui)).toList(),
                "leftOut", leftOut(plan, ui));
    }

    private static List<Readout> readouts(Plan plan, Ui ui) {
        var week = plan.week();
        return List.of(
                new Readout(
                        ui.t("readout.week", week.name()),
                        ui.whole(plan.rounds().size()),
                        ui.t("unit.rounds"),
                        ""),
                new Readout(
                        ui.t("readout.orders"),
                        ui.whole(week.orders()),
                        "",
                        ui.t("readout.left-out", ui.whole(plan.leftOut().size()))),
                new Readout(ui.t("col.batteries"), ui.whole(week.batteries()), "", ui.mass(week.massKg())),
                new Readout(ui.t("col.distance"), ui.distance(week.distanceMetres()), "", ""),
                new Readout(ui.t("col.cost"), ui.money(week.cost(), plan.currency()), "", ""),
                new Readout(
                        ui.t("readout.vehicles"), ui.whole(week.vehicles()), "", ui.whole(week.co2eKg()) + " kg CO₂e"));
    }

    private static Table rounds(Plan plan, List<Round> rounds, Ui ui, LocalDate day) {
        Map<String, String> names = NetworkView.names(plan);
        Table.Builder table = Table.build("rounds", ui.t("rounds.caption", day.toString()))
                .text("round", ui.t("col.round"))
                .text("kind", ui.t("col.kind"))
                .text("vehicle", ui.t("col.vehicle"))
                .text("type", ui.t("col.vehicle-type"))
                .text("base", ui.t("col.base"))
                .number("stops", ui.t("col.stops"))
                .number("distance", ui.t("col.distance"))
                .number("driving", ui.t("col.driving"))
                .number("duty", ui.t("col.duty"))
                .number("load", ui.t("col.load-max"))
                .number("energy", ui.t("col.energy"))
                .number("cost", ui.t("col.cost"))
                .number("co2e", ui.t("col.co2e"));
        for (Round round : rounds) {
            table.row(
                    round.id(),
                    Cell.link(round.id(), ui.with("round", round.id())),
                    Cell.of(ui.word("round-kind", round.kind())),
                    Cell.of(round.vehicle()),
                    Cell.of(round.vehicleType()),
                    Cell.of(names.getOrDefault(round.base(), round.base())),
                    Words.whole(ui, round.stops().size()),
                    Words.distance(ui, round.distanceMetres()),
                    length(round.drivingSeconds()),
                    length(round.dutySeconds()),
                    Words.mass(
                            ui,
                            round.stops().stream()
                                    .mapToDouble(Round.Stop::loadKgAfter)
                                    .max()
                                    .orElse(0)),
                    Words.decimal(ui, round.energyKwh(), 1),
                    Words.money(ui, round.cost(), plan),
                    Words.decimal(ui, round.co2eKg(), 1));
        }
        return table.done();
    }

    private static Cell length(double seconds) {
        Duration length = Duration.ofSeconds(Math.round(seconds));
        return Cell.of("%d:%02d".formatted(length.toHours(), length.toMinutesPart()), seconds);
    }

    private static Table stops(Round round, Ui ui) {
        Table.Builder table = Table.build("stops", ui.t("stops.caption", round.id()))
                .number("number", ui.t("col.number"))
                .text("place", ui.t("col.place"))
                .text("kind", ui.t("col.stop-kind"))
                .text("arrival", ui.t("col.arrival"))
                .text("departure", ui.t("col.departure"))
                .text("batteries", ui.t("col.batteries"))
                .number("load", ui.t("col.load"))
                .number("deck", ui.t("col.deck"))
                .number("boxes", ui.t("col.boxes"));
        for (int i = 0; i < round.stops().size(); i++) {
            Round.Stop stop = round.stops().get(i);
            table.row(
                    round.id() + "-" + i,
                    Words.whole(ui, i),
                    Cell.of(stop.name()),
                    Cell.of(ui.word("stop", stop.kind())),
                    Cell.of(CLOCK.format(stop.arrival())),
                    Cell.of(CLOCK.format(stop.departure())),
                    Cell.of(batteries(stop, ui)),
                    Words.mass(ui, stop.loadKgAfter()),
                    Words.decimal(ui, stop.deckPositionsAfter(), 1),
                    Words.whole(ui, stop.emptyBoxesAfter()));
        }
        return table.done();
    }

    private static String batteries(Round.Stop stop, Ui ui) {
        return new TreeMap<>(stop.batteriesByClass())
                .entrySet().stream()
                        .map(each -> ui.whole(each.getValue()) + " " + ui.word("class", each.getKey()))
                        .collect(Collectors.joining(", "));
    }

    private static Table leftOut(Plan plan, Ui ui) {
        Table.Builder table = Table.build("left-out", ui.t("left-out.caption"))
                .text("order", ui.t("col.order"))
                .text("day", ui.t("col.day"))
                .text("site", ui.t("col.place"))
                .text("reason", ui.t("col.reason"));
        for (LeftOut one : plan.leftOut()) {
            table.row(
                    one.order(),
                    Cell.of(one.order()),
                    Cell.of(one.day().toString()),
                    Cell.of(one.site()),
                    Cell.of(one.reason().in(ui.language().code())));
        }
        return table.done();
    }
}
