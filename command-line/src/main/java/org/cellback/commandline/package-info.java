/**
 * The command line: one small class per command over the doors of planning and of the engines.
 *
 * <p>{@link org.cellback.commandline.Cellback} is the main class. Commands share their limits ({@code Limits}), the stop
 * signal on Ctrl-C ({@code StopSignal}) and the progress display ({@code ProgressDisplay}). Exit status: 0 done (also when
 * stopped early with an answer), 2 bad input, 3 no feasible answer, 1 a fault of ours. Classes that load much (planning,
 * solvers) are touched only when a command runs, so that {@code --help} stays quick.
 */
@NullMarked
package org.cellback.commandline;

import org.jspecify.annotations.NullMarked;
