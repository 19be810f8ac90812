/** The independent checker: knows the public records only, shares no line with the solver. */
@NullMarked
package org.cellback.siting.internal.check;

import org.jspecify.annotations.NullMarked;
