/**
 * The register of sites: places where batteries are taken in, tested, stored or treated.
 *
 * <p>A site is taken over from a study's plan and then lives on its own: what was planned stays in the plan.
 */
@ApplicationModule(displayName = "Sites")
@NullMarked
package org.cellback.platform.sites;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
