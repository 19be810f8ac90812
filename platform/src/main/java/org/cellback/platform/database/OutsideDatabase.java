package org.cellback.platform.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A PostgreSQL server somebody else runs, by an address like {@code postgresql://owner:password@host:5432/cellback}. Its
 * user becomes the owner; the application role is made at the first start, with a password kept in the data folder.
 */
public final class OutsideDatabase {
    private static final String APPLICATION = "cellback_app";

    private OutsideDatabase() {}

    public static DatabaseServer open(String address, DataFolder folder) {
        URI uri = parse(address);
        String[] login = uri.getRawUserInfo().split(":", 2);
        String url = "jdbc:postgresql://" + uri.getHost() + ":" + (uri.getPort() < 0 ? 5432 : uri.getPort())
                + uri.getPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        DatabaseServer server = new DatabaseServer(
                url,
                new DatabaseServer.Login(decode(login[0]), decode(login[1])),
                new DatabaseServer.Login(APPLICATION, folder.secret("application")),
                false);
        makeApplicationRole(server);
        return server;
    }

    private static URI parse(String address) {
        URI uri = URI.create(address.startsWith("jdbc:") ? address.substring("jdbc:".length()) : address);
        boolean whole = "postgresql".equals(uri.getScheme())
                && uri.getHost() != null
                && uri.getRawUserInfo() != null
                && uri.getRawUserInfo().contains(":");
        if (!whole) {
            throw new StartFault("--database-url is not complete."
                    + "\nMaybe write it as postgresql://OWNER:PASSWORD@HOST:5432/DATABASE.");
        }
        return uri;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void makeApplicationRole(DatabaseServer server) {
        try (Connection connection = DriverManager.getConnection(
                        server.url(), server.owner().user(), server.owner().password());
                Statement statement = connection.createStatement()) {
            try (var found = statement.executeQuery("SELECT 1 FROM pg_roles WHERE rolname = '" + APPLICATION + "'")) {
                String verb = found.next() ? "ALTER" : "CREATE";
                statement.execute(verb + " ROLE " + APPLICATION + " LOGIN PASSWORD '"
                        + server.application().password() + "'");
            }
        } catch (SQLException e) {
            throw new StartFault(
                    "The database server did not let us in or let us make the role " + APPLICATION + ": "
                            + e.getMessage()
                            + "\nMaybe the user in --database-url lacks CREATEROLE, or the password is wrong.",
                    e);
        }
    }
}
