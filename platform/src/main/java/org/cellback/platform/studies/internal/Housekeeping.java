package org.cellback.platform.studies.internal;

import org.cellback.platform.database.TenantId;
import org.cellback.platform.parties.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** After the start, beside the first requests: new scenario folders are registered. */
@Component
class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private final Opening opening;
    private final Tenants tenants;

    Housekeeping(Opening opening, Tenants tenants) {
        this.opening = opening;
        this.tenants = tenants;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("housekeeping").start(() -> {
            TenantId tenant = tenants.founding();
            opening.registerAll(tenant);
            LOG.info("Scenarios are registered");
        });
    }
}
