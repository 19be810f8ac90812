/** The calculation behind the door. */
@NullMarked
package org.cellback.returns.internal;

import org.jspecify.annotations.NullMarked;
