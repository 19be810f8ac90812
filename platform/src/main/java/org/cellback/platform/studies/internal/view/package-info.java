/**
 * What the result pages show: each tab turns a plan into readouts and tables. Nothing here reads the database; the whole
 * view is a function of the plan and the address.
 */
@NullMarked
package org.cellback.platform.studies.internal.view;

import org.jspecify.annotations.NullMarked;
