/**
 * Builds scenario folders from files as their publishers give them, repeatably: the same files give the same bytes.
 *
 * <p>A conversion writes only the tables that follow from the source files. Tables of assumptions (costs, vehicles, models,
 * plants, rules) are kept by hand in the scenario's folder and left alone. What was dropped, moved or renamed is counted in
 * {@code conversion.md} beside the tables.
 */
@NullMarked
package org.cellback.planning.scenario.convert;

import org.jspecify.annotations.NullMarked;
