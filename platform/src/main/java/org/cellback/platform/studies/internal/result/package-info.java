/**
 * Pages of a study's result. Each view has its own address and its whole query in it.
 *
 * <p>{@link org.cellback.platform.studies.internal.result.StoredPlans} is what these pages ask of stored studies. A plan is
 * indexed once ({@code PlanIndex}); {@code …Tables} make the tables of a view from it, and each of these tables is also
 * an address for CSV. {@code …View} adds figures, charts and words. Nothing here writes.
 */
@NullMarked
package org.cellback.platform.studies.internal.result;

import org.jspecify.annotations.NullMarked;
