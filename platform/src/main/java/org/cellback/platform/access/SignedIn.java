package org.cellback.platform.access;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.cellback.platform.database.TenantId;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A person who has signed in.
 *
 * @param tenant id of the tenant whose rows the person sees
 * @param name the person's name as shown
 */
public record SignedIn(UUID person, UUID tenant, String signInName, String name, Set<Role> roles)
        implements AuthenticatedPrincipal, Serializable {
    private static final long serialVersionUID = 1L;

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    public TenantId tenantId() {
        return new TenantId(tenant);
    }

    public boolean may(Who who) {
        return who.includes(roles);
    }

    @Override
    public String getName() {
        return signInName;
    }
}
