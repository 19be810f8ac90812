package org.cellback.routing.api;

import java.util.List;
import org.cellback.geo.api.TravelMatrix;

/**
 * What has to be carried, and with what.
 *
 * @param travel distances and driving times between places; orders and vehicles name places by their number in it
 * @param dimensions names of the capacity dimensions, for instance {@code kg}, {@code deckPositions}; every list of
 *     amounts follows this order
 * @param orders what is collected, delivered or carried
 * @param vehicleTypes the fleet
 * @param rules what must not travel together, and how packs stack
 * @param chargingPlaces where battery-electric vehicles can charge on the way
 */
public record RoutingProblem(
        TravelMatrix travel,
        List<String> dimensions,
        List<Order> orders,
        List<VehicleType> vehicleTypes,
        Rules rules,
        List<ChargingPlace> chargingPlaces) {
    public RoutingProblem {
        dimensions = List.copyOf(dimensions);
        orders = List.copyOf(orders);
        vehicleTypes = List.copyOf(vehicleTypes);
        chargingPlaces = List.copyOf(chargingPlaces);
    }

    /** A problem without charging on the way. */
    public RoutingProblem(
            TravelMatrix travel,
            List<String> dimensions,
            List<Order> orders,
            List<VehicleType> vehicleTypes,
            Rules rules) {
        this(travel, dimensions, orders, vehicleTypes, rules, List.of());
    }
}
