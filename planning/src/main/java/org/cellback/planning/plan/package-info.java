/**
 * The result of a study: immutable records, written as {@code plan.json} by their component names.
 *
 * <p>A {@link org.cellback.planning.plan.Plan} holds the forecast, the network, its coverage, the rounds of the named
 * week, emissions, and the independent checks with their figures. Quantities are SI with the unit in the name; money is
 * in {@link org.cellback.planning.plan.Plan#currency()}; years are calendar years. Fields may be added, never renamed.
 */
@NullMarked
package org.cellback.planning.plan;

import org.jspecify.annotations.NullMarked;
