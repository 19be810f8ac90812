package org.cellback.platform.studies.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cellback.planning.plan.LocalText;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.ScenarioFaults;
import org.cellback.planning.scenario.ScenarioReader;
import org.cellback.platform.database.Database;
import org.cellback.platform.database.Folders;
import org.cellback.platform.database.Ids;
import org.cellback.platform.database.TenantId;
import org.cellback.platform.database.Times;
import org.cellback.platform.web.Fault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Repository;

/** Registered scenarios: each stored whole, opened as a folder when it is used. */
@Repository
class Scenarios {
    private static final String SELECT =
            "SELECT id, key, name_en, name_zh, version, digest, registered_at FROM studies.scenario";
    private static final int OPEN_MAX = 6;
    private final Database database;
    private final InstantSource clock;
    private final Path root;
    private final Map<UUID, Path> opened = new LinkedHashMap<>(8, 0.75f, true);

    Scenarios(Database database, InstantSource clock, @Value("${cellback.work}") Path work) {
        this.database = database;
        this.clock = clock;
        this.root = work.resolve("scenarios");
        Folders.delete(root);
    }

    /** Registers a folder after checking it whole; the same content is registered once. */
    UUID register(TenantId tenant, Path folder) throws ScenarioFaults {
        Scenario scenario = ScenarioReader.read(folder);
        Optional<UUID> known = findByDigest(tenant, scenario.id(), scenario.digest());
        return known.orElseGet(() -> insert(tenant, scenario, pack(folder)));
    }

    /** Registers an uploaded archive. */
    UUID register(TenantId tenant, byte[] archive) throws ScenarioFaults {
        Path folder = root.resolve("upload-" + Ids.next(clock));
        try {
            ScenarioArchive.unpack(archive, folder);
            return register(tenant, only(folder));
        } catch (IOException e) {
            throw new Fault(HttpStatus.BAD_REQUEST, "upload", String.valueOf(e.getMessage()));
        } finally {
            Folders.delete(folder);
        }
    }

    /** The folder with the scenario: archives often hold one folder around everything. */
    private static Path only(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            List<Path> all = children.toList();
            return all.size() == 1 && Files.isDirectory(all.getFirst()) ? all.getFirst() : folder;
        }
    }

    private static byte[] pack(Path folder) {
        try {
            return ScenarioArchive.pack(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Scenario folder " + folder + "\nMaybe its permissions changed.", e);
        }
    }

    private Optional<UUID> findByDigest(TenantId tenant, String key, String digest) {
        return database.inTenant(
                tenant,
                db -> db.sql("SELECT id FROM studies.scenario WHERE key = ? AND digest = ?")
                        .params(key, digest)
                        .query(UUID.class)
                        .optional());
    }

    private UUID insert(TenantId tenant, Scenario scenario, byte[] archive) {
        UUID id = Ids.next(clock);
        database.inTenant(
                tenant,
                db -> db.sql(
                                "INSERT INTO studies.scenario (id, tenant_id, key, name_en, name_zh, version, digest, archive,"
                                        + " registered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(
                                id,
                                tenant.value(),
                                scenario.id(),
                                scenario.name().en(),
                                scenario.name().zh(),
                                scenario.version(),
                                scenario.digest(),
                                archive,
                                Times.column(clock.instant()))
                        .update());
        return id;
    }

    List<StoredScenario> list(TenantId tenant) {
        return database.inTenant(
                tenant,
                db -> db.sql(SELECT + " ORDER BY key, registered_at DESC")
                        .query(Scenarios::scenario)
                        .list());
    }

    Optional<StoredScenario> find(TenantId tenant, UUID id) {
        return database.inTenant(
                tenant,
                db -> db.sql(SELECT + " WHERE id = ?")
                        .param(id)
                        .query(Scenarios::scenario)
                        .optional());
    }

    StoredScenario get(TenantId tenant, UUID id) {
        return find(tenant, id).orElseThrow(() -> Fault.notFound("scenario", id));
    }

    /** The scenario's files as a folder. */
    synchronized Path open(TenantId tenant, UUID id) {
        // Asked first, so that a folder opened for one tenant is never handed to another.
        get(tenant, id);
        Path known = opened.get(id);
        if (known != null) {
            return known;
        }
        Path folder = root.resolve(id.toString());
        try {
            ScenarioArchive.unpack(archive(tenant, id), folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Scenario " + id + " into " + folder + "\nMaybe the disk is full.", e);
        }
        opened.put(id, folder);
        Folders.trim(opened, OPEN_MAX);
        return folder;
    }

    private byte[] archive(TenantId tenant, UUID id) {
        return database.inTenant(
                tenant,
                db -> db.sql("SELECT archive FROM studies.scenario WHERE id = ?")
                        .param(id)
                        .query((row, number) -> row.getBytes(1))
                        .single());
    }

    private static StoredScenario scenario(ResultSet row, int number) throws SQLException {
        return new StoredScenario(
                row.getObject("id", UUID.class),
                row.getString("key"),
                new LocalText(row.getString("name_en"), row.getString("name_zh")),
                row.getString("version"),
                row.getString("digest"),
                Times.read(row, "registered_at"));
    }
}
