/** Table and pages of the sites room; no other room may use them. */
@NullMarked
package org.cellback.platform.sites.internal;

import org.jspecify.annotations.NullMarked;
