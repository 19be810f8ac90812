package org.cellback.planning.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cellback.planning.plan.Round;

/** A few vehicles from the first points, five days, six stops each. */
final class RoundFixture {
    private final List<Round> rounds = new ArrayList<>();
    private final Random random;

    RoundFixture(Random random, List<PlanFixture.Place> places, List<NetworkFixture.Node> points) {
        this.random = random;
        LocalDate monday = LocalDate.of(2030, 6, 3);
        for (int day = 0; day < 5; day++) {
            for (int vehicle = 0; vehicle < Math.min(9, points.size()); vehicle++) {
                NetworkFixture.Node base = points.get(vehicle);
                List<PlanFixture.Place> near = places.stream()
                        .sorted(Comparator.comparingDouble(
                                place -> NetworkFixture.metres(base.lat(), base.lon(), place.lat(), place.lon())))
                        .limit(24)
                        .toList();
                rounds.add(round(monday.plusDays(day), vehicle, base, near));
            }
        }
    }

    private Round round(LocalDate day, int vehicle, NetworkFixture.Node base, List<PlanFixture.Place> near) {
        List<Round.Stop> stops = new ArrayList<>();
        LocalDateTime time = day.atTime(7, 0);
        stops.add(new Round.Stop(
                base.id(),
                base.name(),
                "start",
                base.lat(),
                base.lon(),
                time,
                time.plusMinutes(15),
                0,
                0,
                8,
                Map.of(),
                List.of()));
        time = time.plusMinutes(15);
        double metres = 0;
        double lat = base.lat();
        double lon = base.lon();
        double load = 0;
        for (int at = 0; at < 6; at++) {
            PlanFixture.Place place = near.get(random.nextInt(near.size()));
            double leg = NetworkFixture.metres(lat, lon, place.lat(), place.lon());
            metres += leg;
            time = time.plusSeconds((long) (leg / 15));
            load += 420;
            boolean pause = at == 3;
            LocalDateTime end = time.plusMinutes(pause ? 30 : 35);
            stops.add(new Round.Stop(
                    place.id(),
                    pause ? "break" : "Dealer <" + place.id() + ">",
                    pause ? "break" : at == 5 ? "swap" : "collect",
                    place.lat(),
                    place.lon(),
                    time,
                    end,
                    load,
                    at + 1,
                    8 - at,
                    Map.of("sound", 1, "damaged", at == 2 ? 1 : 0),
                    List.of("order-" + at)));
            time = end;
            lat = place.lat();
            lon = place.lon();
        }
        time = time.plusMinutes(25);
        stops.add(new Round.Stop(
                base.id(),
                base.name(),
                "unload",
                base.lat(),
                base.lon(),
                time,
                time.plusMinutes(40),
                0,
                0,
                2,
                Map.of("sound", 6),
                List.of()));
        time = time.plusMinutes(40);
        stops.add(new Round.Stop(
                base.id(), base.name(), "end", base.lat(), base.lon(), time, time, 0, 0, 2, Map.of(), List.of()));
        String type = vehicle % 3 == 0 ? "Electric box truck" : "Box truck 7.5 t";
        return new Round(
                "round-" + day + "-" + vehicle,
                day,
                vehicle == 8 ? "trunk" : "local",
                "truck-" + (vehicle + 1),
                type,
                base.id(),
                metres,
                metres / 15,
                9 * 3600,
                120,
                640,
                88,
                stops);
    }

    List<Round> rounds() {
        return rounds;
    }

    int orders() {
        return rounds.size() * 5;
    }

    double distanceMetres() {
        return rounds.stream().mapToDouble(Round::distanceMetres).sum();
    }
}
