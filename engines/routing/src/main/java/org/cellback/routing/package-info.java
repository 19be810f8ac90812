/**
 * Rounds: who fetches what, when, with which vehicle.
 *
 * <p>{@link org.cellback.routing.RoutingService} is the door. A {@link org.cellback.routing.api.RoutingProblem} holds
 * <em>orders</em> (collect at a place, deliver to it, swap, or carry from one place to another), <em>vehicle types</em>
 * (how many, from which base, with which capacities, costs, hours and energy) and <em>rules</em> (which safety classes
 * must not travel together, how packs stack). The result is a list of rounds that an independent checker has accepted,
 * and the orders left out, each with the rule that stops it.
 *
 * <p>Units are metres, seconds, kilowatt-hours and the problem's one currency; times count from the problem's own zero,
 * usually midnight. Benchmark files, which have no units, pass theirs as metres and seconds.
 */
@NullMarked
package org.cellback.routing;

import org.jspecify.annotations.NullMarked;
