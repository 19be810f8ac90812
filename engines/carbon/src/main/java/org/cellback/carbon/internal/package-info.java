/** How movements are added up; private to the engine. */
@NullMarked
package org.cellback.carbon.internal;

import org.jspecify.annotations.NullMarked;
