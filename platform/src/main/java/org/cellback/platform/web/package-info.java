/**
 * How a page comes about: {@link org.cellback.platform.web.Pages} renders a template with a {@link
 * org.cellback.platform.web.Ui}, which holds language, number forms and who is signed in. Faults become pages, or problem
 * documents (RFC 9457) under {@code /api}.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.cellback.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
