package org.cellback.planning.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.TreeMap;
import org.cellback.planning.plan.LeftOut;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.plan.Round;

/** The named week's rounds, their stops and the orders left out, as CSV. */
final class RoundTables {
    private final Plan plan;

    RoundTables(Plan plan) {
        this.plan = plan;
    }

    void stage(StagedFiles files) {
        files.stage("tables/rounds.csv", this::rounds);
        files.stage("tables/stops.csv", this::stops);
        files.stage("tables/left-out.csv", this::leftOut);
    }

    private void rounds(OutputStream stream) throws IOException {
        SafeCsv csv = new SafeCsv(
                stream,
                "round",
                "day",
                "kind",
                "vehicle",
                "vehicle_type",
                "base",
                "distance_m",
                "driving_s",
                "duty_s",
                "energy_kwh",
                "cost_" + plan.currency().toLowerCase(Locale.ROOT),
                "co2e_kg",
                "stops");
        for (Round round : plan.rounds()) {
            csv.row(
                    round.id(),
                    round.day(),
                    round.kind(),
                    round.vehicle(),
                    round.vehicleType(),
                    round.base(),
                    round.distanceMetres(),
                    round.drivingSeconds(),
                    round.dutySeconds(),
                    round.energyKwh(),
                    round.cost(),
                    round.co2eKg(),
                    round.stops().size());
        }
        csv.flush();
    }

    private void stops(OutputStream stream) throws IOException {
        SafeCsv csv = new SafeCsv(
                stream,
                "round",
                "number",
                "site",
                "name",
                "kind",
                "latitude_degrees",
                "longitude_degrees",
                "arrival_local",
                "departure_local",
                "load_after_kg",
                "deck_positions_after",
                "empty_boxes_after",
                "batteries_by_class");
        for (Round round : plan.rounds()) {
            for (int number = 0; number < round.stops().size(); number++) {
                Round.Stop stop = round.stops().get(number);
                csv.row(
                        round.id(),
                        number,
                        stop.site(),
                        stop.name(),
                        stop.kind(),
                        stop.lat(),
                        stop.lon(),
                        stop.arrival(),
                        stop.departure(),
                        stop.loadKgAfter(),
                        stop.deckPositionsAfter(),
                        stop.emptyBoxesAfter(),
                        batteries(stop));
            }
        }
        csv.flush();
    }

    private static String batteries(Round.Stop stop) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(stop.batteriesByClass())
                .forEach((safetyClass, number) -> text.append(text.isEmpty() ? "" : "; ")
                        .append(number)
                        .append(' ')
                        .append(safetyClass));
        return text.toString();
    }

    private void leftOut(OutputStream stream) throws IOException {
        SafeCsv csv = new SafeCsv(stream, "order", "day", "site", "reason_en", "reason_zh");
        for (LeftOut one : plan.leftOut()) {
            csv.row(
                    one.order(),
                    one.day(),
                    one.site(),
                    one.reason().en(),
                    one.reason().zh());
        }
        csv.flush();
    }
}
