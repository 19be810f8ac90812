package org.cellback.platform.database;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Brings each room's schema up to date, as the owner, before any request is served. Each room has its own history. */
final class Migrations {
    private static final List<String> SCHEMAS = List.of("scheduler", "parties", "sites", "studies");

    private Migrations() {}

    static void run(DatabaseServer server) {
        for (String schema : SCHEMAS) {
            Flyway.configure()
                    .dataSource(
                            server.url(), server.owner().user(), server.owner().password())
                    .schemas(schema)
                    .locations("classpath:db/migration/" + schema)
                    .placeholders(Map.of("application", server.application().user()))
                    .load()
                    .migrate();
        }
    }
}
