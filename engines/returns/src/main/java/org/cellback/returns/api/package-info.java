/**
 * What goes into the returns engine and what comes out: immutable records.
 *
 * <p>A <em>cohort</em> is the vehicles of a class sold in an area in a year. A <em>retirement</em> is a battery that leaves its
 * vehicle: because the vehicle ends, or because the battery is taken out while the vehicle goes on. The <em>capture share</em>
 * is the part of the retirements that reaches the formal network, the rest is <em>leakage</em>. A vehicle that changes its
 * area or leaves the study region <em>moves</em>; that is no retirement.
 */
@NullMarked
package org.cellback.returns.api;

import org.jspecify.annotations.NullMarked;
