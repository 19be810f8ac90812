package org.cellback.routing.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cellback.routing.api.BadRoutingInput;
import org.cellback.routing.api.RoundPlan;
import org.cellback.routing.api.RoutingResult;
import org.cellback.routing.api.StopPlan;
import org.cellback.routing.api.StopPlan.Kind;

/** CVRPLIB solutions: {@code Route #1: 3 7 2} lines and a last line {@code Cost 27591}. */
final class RouteLines {
    private static final Set<Kind> SHOWN = Set.of(Kind.COLLECT, Kind.DELIVER, Kind.SWAP, Kind.UNLOAD, Kind.CHARGE);

    private RouteLines() {}

    static String write(RoutingFile file, RoutingResult result) {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (RoundPlan round : result.rounds()) {
            text.append("Route #").append(++number).append(':');
            for (StopPlan stop : round.stops()) {
                if (SHOWN.contains(stop.kind())) {
                    text.append(' ').append(file.placeNames().get(stop.place()));
                }
            }
            text.append('\n');
        }
        return text.append("Cost ").append(number(result.cost())).append('\n').toString();
    }

    /** Whole numbers without a point, others with up to six decimals. */
    static String number(double value) {
        if (Math.abs(value - Math.rint(value)) < 5e-7) {
            return String.valueOf((long) Math.rint(value));
        }
        return String.format(Locale.ROOT, "%.6f", value).replaceAll("0+$", "");
    }

    /** The place names of each route; empty routes are dropped. */
    static List<List<String>> read(String text) {
        List<List<String>> routes = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.toLowerCase(Locale.ROOT).startsWith("route")) {
                continue;
            }
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new BadRoutingInput("solution, line " + (i + 1), "no colon", "Maybe write Route #1: 3 7 2.");
            }
            String stops = line.substring(colon + 1).strip();
            if (!stops.isEmpty()) {
                routes.add(List.of(stops.split("\\s+")));
            }
        }
        if (routes.isEmpty()) {
            throw new BadRoutingInput(
                    "solution", "no line that begins with Route", "Maybe this is another kind of file.");
        }
        return routes;
    }
}
