/**
 * Who may call what. Nothing is open by default: every endpoint carries {@link org.cellback.platform.access.AllowedTo},
 * one without it is refused to all, and a table-driven test walks every endpoint with every role.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.cellback.platform.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
