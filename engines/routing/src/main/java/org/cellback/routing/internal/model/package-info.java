/** The problem as flat primitive arrays, numbered from 0: what the search reads in its inner loop. */
@NullMarked
package org.cellback.routing.internal.model;

import org.jspecify.annotations.NullMarked;
