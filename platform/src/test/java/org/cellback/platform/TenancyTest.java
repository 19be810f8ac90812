package org.cellback.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.cellback.platform.database.DatabaseServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Raw SQL in the application's own role: another tenant's rows are not there, whatever a query says. */
class TenancyTest {
    private final DatabaseServer server = Platform.get().running.store().server();
    private Connection application;
    private List<String> tenants;

    @BeforeEach
    void connect() throws SQLException {
        application = DriverManager.getConnection(
                server.url(), server.application().user(), server.application().password());
        application.setAutoCommit(false);
        tenants = tenants();
    }

    @AfterEach
    void disconnect() throws SQLException {
        application.close();
    }

    @Test
    void everyTableWithATenantIsGuardedAndNotOwnedByTheApplication() throws SQLException {
        List<String> unguarded = texts("SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid ="
                + " c.relnamespace WHERE c.relkind = 'r' AND n.nspname IN ('parties', 'studies', 'sites')"
                + " AND c.relname NOT IN ('flyway_schema_history', 'founding')"
                + " AND NOT (c.relrowsecurity AND c.relforcerowsecurity"
                + " AND pg_get_userbyid(c.relowner) <> current_user)");
        assertThat(unguarded).isEmpty();
        assertThat(texts("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"))
                .containsExactly("f");
    }

    @Test
    void withoutATenantThereIsNoRow() throws SQLException {
        for (String table : tables()) {
            assertThat(texts("SELECT count(*) FROM " + table)).as(table).containsExactly("0");
        }
    }

    @Test
    void aTenantSeesItsOwnRowsAndNoOthers() throws SQLException {
        assertThat(tenants).hasSize(2);
        for (String tenant : tenants) {
            become(tenant);
            for (String table : tables()) {
                String column = table.equals("parties.tenant") ? "id" : "tenant_id";
                assertThat(texts("SELECT DISTINCT " + column + " FROM " + table))
                        .as(table)
                        .isSubsetOf(tenant);
            }
            assertThat(texts("SELECT count(*) FROM parties.person")).doesNotContain("0");
            application.rollback();
        }
    }

    @Test
    void aTenantCanNeitherWriteForAnotherNorChangeItsRows() throws SQLException {
        String own = tenants.get(0);
        String other = tenants.get(1);
        become(own);
        assertThatThrownBy(() -> run("INSERT INTO parties.audit (id, tenant_id, at, person, action, subject, outcome)"
                        + " VALUES (gen_random_uuid(), '" + other + "', now(), 'x', 'x', 'x', 'x')"))
                .hasMessageContaining("row-level security");
        application.rollback();
        become(own);
        assertThatThrownBy(() -> run("UPDATE parties.person SET tenant_id = '" + other + "'"))
                .hasMessageContaining("row-level security");
        application.rollback();
        become(own);
        assertThat(run("UPDATE parties.tenant SET name = 'x' WHERE id = '" + other + "'"))
                .isZero();
        assertThat(run("DELETE FROM studies.share WHERE tenant_id = '" + other + "'"))
                .isZero();
    }

    @Test
    void theApplicationCannotSwitchTheGuardOff() throws SQLException {
        run("SET LOCAL row_security = off");
        assertThatThrownBy(() -> texts("SELECT * FROM parties.person")).hasMessageContaining("row-level security");
        application.rollback();
        assertThatThrownBy(() -> run("ALTER TABLE parties.person DISABLE ROW LEVEL SECURITY"))
                .hasMessageContaining("must be owner");
        application.rollback();
        assertThatThrownBy(() -> run("SET ROLE cellback_owner")).hasMessageContaining("permission denied");
    }

    @Test
    void theChoiceOfTenantEndsWithItsTransaction() throws SQLException {
        become(tenants.get(0));
        application.commit();
        assertThat(texts("SELECT count(*) FROM parties.person")).containsExactly("0");
    }

    private void become(String tenant) throws SQLException {
        run("SET LOCAL cellback.tenant = '" + tenant + "'");
    }

    private int run(String sql) throws SQLException {
        try (Statement statement = application.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = application.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private List<String> tables() throws SQLException {
        return texts("SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE c.relkind = 'r' AND n.nspname IN ('parties', 'studies', 'sites')"
                + " AND c.relname NOT IN ('flyway_schema_history', 'founding') ORDER BY 1");
    }

    /** Both tenants' ids, which no single tenant can list: found through the links of their people's sign-in names. */
    private List<String> tenants() throws SQLException {
        List<String> found = new ArrayList<>();
        for (String name : List.of("first@example.org", "stranger@example.org")) {
            run("SET LOCAL cellback.sign_in_name = '" + name + "'");
            found.addAll(texts("SELECT tenant_id FROM parties.person"));
            application.rollback();
        }
        return found;
    }
}
