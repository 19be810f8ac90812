/** How rounds are searched and checked; private to the engine. */
@NullMarked
package org.cellback.routing.internal;

import org.jspecify.annotations.NullMarked;
