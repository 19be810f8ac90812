package org.cellback.platform.studies.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cellback.platform.database.Database;
import org.cellback.platform.database.Database.RowKey;
import org.cellback.platform.database.Digests;
import org.cellback.platform.database.Ids;
import org.cellback.platform.database.TenantId;
import org.cellback.platform.database.Times;
import org.springframework.stereotype.Repository;

/** Links by which anybody who holds one may read one result. Only the digest of the secret is stored. */
@Repository
class Shares {
    static final Duration LIFETIME = Duration.ofDays(90);
    private final Database database;
    private final InstantSource clock;

    Shares(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a link leads to. */
    record Shared(TenantId tenant, UUID study) {}

    /** Makes a link and returns its secret. */
    String make(TenantId tenant, UUID study, String by) {
        String secret = Ids.secret();
        Instant now = clock.instant();
        database.inTenant(
                tenant,
                db -> db.sql("INSERT INTO studies.share (id, tenant_id, study_id, digest, created_by, created_at,"
                                + " expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
                        .params(
                                Ids.next(clock),
                                tenant.value(),
                                study,
                                Digests.sha256(secret),
                                by,
                                Times.column(now),
                                Times.column(now.plus(LIFETIME)))
                        .update());
        return secret;
    }

    Optional<Shared> find(String secret) {
        String digest = Digests.sha256(secret);
        return database.byKey(
                RowKey.SHARE,
                digest,
                db -> db.sql("SELECT tenant_id, study_id FROM studies.share"
                                + " WHERE digest = ? AND revoked_at IS NULL AND expires_at > ?")
                        .params(digest, Times.column(clock.instant()))
                        .query((row, number) -> new Shared(
                                new TenantId(row.getObject("tenant_id", UUID.class)),
                                row.getObject("study_id", UUID.class)))
                        .optional());
    }

    List<Share> list(TenantId tenant, UUID study) {
        return database.inTenant(
                tenant,
                db -> db.sql("SELECT id, created_by, created_at, expires_at FROM studies.share"
                                + " WHERE study_id = ? AND revoked_at IS NULL AND expires_at > ? ORDER BY created_at")
                        .params(study, Times.column(clock.instant()))
                        .query((row, number) -> new Share(
                                row.getObject("id", UUID.class),
                                row.getString("created_by"),
                                Times.read(row, "created_at"),
                                Times.read(row, "expires_at")))
                        .list());
    }

    /** Ends every link to a study. */
    int revokeAll(TenantId tenant, UUID study) {
        return database.inTenant(
                tenant,
                db -> db.sql("UPDATE studies.share SET revoked_at = ? WHERE study_id = ? AND revoked_at IS NULL")
                        .params(Times.column(clock.instant()), study)
                        .update());
    }
}
