package org.cellback.platform.parties.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cellback.platform.access.Role;
import org.cellback.platform.database.Database;
import org.cellback.platform.database.Database.RowKey;
import org.cellback.platform.database.Ids;
import org.cellback.platform.database.TenantId;
import org.cellback.platform.database.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of a tenant, with their roles and the state of their sign-in. */
@Repository
class People {
    private static final String COLUMNS =
            "SELECT id, tenant_id, sign_in_name, name, roles, password_hash, active, failures, locked_until"
                    + " FROM parties.person";
    private final Database database;
    private final InstantSource clock;

    People(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    static String signInName(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** The person of this sign-in name, of whatever tenant. */
    Optional<Person> findBySignInName(String typed) {
        String name = signInName(typed);
        return database.byKey(
                RowKey.SIGN_IN_NAME,
                name,
                db -> db.sql(COLUMNS + " WHERE sign_in_name = ?")
                        .params(name)
                        .query(People::person)
                        .optional());
    }

    List<Person> list(TenantId tenant) {
        return database.inTenant(
                tenant,
                db -> db.sql(COLUMNS + " ORDER BY name, id")
                        .query(People::person)
                        .list());
    }

    Optional<Person> find(TenantId tenant, UUID id) {
        return database.inTenant(
                tenant,
                db -> db.sql(COLUMNS + " WHERE id = ?")
                        .params(id)
                        .query(People::person)
                        .optional());
    }

    /** Adds a person without a password; empty when the sign-in name is taken. */
    Optional<UUID> add(TenantId tenant, String signInName, String name, Set<Role> roles) {
        UUID id = Ids.next(clock);
        try {
            database.inTenant(tenant, db -> insert(db, tenant, id, signInName(signInName), name, roles));
            return Optional.of(id);
        } catch (DuplicateKeyException taken) {
            return Optional.empty();
        }
    }

    private int insert(JdbcClient db, TenantId tenant, UUID id, String signInName, String name, Set<Role> roles) {
        return db.sql("INSERT INTO parties.person (id, tenant_id, sign_in_name, name, roles, created_at)"
                        + " VALUES (?, ?, ?, ?, ?::text[], ?)")
                .params(id, tenant.value(), signInName, name, array(roles), Times.column(clock.instant()))
                .update();
    }

    void setPassword(TenantId tenant, UUID id, String hash) {
        change(tenant, id, "password_hash = ?, failures = 0, locked_until = NULL, active = true", hash);
    }

    void setRoles(TenantId tenant, UUID id, Set<Role> roles) {
        change(tenant, id, "roles = ?::text[]", array(roles));
    }

    void setActive(TenantId tenant, UUID id, boolean active) {
        change(tenant, id, "active = ?", active);
    }

    void signedIn(Person person) {
        change(person.tenant(), person.id(), "failures = ?, locked_until = NULL", 0);
    }

    /** Counts a wrong password; after {@code failuresMax} the account is locked for a while. */
    void failed(Person person, int failuresMax, Duration locked) {
        database.inTenant(
                person.tenant(),
                db -> db.sql("UPDATE parties.person SET failures = failures + 1,"
                                + " locked_until = CASE WHEN failures + 1 >= ? THEN ?::timestamptz ELSE locked_until END"
                                + " WHERE id = ?")
                        .params(failuresMax, Times.column(clock.instant().plus(locked)), person.id())
                        .update());
    }

    private void change(TenantId tenant, UUID id, String assignment, Object value) {
        database.inTenant(
                tenant,
                db -> db.sql("UPDATE parties.person SET " + assignment + " WHERE id = ?")
                        .params(value, id)
                        .update());
    }

    private static String array(Set<Role> roles) {
        return "{" + String.join(",", roles.stream().map(Role::key).sorted().toList()) + "}";
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String key : Arrays.asList((String[]) row.getArray("roles").getArray())) {
            roles.add(Role.valueOf(key.toUpperCase(Locale.ROOT)));
        }
        return new Person(
                row.getObject("id", UUID.class),
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getString("sign_in_name"),
                row.getString("name"),
                roles,
                row.getString("password_hash"),
                row.getBoolean("active"),
                row.getInt("failures"),
                Times.readNullable(row, "locked_until"));
    }

    /** A person's row. */
    record Person(
            UUID id,
            TenantId tenant,
            String signInName,
            String name,
            Set<Role> roles,
            @Nullable String passwordHash,
            boolean active,
            int failures,
            @Nullable Instant lockedUntil) {
        boolean isLocked(Instant now) {
            return lockedUntil != null && lockedUntil.isAfter(now);
        }
    }
}
