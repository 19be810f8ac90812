/** Tests against the real program: its own PostgreSQL, real HTTP, a real browser. */
@NullMarked
package org.cellback.platform;

import org.jspecify.annotations.NullMarked;
