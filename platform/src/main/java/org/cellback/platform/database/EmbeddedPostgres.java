package org.cellback.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server of our own in the data folder: fsync on, passwords only, 127.0.0.1 only.
 *
 * <p>It stops with this process, also when this process is killed: {@code setpriv --pdeathsig INT} makes the kernel
 * interrupt the server when the thread that started it ends, so that thread ends only after the server.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Duration READY_MAX = Duration.ofSeconds(60);
    private static final Duration STOP_MAX = Duration.ofSeconds(30);
    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "cellback_owner";
    private static final String APPLICATION = "cellback_app";

    private final DataFolder folder;
    private final Path home;
    private final Path data;
    private final PostgresAccount account = PostgresAccount.find();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final int port;
    private final Process process;

    private EmbeddedPostgres(DataFolder folder) {
        this.folder = folder;
        this.home = PostgresBinaries.unpackedIn(folder.root());
        this.data = folder.root().resolve("postgres");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        waitForPredecessor();
        this.port = freePort();
        this.process = launch();
    }

    /** Starts the server, making the database at the first start, and returns when it takes connections. */
    public static EmbeddedPostgres start(DataFolder folder) {
        EmbeddedPostgres postgres = new EmbeddedPostgres(folder);
        postgres.waitUntilReady();
        return postgres;
    }

    /** Where it listens, with the roles made at the first start. */
    public DatabaseServer server() {
        return new DatabaseServer(
                url("cellback"),
                new DatabaseServer.Login(OWNER, folder.secret("owner")),
                new DatabaseServer.Login(APPLICATION, folder.secret("application")),
                true);
    }

    /** Process id of the server. */
    public long processId() {
        return process.pid();
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void initialise() {
        try {
            Files.createDirectories(data);
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
            Path password = Files.createTempFile(folder.root(), "first", ".password");
            Files.writeString(password, folder.secret("superuser"));
            account.own(data);
            account.own(password);
            run(account.command(
                    home.resolve("bin/initdb").toString(),
                    "--pgdata=" + data,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C"));
            Files.delete(password);
        } catch (IOException e) {
            throw new StartFault(
                    "The database could not be made in " + data + ": " + e + "\nMaybe the disk is full.", e);
        }
    }

    private void run(List<String> command) throws IOException {
        Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(program.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            if (program.waitFor() != 0) {
                throw new StartFault("initdb ended with status " + program.exitValue() + " in " + data + ":\n" + output
                        + "\nMaybe the account may not enter the data folder; pass another with --data.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFault("Interrupted while the database was made.\nMaybe start again.", e);
        }
    }

    /** A server whose program was killed a moment ago may still be closing its files. */
    private void waitForPredecessor() {
        Path pidFile = data.resolve("postmaster.pid");
        long deadline = System.nanoTime() + STOP_MAX.toNanos();
        try {
            while (Files.exists(pidFile) && isAlive(pidFile)) {
                if (System.nanoTime() > deadline) {
                    throw new StartFault("Another PostgreSQL still runs in " + data + " (process "
                            + Files.readAllLines(pidFile).getFirst() + ").\nMaybe end that process, then start again.");
                }
                pause(Duration.ofMillis(100));
            }
        } catch (IOException removedMeanwhile) {
            // The file went away between the two looks at it: the predecessor has ended.
            return;
        }
    }

    private static boolean isAlive(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        return !lines.isEmpty()
                && ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                        .filter(ProcessHandle::isAlive)
                        .flatMap(handle -> handle.info().command())
                        .filter(command -> command.endsWith("postgres"))
                        .isPresent();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartFault("No free port on 127.0.0.1: " + e + "\nMaybe too many programs listen here.", e);
        }
    }

    private Process launch() {
        CompletableFuture<Process> started = new CompletableFuture<>();
        Thread.ofPlatform().name("postgres-keeper").daemon(true).start(() -> {
            try {
                started.complete(processBuilder().start());
                stopped.await();
            } catch (IOException e) {
                started.completeExceptionally(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            return started.join();
        } catch (java.util.concurrent.CompletionException e) {
            throw new StartFault(
                    "PostgreSQL could not be started: " + e.getCause()
                            + "\nMaybe install util-linux, which brings setpriv and unshare.",
                    e);
        }
    }

    private ProcessBuilder processBuilder() {
        // A session of its own: Ctrl-C in the terminal is for this program, which stops the server when it is done with
        // it.
        return new ProcessBuilder(account.command(
                        "setsid",
                        "setpriv",
                        "--pdeathsig",
                        "INT",
                        home.resolve("bin/postgres").toString(),
                        "-D",
                        data.toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "password_encryption=scram-sha-256",
                        "-c",
                        "fsync=on",
                        "-c",
                        "max_connections=60",
                        "-c",
                        "shared_buffers=64MB",
                        "-c",
                        "timezone=UTC"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.root().resolve("postgres.log").toFile()));
    }

    private void waitUntilReady() {
        long deadline = System.nanoTime() + READY_MAX.toNanos();
        while (true) {
            try (Connection connection =
                    DriverManager.getConnection(url("postgres"), SUPERUSER, folder.secret("superuser"))) {
                makeRolesAndDatabase(connection);
                return;
            } catch (SQLException notYet) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    close();
                    throw new StartFault(
                            "PostgreSQL does not answer: " + notYet.getMessage() + "\nMaybe its log says why: "
                                    + folder.root().resolve("postgres.log"),
                            notYet);
                }
                pause(Duration.ofMillis(30));
            }
        }
    }

    private void makeRolesAndDatabase(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = 'cellback'")) {
            if (found.next()) {
                return;
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String role : List.of(OWNER, APPLICATION)) {
                String password = folder.secret(OWNER.equals(role) ? "owner" : "application");
                statement.execute("DROP ROLE IF EXISTS " + role);
                statement.execute("CREATE ROLE " + role
                        + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '" + password + "'");
            }
            statement.execute("CREATE DATABASE cellback OWNER " + OWNER);
            statement.execute("REVOKE ALL ON DATABASE cellback FROM PUBLIC");
            statement.execute("GRANT CONNECT ON DATABASE cellback TO " + APPLICATION);
        }
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFault("Interrupted while waiting for the database.\nMaybe start again.", e);
        }
    }

    /** Stops the server: open transactions are rolled back, everything committed is on disk. */
    @Override
    public void close() {
        try {
            if (process.isAlive()) {
                new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .start()
                        .waitFor();
                if (!process.waitFor(STOP_MAX.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            }
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
        } finally {
            stopped.countDown();
        }
    }
}
