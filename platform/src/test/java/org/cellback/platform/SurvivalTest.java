package org.cellback.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cellback.platform.database.StartFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A program that is killed takes its database with it, loses nothing that was committed, and its job begins again. */
class SurvivalTest {
    private static final Pattern LINK = Pattern.compile("/welcome/[A-Za-z0-9_-]{43}");
    private static final int START_SECONDS_MAX = 120;
    private final Path folder = Platform.temporary("cellback-survival");
    private Process program;

    @AfterEach
    void end() throws InterruptedException {
        if (program != null) {
            program.destroy();
            program.waitFor(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefused() {
        Path data = Platform.get().running.store().folder();
        assertThatThrownBy(() -> Application.start(Platform.options(data, folder, 0)))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("in use by another running Cellback")
                .hasMessageContaining("Maybe");
    }

    @Test
    void theDatabaseKeepsItsSecretsAndItsData() throws IOException, SQLException {
        Path data = Platform.get().running.store().folder();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
        var server = Platform.get().running.store().server();
        try (var connection = DriverManager.getConnection(
                        server.url(),
                        server.application().user(),
                        server.application().password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT current_setting('fsync'), current_setting('password_encryption'),"
                                + " current_setting('listen_addresses')")) {
            rows.next();
            assertThat(List.of(rows.getString(1), rows.getString(2), rows.getString(3)))
                    .containsExactly("on", "scram-sha-256", "127.0.0.1");
        }
        assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "postgres", "wrong"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void afterAKillTheJobBeginsAgainAndEnds() throws IOException, InterruptedException {
        Path scenarios = Platform.scenarios(folder);
        int port = freePort();
        String address = "http://127.0.0.1:" + port;
        start(scenarios, port, "first");
        Visitor visitor = Platform.become(address, link("first"), "Survivors", "survivor@example.org");
        String scenario = Platform.idIn(Platform.awaitBody(visitor, "/api/v1/scenarios", "small"));
        String json = "{\"scenario\":\"%s\",\"timeLimitSeconds\":15}".formatted(scenario);
        String study =
                Platform.idIn(visitor.postJson("/api/v1/studies", visitor.token("/people"), json, java.util.Map.of())
                        .body());
        Platform.awaitBody(visitor, "/api/v1/studies/" + study, "\"status\":\"running\"");
        long database = databasePid();

        program.destroyForcibly().waitFor();
        awaitEnd(database);

        start(scenarios, port, "second");
        Visitor again = new Visitor(address);
        assertThat(again.signIn("survivor@example.org", Platform.PASSWORD).status())
                .isEqualTo(302);
        String body = Platform.awaitBody(again, "/api/v1/studies/" + study, "\"finishedAt\":\"");
        assertThat(body).containsPattern("\"status\":\"(complete|stopped)\"");
        assertThat(Files.readString(folder.resolve("second.out"))).doesNotContain("/welcome/");
    }

    private void start(Path scenarios, int port, String name) throws IOException, InterruptedException {
        Path output = folder.resolve(name + ".out");
        program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.cellback.platform.Application",
                        "--port=" + port,
                        "--data=" + folder.resolve("data"),
                        "--scenarios=" + scenarios)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS_MAX);
        while (!Files.readString(output).contains("Cellback answers at")) {
            assertThat(program.isAlive() && System.nanoTime() < deadline)
                    .as("started: %s", Files.readString(output))
                    .isTrue();
            Platform.pause();
        }
    }

    private String link(String name) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS_MAX);
        while (System.nanoTime() < deadline) {
            Matcher matcher = LINK.matcher(Files.readString(folder.resolve(name + ".out")));
            if (matcher.find()) {
                return matcher.group();
            }
            Platform.pause();
        }
        throw new IllegalStateException("No link in " + name);
    }

    private long databasePid() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"))
                .getFirst());
    }

    private static void awaitEnd(long pid) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
            assertThat(System.nanoTime())
                    .as("the database ends with its program")
                    .isLessThan(deadline);
            Platform.pause();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
