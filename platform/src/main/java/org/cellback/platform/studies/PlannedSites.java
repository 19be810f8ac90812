package org.cellback.platform.studies;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cellback.planning.plan.Network;
import org.cellback.platform.database.TenantId;

/** The sites a study's plan uses, for other rooms. */
public interface PlannedSites {
    /** Empty when the tenant has no such study or it has no result. */
    Optional<List<Network.Site>> find(TenantId tenant, UUID study);
}
