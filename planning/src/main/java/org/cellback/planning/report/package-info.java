/**
 * The one-file report of a plan.
 *
 * <p>{@link org.cellback.planning.report.ReportWriter} is the door. A report opens from a folder without a server, asks
 * the network for nothing, and stays readable without scripts: every figure stands in a server-written table, and the
 * instruments (map, charts, long tables) enhance those tables. Both languages are in the page; the reader switches.
 * Each part of the page is a {@code …Section}; {@code Html} is the only place where text becomes markup.
 */
@NullMarked
package org.cellback.planning.report;

import org.jspecify.annotations.NullMarked;
