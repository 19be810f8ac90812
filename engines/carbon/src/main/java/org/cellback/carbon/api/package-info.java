/** Immutable inputs and results of the carbon engine. */
@NullMarked
package org.cellback.carbon.api;

import org.jspecify.annotations.NullMarked;
