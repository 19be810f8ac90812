package org.cellback.platform.studies.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cellback.budget.Progress;
import org.cellback.planning.plan.LocalText;
import org.cellback.platform.database.Database;
import org.cellback.platform.database.Ids;
import org.cellback.platform.database.TenantId;
import org.cellback.platform.database.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The table of studies: what was asked for, how far it is, how it ended. */
@Repository
class Studies {
    private static final String SELECT = "SELECT s.*, c.key AS scenario_key, c.name_en, c.name_zh FROM studies.study s"
            + " JOIN studies.scenario c ON c.id = s.scenario_id";
    private static final int FAULT_LENGTH_MAX = 4000;
    private final Database database;
    private final InstantSource clock;

    Studies(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a person asks for. */
    record Order(
            UUID scenario,
            String name,
            long seed,
            int timeLimitSeconds,
            String startedBy,
            @Nullable String idempotencyKey) {}

    /** A new queued study; the one made before when the idempotency key was used already. */
    UUID add(TenantId tenant, Order order) {
        return database.inTenant(tenant, db -> {
            UUID id = Ids.next(clock);
            var now = Times.column(clock.instant());
            int added = db.sql(
                            "INSERT INTO studies.study (id, tenant_id, scenario_id, name, seed, time_limit_s, status,"
                                    + " started_by, idempotency_key, queued_at, heard_at)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, 'queued', ?, ?, ?, ?) ON CONFLICT (tenant_id, idempotency_key)"
                                    + " DO NOTHING")
                    .param(id)
                    .param(tenant.value())
                    .param(order.scenario())
                    .param(order.name())
                    .param(order.seed())
                    .param(order.timeLimitSeconds())
                    .param(order.startedBy())
                    .param(order.idempotencyKey())
                    .param(now)
                    .param(now)
                    .update();
            return added == 1
                    ? id
                    : db.sql("SELECT id FROM studies.study WHERE idempotency_key = ?")
                            .param(order.idempotencyKey())
                            .query(UUID.class)
                            .single();
        });
    }

    Optional<Study> find(TenantId tenant, UUID id) {
        return database.inTenant(
                tenant,
                db -> db.sql(SELECT + " WHERE s.id = ?")
                        .param(id)
                        .query(Studies::study)
                        .optional());
    }

    /** The newest first. */
    List<Study> list(TenantId tenant, int limit) {
        return database.inTenant(
                tenant,
                db -> db.sql(SELECT + " ORDER BY s.queued_at DESC, s.id DESC LIMIT ?")
                        .param(limit)
                        .query(Studies::study)
                        .list());
    }

    List<Study> listOf(TenantId tenant, UUID scenario, int limit) {
        return database.inTenant(
                tenant,
                db -> db.sql(SELECT + " WHERE s.scenario_id = ? ORDER BY s.queued_at DESC, s.id DESC LIMIT ?")
                        .param(scenario)
                        .param(limit)
                        .query(Studies::study)
                        .list());
    }

    int countUnfinished(TenantId tenant) {
        return database.inTenant(
                tenant,
                db -> db.sql("SELECT count(*) FROM studies.study WHERE status IN ('queued', 'running')")
                        .query(Integer.class)
                        .single());
    }

    /** How long the last complete study of the scenario took. */
    Optional<Duration> findLastLength(TenantId tenant, UUID scenario) {
        return database.inTenant(
                tenant,
                db -> db.sql("SELECT extract(epoch FROM finished_at - running_at)::float8 FROM studies.study"
                                + " WHERE scenario_id = ? AND status = 'complete' ORDER BY finished_at DESC LIMIT 1")
                        .param(scenario)
                        .query(Double.class)
                        .optional()
                        .map(seconds -> Duration.ofMillis(Math.round(seconds * 1000))));
    }

    void begin(Study study) {
        update(
                study,
                "status = 'running', attempts = attempts + 1, running_at = ?, phase = NULL, phase_share = 0,"
                        + " best_cost = NULL, bound = NULL",
                Times.column(clock.instant()));
    }

    /** Puts a begun study back into the queue because the program is being shut down; that attempt does not count. */
    void requeue(Study study) {
        update(study, "status = 'queued', attempts = greatest(0, attempts - ?)", 1);
    }

    /** Writes progress down and tells whether somebody wants it cancelled. */
    boolean report(Study study, Progress progress) {
        return database.inTenant(
                study.tenant(),
                db -> db.sql("UPDATE studies.study SET phase = ?, phase_share = ?, best_cost = coalesce(?, best_cost),"
                                + " bound = coalesce(?, bound), heard_at = ? WHERE id = ? RETURNING cancel_asked")
                        .param(progress.phase())
                        .param(progress.share())
                        .param(boxed(progress.bestCost()))
                        .param(boxed(progress.bound()))
                        .param(Times.column(clock.instant()))
                        .param(study.id())
                        .query(Boolean.class)
                        .single());
    }

    void finish(Study study, StudyStatus status, @Nullable String fault) {
        database.inTenant(
                study.tenant(),
                db -> db.sql(
                                "UPDATE studies.study SET status = ?, fault = ?, finished_at = ?, heard_at = ? WHERE id = ?")
                        .param(status.key())
                        .param(fault == null ? null : fault.substring(0, Math.min(fault.length(), FAULT_LENGTH_MAX)))
                        .param(Times.column(clock.instant()))
                        .param(Times.column(clock.instant()))
                        .param(study.id())
                        .update());
    }

    void askToCancel(Study study) {
        update(study, "cancel_asked = ?", true);
    }

    /** Deletes studies that ended without a result before {@code age} ago. */
    int expire(TenantId tenant, Duration age) {
        return database.inTenant(
                tenant,
                db -> db.sql("DELETE FROM studies.study WHERE status IN ('cancelled', 'failed', 'interrupted')"
                                + " AND finished_at < ?")
                        .param(Times.column(clock.instant().minus(age)))
                        .update());
    }

    private void update(Study study, String assignment, Object value) {
        database.inTenant(
                study.tenant(),
                db -> db.sql("UPDATE studies.study SET " + assignment + " WHERE id = ?")
                        .param(value)
                        .param(study.id())
                        .update());
    }

    private static @Nullable Double boxed(java.util.OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static Study study(ResultSet row, int number) throws SQLException {
        return new Study(
                row.getObject("id", UUID.class),
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getObject("scenario_id", UUID.class),
                row.getString("scenario_key"),
                new LocalText(row.getString("name_en"), row.getString("name_zh")),
                row.getString("name"),
                row.getLong("seed"),
                row.getInt("time_limit_s"),
                StudyStatus.of(row.getString("status")),
                row.getString("phase"),
                row.getDouble("phase_share"),
                row.getObject("best_cost", Double.class),
                row.getObject("bound", Double.class),
                row.getBoolean("cancel_asked"),
                row.getInt("attempts"),
                row.getString("fault"),
                row.getString("started_by"),
                Times.read(row, "queued_at"),
                Times.readNullable(row, "running_at"),
                Times.read(row, "heard_at"),
                Times.readNullable(row, "finished_at"));
    }
}
