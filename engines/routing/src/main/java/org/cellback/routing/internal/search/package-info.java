/** Slack induction by string removals: ruin, recreate, accept; and the exact simulation of one round. */
@NullMarked
package org.cellback.routing.internal.search;

import org.jspecify.annotations.NullMarked;
