/**
 * A scenario: the complete, versioned input of a study, read from a folder of CSV, GeoJSON and one YAML file.
 *
 * <p>{@link org.cellback.planning.scenario.Scenario} holds everything, immutable and already checked: a scenario that
 * exists is whole. Its tables are grouped by who uses them ({@code Demand}, {@code Ageing}, {@code Handover}, {@code Sites},
 * {@code Carriage}). Every row says where it comes from: {@code reference} is a key of {@code references.csv} or the word
 * {@code assumed}. The form of each file is in {@code docs/scenario.md}.
 */
@NullMarked
package org.cellback.planning.scenario;

import org.jspecify.annotations.NullMarked;
