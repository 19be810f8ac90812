/**
 * Immutable inputs and results of the routing engine.
 *
 * <p>Read {@link org.cellback.routing.api.RoutingProblem} first, then {@link org.cellback.routing.api.Order} and
 * {@link org.cellback.routing.api.VehicleType}; both start from a short factory and grow by {@code with…} methods.
 */
@NullMarked
package org.cellback.routing.api;

import org.jspecify.annotations.NullMarked;
