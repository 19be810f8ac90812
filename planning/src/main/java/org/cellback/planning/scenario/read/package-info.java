/**
 * Reads a scenario's folder. Every file is read as a stream, within limits, and every fault is noted before anything is refused;
 * {@code FaultLog} keeps the first ones and counts the rest. A row with a fault is skipped, so that later checks see only good rows.
 */
@NullMarked
package org.cellback.planning.scenario.read;

import org.jspecify.annotations.NullMarked;
