/** The independent checker. It shares no code with the search: it knows the problem and the plan only. */
@NullMarked
package org.cellback.routing.internal.check;

import org.jspecify.annotations.NullMarked;
