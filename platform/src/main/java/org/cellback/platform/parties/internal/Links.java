package org.cellback.platform.parties.internal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.cellback.platform.database.Database;
import org.cellback.platform.database.Database.RowKey;
import org.cellback.platform.database.Digests;
import org.cellback.platform.database.Ids;
import org.cellback.platform.database.TenantId;
import org.cellback.platform.database.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One-time links that let their holder set a password. Only the digest of a link's secret is stored. */
@Repository
class Links {
    private static final Duration LIFETIME = Duration.ofHours(24);
    private final Database database;
    private final InstantSource clock;

    Links(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A link that was found by its secret. {@code person} is null when the holder becomes the first administrator. */
    record Link(UUID id, TenantId tenant, @Nullable UUID person) {}

    /** Makes a link, in place of earlier ones for the same person, and returns its path. */
    String make(TenantId tenant, @Nullable UUID person) {
        String secret = Ids.secret();
        database.inTenant(tenant, db -> {
            db.sql("DELETE FROM parties.link WHERE person_id IS NOT DISTINCT FROM ?::uuid")
                    .param(person)
                    .update();
            return db.sql(
                            "INSERT INTO parties.link (id, tenant_id, person_id, digest, expires_at) VALUES (?, ?, ?, ?, ?)")
                    .param(Ids.next(clock))
                    .param(tenant.value())
                    .param(person)
                    .param(Digests.sha256(secret))
                    .param(Times.column(clock.instant().plus(LIFETIME)))
                    .update();
        });
        return "/welcome/" + secret;
    }

    /** The unused, unexpired link with this secret. */
    Optional<Link> find(String secret) {
        String digest = Digests.sha256(secret);
        return database.byKey(
                RowKey.LINK,
                digest,
                db -> db.sql("SELECT id, tenant_id, person_id FROM parties.link"
                                + " WHERE digest = ? AND used_at IS NULL AND expires_at > ?")
                        .params(digest, Times.column(clock.instant()))
                        .query((row, number) -> new Link(
                                row.getObject("id", UUID.class),
                                new TenantId(row.getObject("tenant_id", UUID.class)),
                                row.getObject("person_id", UUID.class)))
                        .optional());
    }

    /** Uses the link up; false when another request was faster. */
    boolean use(Link link) {
        return database.inTenant(
                        link.tenant(),
                        db -> db.sql("UPDATE parties.link SET used_at = ? WHERE id = ? AND used_at IS NULL")
                                .params(Times.column(clock.instant()), link.id())
                                .update())
                == 1;
    }
}
