package org.cellback.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the database for the application role, migrated. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final int CONNECTIONS_MAX = 20;

    @Bean
    DataSource dataSource(DatabaseServer server) {
        Migrations.run(server);
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.url());
        pool.setUsername(server.application().user());
        pool.setPassword(server.application().password());
        pool.setMaximumPoolSize(CONNECTIONS_MAX);
        pool.setPoolName("application");
        return pool;
    }
}
