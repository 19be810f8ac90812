/** Faults of problems, and readers of the benchmark formats. */
@NullMarked
package org.cellback.siting.internal.input;

import org.jspecify.annotations.NullMarked;
