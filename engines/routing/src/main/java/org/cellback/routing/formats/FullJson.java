package org.cellback.routing.formats;

import java.util.List;
import java.util.Locale;
import org.cellback.routing.api.LeftOut;
import org.cellback.routing.api.RoundPlan;
import org.cellback.routing.api.RoutingResult;
import org.cellback.routing.api.StopPlan;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The full solution as JSON: {@code {"cost", "seed", "iterations", "rounds": [{"vehicle", "vehicleType", "base",
 * "distanceMetres", …, "stops": [{"kind", "order", "place", "arrivalSeconds", …, "loadAfter", "energyLeftKwh"}]}],
 * "leftOut": […]}}.
 */
final class FullJson {
    private FullJson() {}

    static String write(RoutingFile file, RoutingResult result) {
        ObjectNode root = JsonInput.MAPPER.createObjectNode();
        root.put("cost", result.cost());
        root.put("seed", result.seed());
        root.put("iterations", result.iterations());
        ArrayNode dimensions = root.putArray("dimensions");
        file.problem().dimensions().forEach(dimensions::add);
        ArrayNode rounds = root.putArray("rounds");
        for (RoundPlan round : result.rounds()) {
            round(file, rounds.addObject(), round);
        }
        ArrayNode leftOut = root.putArray("leftOut");
        for (LeftOut each : result.leftOut()) {
            ObjectNode node = leftOut.addObject();
            node.put("order", each.order());
            node.put("penalty", each.penalty());
            ArrayNode reasons = node.putArray("reasons");
            for (LeftOut.Reason reason : each.reasons()) {
                ObjectNode why = reasons.addObject();
                why.put("vehicleType", reason.vehicleType());
                why.put("rule", reason.rule().name().toLowerCase(Locale.ROOT));
                why.put("inEmptyRound", reason.inEmptyRound());
                why.put("detail", reason.detail());
            }
        }
        return JsonInput.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void round(RoutingFile file, ObjectNode node, RoundPlan round) {
        node.put("vehicle", file.vehicleName(round.vehicleType(), round.vehicleNumber()));
        node.put("vehicleType", round.vehicleType());
        node.put("vehicleNumber", round.vehicleNumber());
        node.put("base", file.placeNames().get(round.stops().getFirst().place()));
        node.put("distanceMetres", round.distanceMetres());
        node.put("drivingSeconds", round.drivingSeconds());
        node.put("dutySeconds", round.dutySeconds());
        node.put("energyKwh", round.energyKwh());
        node.put("cost", round.cost());
        ArrayNode stops = node.putArray("stops");
        for (StopPlan stop : round.stops()) {
            ObjectNode each = stops.addObject();
            each.put("kind", stop.kind().name().toLowerCase(Locale.ROOT));
            each.put("order", stop.subject());
            each.put("place", file.placeNames().get(stop.place()));
            each.put("arrivalSeconds", stop.arrivalSeconds());
            each.put("beginSeconds", stop.beginSeconds());
            each.put("departureSeconds", stop.departureSeconds());
            List<Double> load = stop.loadAfter();
            ArrayNode after = each.putArray("loadAfter");
            load.forEach(after::add);
            each.put("energyLeftKwh", stop.energyLeftKwh());
        }
    }
}
