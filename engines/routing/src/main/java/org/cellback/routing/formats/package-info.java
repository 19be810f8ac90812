/**
 * The field's own files: VROOM JSON, CVRPLIB and VRPLIB, Solomon, Cordeau, Li and Lim, Schneider's electric instances.
 *
 * <p>{@link org.cellback.routing.formats.RoutingFiles} is the door: it reads a file into a problem, writes a result in
 * the file's own form, and checks a solution that somebody else wrote.
 */
@NullMarked
package org.cellback.routing.formats;

import org.jspecify.annotations.NullMarked;
