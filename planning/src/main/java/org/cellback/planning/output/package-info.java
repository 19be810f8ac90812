/**
 * Writes a plan where people and programs can use it, and reads it back.
 *
 * <p>{@link org.cellback.planning.output.PlanFolder} is the way in: {@code plan.json}, {@code tables/*.csv},
 * {@code network.geojson} and {@code report.html} are all written in full beside their places first, then moved there, so
 * that a full disk or a kill never leaves half a file over a good one. {@link org.cellback.planning.output.PlanReader} reads
 * {@code plan.json}.
 */
@NullMarked
package org.cellback.planning.output;

import org.jspecify.annotations.NullMarked;
