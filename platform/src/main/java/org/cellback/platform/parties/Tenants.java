package org.cellback.platform.parties;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.cellback.platform.database.Database;
import org.cellback.platform.database.Ids;
import org.cellback.platform.database.TenantId;
import org.cellback.platform.database.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The customer organisations. */
@Service
public class Tenants {
    private static final String FIRST_NAME = "Cellback";
    private final Database database;
    private final JdbcClient open;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Tenants(Database database, JdbcClient open, InstantSource clock, ApplicationEventPublisher events) {
        this.database = database;
        this.open = open;
        this.clock = clock;
        this.events = events;
    }

    /** Told after a tenant was made. */
    public record Founded(TenantId tenant) {}

    /** The tenant made at the first start, whose administrators may found others. */
    public TenantId founding() {
        return findFounding().orElseGet(this::makeFounding);
    }

    private Optional<TenantId> findFounding() {
        return open.sql("SELECT tenant_id FROM parties.founding")
                .query(UUID.class)
                .optional()
                .map(TenantId::new);
    }

    private TenantId makeFounding() {
        TenantId tenant = found(FIRST_NAME);
        open.sql("INSERT INTO parties.founding (tenant_id) VALUES (?) ON CONFLICT DO NOTHING")
                .params(tenant.value())
                .update();
        return findFounding().orElseThrow();
    }

    /** A new tenant, still without people. */
    public TenantId found(String name) {
        TenantId tenant = new TenantId(Ids.next(clock));
        database.inTenant(
                tenant,
                db -> db.sql("INSERT INTO parties.tenant (id, name, created_at) VALUES (?, ?, ?)")
                        .params(tenant.value(), name, Times.column(clock.instant()))
                        .update());
        events.publishEvent(new Founded(tenant));
        return tenant;
    }

    public String name(TenantId tenant) {
        return database.inTenant(
                tenant,
                db -> db.sql("SELECT name FROM parties.tenant")
                        .query(String.class)
                        .single());
    }

    public void rename(TenantId tenant, String name) {
        database.inTenant(
                tenant,
                db -> db.sql("UPDATE parties.tenant SET name = ?").params(name).update());
    }
}
