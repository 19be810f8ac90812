/** How distances are computed and stored; private to the engine. */
@NullMarked
package org.cellback.geo.internal;

import org.jspecify.annotations.NullMarked;
