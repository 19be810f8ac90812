package org.cellback.platform.parties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.cellback.platform.access.SignedIn;
import org.cellback.platform.database.Database;
import org.cellback.platform.database.Ids;
import org.cellback.platform.database.TenantId;
import org.cellback.platform.database.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who did what, and how it ended. Rows are only ever added. */
@Service
public class Audit {
    private final Database database;
    private final InstantSource clock;

    Audit(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One act.
     *
     * @param person name of the person, or of the part of the program that acted
     * @param action key of the act, for instance {@code study-started}
     * @param subject what it was done to
     * @param outcome {@code done} or {@code refused}
     */
    public record Act(Instant at, String person, String action, String subject, String outcome) {}

    public void done(SignedIn person, String action, String subject) {
        record(person.tenantId(), person.person(), person.name(), action, subject, "done");
    }

    public void refused(SignedIn person, String action, String subject) {
        record(person.tenantId(), person.person(), person.name(), action, subject, "refused");
    }

    /** An act nobody who is signed in did. */
    public void done(TenantId tenant, String actor, String action, String subject) {
        record(tenant, null, actor, action, subject, "done");
    }

    public void refused(TenantId tenant, String actor, String action, String subject) {
        record(tenant, null, actor, action, subject, "refused");
    }

    private void record(
            TenantId tenant, @Nullable UUID person, String name, String action, String subject, String outcome) {
        database.inTenant(
                tenant,
                db -> db.sql(
                                "INSERT INTO parties.audit (id, tenant_id, at, person_id, person, action, subject, outcome)"
                                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                        .param(Ids.next(clock))
                        .param(tenant.value())
                        .param(Times.column(clock.instant()))
                        .param(person)
                        .param(name)
                        .param(action)
                        .param(subject)
                        .param(outcome)
                        .update());
    }

    /** The newest acts first. */
    public List<Act> list(TenantId tenant, int offset, int limit) {
        return database.inTenant(
                tenant,
                db -> db.sql("SELECT at, person, action, subject, outcome FROM parties.audit"
                                + " ORDER BY at DESC, id DESC OFFSET ? LIMIT ?")
                        .params(offset, limit)
                        .query(Audit::act)
                        .list());
    }

    private static Act act(ResultSet row, int number) throws SQLException {
        return new Act(
                Times.read(row, "at"),
                row.getString("person"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("outcome"));
    }
}
