/** From the search's arrays back to rounds and stops, and why an order was left out. */
@NullMarked
package org.cellback.routing.internal.result;

import org.jspecify.annotations.NullMarked;
