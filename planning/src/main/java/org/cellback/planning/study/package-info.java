/**
 * The pipeline: translates a scenario into the engines' words, runs them phase by phase, and translates their answers into
 * the plan.
 *
 * <p>{@link org.cellback.planning.study.Study} names every phase in order. Each phase is a class that takes what the earlier
 * ones made: {@code ForecastPhase} → {@code Demand} by area, year and chemistry → {@code NetworkPhase} → {@code OrdersPhase}
 * → {@code RoundsPhase} → {@code EmissionsPhase}. Choices that no scenario holds are in {@code StudyAssumptions} and
 * show up among the plan's assumptions.
 */
@NullMarked
package org.cellback.planning.study;

import org.jspecify.annotations.NullMarked;
