/** Lower bounds: the Lagrangian dual over sites, climbed by the volume algorithm. */
@NullMarked
package org.cellback.siting.internal.bound;

import org.jspecify.annotations.NullMarked;
