package org.cellback.platform.database;

import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way to a private row: a transaction that says for whom. Row-level security compares what it said with each
 * row, so a query that forgets its tenant finds nothing. A call inside another joins its transaction.
 */
@Component
public class Database {
    private static final String TENANT = "cellback.tenant";
    private final JdbcClient client;
    private final TransactionTemplate transactions;

    public Database(DataSource dataSource, PlatformTransactionManager manager) {
        this.client = JdbcClient.create(dataSource);
        this.transactions = new TransactionTemplate(manager);
    }

    /** Work on one tenant's rows. */
    public <T> T inTenant(TenantId tenant, Function<JdbcClient, T> work) {
        return within(TENANT, tenant.toString(), work);
    }

    /**
     * Work before the tenant is known: rows whose policy shows them to one who names {@code key}, for instance the person
     * with exactly this sign-in name.
     */
    public <T> T byKey(RowKey kind, String key, Function<JdbcClient, T> work) {
        return within(kind.setting, key, work);
    }

    private <T> T within(String setting, String value, Function<JdbcClient, T> work) {
        boolean joined = TransactionSynchronizationManager.isActualTransactionActive();
        T result = transactions.execute(status -> {
            if (joined) {
                requireSame(setting, value);
            } else {
                set(setting, value);
            }
            return work.apply(client);
        });
        if (result == null) {
            throw new IllegalStateException("The work for " + setting + " gave no answer.\nMaybe return an Optional.");
        }
        return result;
    }

    private void set(String setting, String value) {
        client.sql("SELECT set_config(:setting, :value, true)")
                .param("setting", setting)
                .param("value", value)
                .query(String.class)
                .single();
    }

    private void requireSame(String setting, String value) {
        @Nullable
        String current = client.sql("SELECT current_setting(:setting, true)")
                .param("setting", setting)
                .query(String.class)
                .optional()
                .orElse(null);
        if (!value.equals(current)) {
            throw new IllegalStateException("A transaction for " + setting + " = " + current
                    + " was asked to go on for " + value + ".\nMaybe start the second one after the first has ended.");
        }
    }

    /** What may be named to see a row before its tenant is known. */
    public enum RowKey {
        SIGN_IN_NAME("cellback.sign_in_name"),
        LINK("cellback.link"),
        SHARE("cellback.share");

        private final String setting;

        RowKey(String setting) {
            this.setting = setting;
        }
    }
}
