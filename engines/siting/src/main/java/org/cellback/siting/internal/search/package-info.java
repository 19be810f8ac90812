/** Plans: a state of sizes and routes, moves on single sites, and linear programmes that set the routes of a period exactly. */
@NullMarked
package org.cellback.siting.internal.search;

import org.jspecify.annotations.NullMarked;
