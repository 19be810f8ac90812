/** The problem in flat arrays: items (areas, or equal parts of large ones), sites with their options, links. Sites are numbered points first, then centres, then plants. */
@NullMarked
package org.cellback.siting.internal.model;

import org.jspecify.annotations.NullMarked;
