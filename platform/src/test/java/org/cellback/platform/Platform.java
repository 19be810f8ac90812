package org.cellback.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cellback.platform.access.Role;
import org.cellback.platform.parties.FirstAdministrator;

/**
 * The program, started once for all tests on its own database, with two organisations: people of every role in the first,
 * an administrator in the other, and one study of the small scenario done.
 */
final class Platform {
    static final String PASSWORD = "a long enough password";
    private static final Pattern LINK = Pattern.compile("/welcome/[A-Za-z0-9_-]{43}");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Duration STUDY_MAX = Duration.ofSeconds(150);
    private static Platform only;

    final Application.Running running;
    final String address;
    final Visitor administrator;
    final Visitor stranger;
    private final Map<Role, Visitor> people = new EnumMap<>(Role.class);
    final String scenario;
    final String study;

    static synchronized Platform get() {
        if (only == null) {
            only = new Platform();
        }
        return only;
    }

    private Platform() {
        Path folder = temporary("cellback-test");
        running = Application.start(options(folder.resolve("data"), scenarios(folder), 0));
        address = running.address();
        String link = running.context().getBean(FirstAdministrator.class).link().orElseThrow();
        administrator = become(address, link, "First", "first@example.org");
        people.put(Role.ADMINISTRATOR, administrator);
        for (Role role : Role.values()) {
            people.computeIfAbsent(role, this::invite);
        }
        stranger = found("Other organisation");
        scenario = idIn(awaitBody(administrator, "/api/v1/scenarios", "small"));
        study = runStudy(people.get(Role.PLANNER), "Test study");
    }

    static Options options(Path data, Path scenarios, int port) {
        return new Options("127.0.0.1", port, data, scenarios, null, false, false);
    }

    Visitor of(Role role) {
        return people.get(role);
    }

    Visitor nobody() {
        return new Visitor(address);
    }

    private Visitor invite(Role role) {
        String name = role.key() + "@example.org";
        Visitor.Answer answer = administrator.post(
                "/people", "/people", Map.of("signInName", name, "name", role.key(), "role", role.name()));
        return become(address, linkIn(answer.body()), "", name);
    }

    private Visitor found(String name) {
        Visitor.Answer answer = administrator.post("/people", "/tenants", Map.of("name", name));
        return become(address, linkIn(answer.body()), name, "stranger@example.org");
    }

    /** Uses a one-time link and signs in. */
    static Visitor become(String address, String link, String organisation, String name) {
        Visitor visitor = new Visitor(address);
        Map<String, String> form = new HashMap<>(Map.of("password", PASSWORD));
        if (!organisation.isEmpty()) {
            form.putAll(Map.of("organisation", organisation, "name", name, "signInName", name));
        }
        require(visitor.post(link, link, form), 302);
        require(visitor.signIn(name, PASSWORD), 302);
        return visitor;
    }

    /** Runs a study of the small scenario to its end. */
    String runStudy(Visitor visitor, String name) {
        String id = startStudy(visitor, name, 20);
        String body = awaitBody(visitor, "/api/v1/studies/" + id, "\"finishedAt\":\"");
        if (!body.contains("\"status\":\"complete\"") && !body.contains("\"status\":\"stopped\"")) {
            throw new IllegalStateException("The study ended so: " + body);
        }
        return id;
    }

    String startStudy(Visitor visitor, String name, int seconds) {
        String json = "{\"scenario\":\"%s\",\"name\":\"%s\",\"seed\":1,\"timeLimitSeconds\":%d}"
                .formatted(scenario, name, seconds);
        return idIn(require(visitor.postJson("/api/v1/studies", visitor.token("/people"), json, Map.of()), 201)
                .body());
    }

    /** The secret of a fresh share of the study: other tests end shares. */
    String share() {
        Visitor planner = people.get(Role.PLANNER);
        Visitor.Answer answer =
                planner.post("/studies/" + study + "/shares", "/studies/" + study + "/shares", Map.of());
        Matcher matcher = Pattern.compile("/shared/([A-Za-z0-9_-]{43})").matcher(answer.body());
        if (!matcher.find()) {
            throw new IllegalStateException("No share in: " + answer.body());
        }
        return matcher.group(1);
    }

    static String awaitBody(Visitor visitor, String path, String wanted) {
        long deadline = System.nanoTime() + STUDY_MAX.toNanos();
        while (true) {
            String body = visitor.get(path).body();
            if (body.contains(wanted)) {
                return body;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(path + " never said " + wanted + ", at last: " + body);
            }
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Visitor.Answer require(Visitor.Answer answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException(
                    "Status " + answer.status() + " instead of " + status + ": " + answer.body());
        }
        return answer;
    }

    static String idIn(String body) {
        Matcher matcher = ID.matcher(body);
        if (!matcher.find()) {
            throw new IllegalStateException("No id in: " + body);
        }
        return matcher.group(1);
    }

    static String linkIn(String body) {
        Matcher matcher = LINK.matcher(body);
        if (!matcher.find()) {
            throw new IllegalStateException("No link in: " + body);
        }
        return matcher.group();
    }

    static Path temporary(String name) {
        try {
            return Files.createTempDirectory(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A scenario folder that holds only the small one. */
    static Path scenarios(Path folder) {
        Path small = root().resolve("scenarios/small");
        Path target = folder.resolve("scenarios/small");
        try (Stream<Path> files = Files.list(small)) {
            Files.createDirectories(target);
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.resolve("scenarios");
    }

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("engines"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
