/**
 * A scenario's inputs as tables of its pages: the files with what they rest on, and the rows of a file as they are
 * written, each with its source, that source's licence, or the mark that nothing backs it.
 */
@NullMarked
package org.cellback.platform.studies.internal.inputs;

import org.jspecify.annotations.NullMarked;
