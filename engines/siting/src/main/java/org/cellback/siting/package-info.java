/**
 * Which sites to open, how large, when, and what flows between them.
 *
 * <p>{@link org.cellback.siting.SitingService} is the door for take-back networks: areas hand packs to collection
 * points, points send them to recycling centres, centres to processing plants, over several periods, with sizes and
 * mobile stops. {@link org.cellback.siting.FacilityLocationService} is the door for the field's published benchmark
 * problems (capacitated and two-stage facility location), which the same core solves.
 *
 * <p>Every answer carries a proven lower bound on the cost of the problem as it was given (with exactly the links it
 * lists), and is added up again by a checker that shares nothing with the solver. Sites, sizes and routes are
 * explained in {@link org.cellback.siting.api}.
 */
@NullMarked
package org.cellback.siting;

import org.jspecify.annotations.NullMarked;
