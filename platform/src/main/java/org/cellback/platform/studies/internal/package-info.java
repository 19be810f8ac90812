/** Tables, jobs and pages of the studies room; no other room may use them. */
@NullMarked
package org.cellback.platform.studies.internal;

import org.jspecify.annotations.NullMarked;
