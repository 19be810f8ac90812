package org.cellback.platform.sites.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.cellback.planning.plan.Network;
import org.cellback.platform.database.Database;
import org.cellback.platform.database.Ids;
import org.cellback.platform.database.TenantId;
import org.cellback.platform.database.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of sites. */
@Repository
class SiteRegister {
    private final Database database;
    private final InstantSource clock;

    SiteRegister(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    List<RegisteredSite> list(TenantId tenant) {
        return database.inTenant(
                tenant,
                db -> db.sql("SELECT * FROM sites.site ORDER BY kind, name, id")
                        .query(SiteRegister::site)
                        .list());
    }

    /** Takes a plan's sites over; those that are registered already stay as they are. Returns how many were new. */
    int takeOver(TenantId tenant, UUID study, List<Network.Site> sites) {
        return database.inTenant(
                tenant,
                db -> sites.stream()
                        .mapToInt(site -> insert(db, tenant, study, site))
                        .sum());
    }

    private int insert(JdbcClient db, TenantId tenant, UUID study, Network.Site site) {
        return db.sql(
                        "INSERT INTO sites.site (id, tenant_id, key, kind, name, region, lat, lon, status, opens_year,"
                                + " capacity_kg_per_year, unverified, from_study, registered_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'planned', ?, ?, ?, ?, ?) ON CONFLICT (tenant_id, key) DO NOTHING")
                .params(
                        Ids.next(clock),
                        tenant.value(),
                        site.id(),
                        site.kind(),
                        site.name(),
                        site.region(),
                        site.lat(),
                        site.lon(),
                        site.opened(),
                        site.capacityKgPerYear(),
                        site.unverified(),
                        study,
                        Times.column(clock.instant()))
                .update();
    }

    private static RegisteredSite site(ResultSet row, int number) throws SQLException {
        return new RegisteredSite(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("region"),
                row.getDouble("lat"),
                row.getDouble("lon"),
                row.getString("status"),
                row.getInt("opens_year"),
                row.getDouble("capacity_kg_per_year"),
                row.getBoolean("unverified"),
                row.getObject("from_study", UUID.class));
    }
}
