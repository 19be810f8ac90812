/**
 * Tables as pages show them: a {@link org.cellback.platform.studies.internal.tables.Table} says its columns once; from it
 * come the page (a {@link org.cellback.platform.studies.internal.tables.TableView}, filtered, sorted and cut to one page by
 * the address) and the CSV of that very table, whole, in SI units.
 */
@NullMarked
package org.cellback.platform.studies.internal.tables;

import org.jspecify.annotations.NullMarked;
