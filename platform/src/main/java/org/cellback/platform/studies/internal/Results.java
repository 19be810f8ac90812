package org.cellback.platform.studies.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.cellback.planning.plan.Plan;
import org.cellback.platform.database.Database;
import org.cellback.platform.database.Digests;
import org.cellback.platform.database.TenantId;
import org.cellback.platform.database.Times;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Results: the bytes of {@code plan.json}, compressed, with their digest. */
@Repository
class Results {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Database database;
    private final PlanFiles files;
    private final InstantSource clock;

    Results(Database database, PlanFiles files, InstantSource clock) {
        this.database = database;
        this.files = files;
        this.clock = clock;
    }

    /** A stored result without its plan. */
    record Stored(UUID study, String planDigest, String engineVersion, Headline headline, Instant storedAt) {}

    void store(Study study, Plan plan) {
        Path folder = files.write(study, plan);
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(folder.resolve("plan.json"));
        } catch (IOException e) {
            throw new UncheckedIOException("plan.json of study " + study.id() + "\nMaybe the disk is full.", e);
        }
        byte[] compressed = compress(bytes);
        database.inTenant(
                study.tenant(),
                db -> db.sql(
                                "INSERT INTO studies.result (study_id, tenant_id, plan, plan_digest, engine_version, headline,"
                                        + " stored_at) VALUES (?, ?, ?, ?, ?, ?::jsonb, ?) ON CONFLICT (study_id) DO UPDATE SET"
                                        + " plan = excluded.plan, plan_digest = excluded.plan_digest,"
                                        + " headline = excluded.headline, stored_at = excluded.stored_at")
                        .param(study.id())
                        .param(study.tenant().value())
                        .param(compressed)
                        .param(Digests.sha256(bytes))
                        .param(plan.provenance().engineVersion())
                        .param(JSON.writeValueAsString(Headline.of(plan)))
                        .param(Times.column(clock.instant()))
                        .update());
    }

    Optional<Stored> find(TenantId tenant, UUID study) {
        return Optional.ofNullable(findAll(tenant, List.of(study)).get(study));
    }

    Map<UUID, Stored> findAll(TenantId tenant, List<UUID> studies) {
        if (studies.isEmpty()) {
            return Map.of();
        }
        return database
                .inTenant(
                        tenant,
                        db -> db.sql(
                                        "SELECT study_id, plan_digest, engine_version, headline, stored_at FROM studies.result"
                                                + " WHERE study_id IN (:studies)")
                                .param("studies", studies)
                                .query((row, number) -> new Stored(
                                        row.getObject("study_id", UUID.class),
                                        row.getString("plan_digest"),
                                        row.getString("engine_version"),
                                        JSON.readValue(row.getString("headline"), Headline.class),
                                        Times.read(row, "stored_at")))
                                .list())
                .stream()
                .collect(Collectors.toMap(Stored::study, Function.identity()));
    }

    /** The exact bytes of {@code plan.json}; checked against their digest. */
    Optional<byte[]> findBytes(TenantId tenant, UUID study) {
        return database.inTenant(
                tenant,
                db -> db.sql("SELECT plan, plan_digest FROM studies.result WHERE study_id = ?")
                        .param(study)
                        .query((row, number) ->
                                checked(study, decompress(row.getBytes("plan")), row.getString("plan_digest")))
                        .optional());
    }

    private static byte[] checked(UUID study, byte[] bytes, String digest) {
        String found = Digests.sha256(bytes);
        if (!found.equals(digest)) {
            throw new IllegalStateException("The plan of study " + study + " has digest " + found + ", stored was "
                    + digest + ".\nMaybe the database was edited or damaged; run the study again.");
        }
        return bytes;
    }

    private static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Compressing in memory", e);
        }
        return compressed.toByteArray();
    }

    private static byte[] decompress(byte[] compressed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Decompressing in memory\nMaybe the row is damaged.", e);
        }
    }
}
