/**
 * Checks of a finished plan. They read the plan and its scenario and nothing else: no engine, no class of the study, no
 * distance of the geo engine, so that a fault there cannot hide here too. A test keeps it so.
 *
 * <p>{@link org.cellback.planning.checks.PlanChecks} lists them all. Each gives a {@link org.cellback.planning.plan.Check}
 * with its figure: the largest deviation it found, or how much it has looked at.
 */
@NullMarked
package org.cellback.planning.checks;

import org.jspecify.annotations.NullMarked;
