package org.cellback.platform.studies.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cellback.planning.plan.Network;
import org.cellback.platform.database.TenantId;
import org.cellback.platform.studies.PlannedSites;
import org.springframework.stereotype.Component;

/** Answers other rooms from the stored results. */
@Component
class PlannedSitesOfResults implements PlannedSites {
    private final Results results;
    private final PlanFiles files;

    PlannedSitesOfResults(Results results, PlanFiles files) {
        this.results = results;
        this.files = files;
    }

    @Override
    public Optional<List<Network.Site>> find(TenantId tenant, UUID study) {
        // Asked by tenant first; the parsed plans at hand are kept by study alone.
        return results.find(tenant, study)
                .map(stored -> files.plan(
                                study, () -> results.findBytes(tenant, study).orElseThrow())
                        .network()
                        .sites());
    }
}
