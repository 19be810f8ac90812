/** Immutable inputs and results of the distance engine. */
@NullMarked
package org.cellback.geo.api;

import org.jspecify.annotations.NullMarked;
