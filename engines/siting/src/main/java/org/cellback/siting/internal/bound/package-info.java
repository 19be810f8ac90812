/** Lower bounds: the Lagrangian dual over sites, climbed by the deflected supergradients. */
@NullMarked
package org.cellback.siting.internal.bound;

import org.jspecify.annotations.NullMarked;
