/**
 * Planning: from a scenario to a plan, with no server and no database.
 *
 * <p>{@link org.cellback.planning.StudyService} is the door. It takes a {@code scenario} (read from a folder), runs the
 * {@code study} (forecast → network → orders → rounds → emissions → checks) over the engines, and hands back a {@code plan},
 * which {@code output} and {@code report} write. The {@code checks} read the plan and the scenario only; they share nothing
 * with the study. The command line and the application both come in here.
 */
@NullMarked
package org.cellback.planning;

import org.jspecify.annotations.NullMarked;
