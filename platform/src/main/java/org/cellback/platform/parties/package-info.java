/**
 * Tenants, their people, sign-in, and the audit trail.
 *
 * <p>A tenant is a customer organisation. The first start makes one, and a one-time link lets its first administrator set
 * a password; further people come by invitation links. What matters is written to the {@link
 * org.cellback.platform.parties.Audit} trail of the tenant.
 */
@ApplicationModule(displayName = "Parties")
@NullMarked
package org.cellback.platform.parties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
