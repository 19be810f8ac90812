/**
 * How many batteries come back, where, when, of which kind.
 *
 * <p>One door: {@link org.cellback.returns.ReturnsService}. Cohorts of vehicles by year of sale run through the survival of
 * vehicle and of battery; what leaves is a retirement; its capture share makes it a captured battery, the rest is leakage.
 */
@NullMarked
package org.cellback.returns;

import org.jspecify.annotations.NullMarked;
