/**
 * Scenarios, studies as jobs, and their results.
 *
 * <p>A scenario is stored whole, as the archive of its folder, so that a study can be repeated. A study is queued as a
 * job; its progress and the wish to cancel stand in its own row, so that any instance of the program can show and stop it.
 * A result is the bytes of {@code plan.json} with their digest, the engine version and the seed. A share is a link that
 * lets its holder read one result, and nothing else, without an account.
 */
@ApplicationModule(displayName = "Studies")
@NullMarked
package org.cellback.platform.studies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
