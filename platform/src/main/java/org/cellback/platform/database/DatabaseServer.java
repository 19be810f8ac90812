package org.cellback.platform.database;

/**
 * Where PostgreSQL listens and the two roles we use there.
 *
 * @param url JDBC address of the database
 * @param owner role that owns the tables and runs the migrations
 * @param application role that serves requests; row-level security binds it
 * @param isOurs true for the embedded server, which no other program uses
 */
public record DatabaseServer(String url, Login owner, Login application, boolean isOurs) {

    /** A database role and its password. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user + ", password not shown";
        }
    }
}
