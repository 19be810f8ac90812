/**
 * How much work a calculation may do, and how it tells of its progress.
 *
 * <p>Engines have no clock of their own. The caller hands them a {@link org.cellback.budget.Budget}, which meters
 * iterations, wall time or CPU time and carries the stop signal, and a {@link org.cellback.budget.ProgressListener}.
 * An engine that works through an iteration budget gives the same answer for the same input and seed.
 */
@NullMarked
package org.cellback.budget;

import org.jspecify.annotations.NullMarked;
