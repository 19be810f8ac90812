/** Small problems, written out in full and proven by HiGHS. */
@NullMarked
package org.cellback.siting.internal.exact;

import org.jspecify.annotations.NullMarked;
