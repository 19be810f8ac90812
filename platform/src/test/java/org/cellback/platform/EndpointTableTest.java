package org.cellback.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cellback.platform.access.AllowedTo;
import org.cellback.platform.access.Role;
import org.cellback.platform.access.Who;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every endpoint × every role × the own and another organisation, as {@code endpoints.txt} says. An endpoint that is
 * missing from the table fails the test, so nobody adds one without saying who may call it.
 */
class EndpointTableTest {
    private final Platform platform = Platform.get();

    /** A line of the table: method, path pattern, who may, and whether the path names something of one organisation. */
    private record Line(String method, String path, Who who, boolean isOwned) {
        String key() {
            return method + " " + path;
        }
    }

    @Test
    void everyEndpointStandsInTheTableAndSaysTheSame() {
        Set<String> declared = new TreeSet<>();
        RequestMappingHandlerMapping mapping =
                platform.running.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        for (Map.Entry<RequestMappingInfo, HandlerMethod> each :
                mapping.getHandlerMethods().entrySet()) {
            if (!each.getValue().getBeanType().getName().startsWith("org.cellback")) {
                continue;
            }
            AllowedTo allowed = each.getValue().getMethodAnnotation(AllowedTo.class);
            assertThat(allowed).as("who may call %s", each.getValue()).isNotNull();
            for (String path : each.getKey().getPatternValues()) {
                // "/error" has no method of its own: it answers for every fault, and holds nothing.
                for (RequestMethod method : each.getKey().getMethodsCondition().getMethods()) {
                    declared.add(method + " " + path + " "
                            + Objects.requireNonNull(allowed).value());
                }
            }
        }
        Set<String> table = new TreeSet<>();
        lines().forEach(line -> table.add(line.key() + " " + line.who()));
        assertThat(declared).isEqualTo(table);
    }

    @Test
    void everyRoleGetsWhatTheTableSaysAndNoMore() {
        List<String> faults = new ArrayList<>();
        for (Line line : lines()) {
            check(line, platform.nobody(), "nobody", line.who() == Who.EVERYONE, faults);
            for (Role role : Role.values()) {
                check(line, platform.of(role), role.key(), line.who().includes(EnumSet.of(role)), faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void anotherOrganisationFindsNothingOfThisOne() {
        List<String> faults = new ArrayList<>();
        for (Line line : lines()) {
            if (line.isOwned()) {
                int status = call(line, platform.stranger).status();
                if (status != 404) {
                    faults.add(line.key() + " answered " + status + " to another organisation");
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private void check(Line line, Visitor visitor, String name, boolean may, List<String> faults) {
        Visitor.Answer answer = call(line, visitor);
        if (answer.isRefused() == may) {
            faults.add(line.key() + " answered " + answer.status() + " " + answer.location() + " to " + name);
        }
        if (answer.status() >= 500) {
            faults.add(line.key() + " failed with " + answer.status() + " for " + name);
        }
    }

    private Visitor.Answer call(Line line, Visitor visitor) {
        String path = line.path()
                .replaceAll("\\{secret}", line.path().startsWith("/shared") ? platform.share() : "unknown")
                .replaceAll("\\{(tab|name|view):([^|}]+)[^}]*}", "$2")
                .replace("\\", "")
                .replace("{name}", name(line.path()))
                .replace("{table:[a-z-]+}", "sites")
                .replace("{study}", platform.study)
                .replace("{id}", id(line.path()));
        if (line.method().equals("GET")) {
            return visitor.get(path);
        }
        String token = visitor.token("/sign-in");
        if (path.startsWith("/api/")) {
            return visitor.postJson(path, token, "{\"scenario\":null}", Map.of());
        }
        // Forms are sent empty or out of bounds on purpose: who may call it is asked before what is sent.
        return visitor.postWithToken(path, token, form(path));
    }

    private Map<String, String> form(String path) {
        return switch (path) {
            case "/studies" -> Map.of("scenario", platform.scenario, "timeLimitSeconds", "1");
            default -> path.endsWith("/active") ? Map.of("active", "true") : Map.of();
        };
    }

    private String id(String path) {
        if (path.contains("/people/")) {
            return UUID.nameUUIDFromBytes(new byte[0]).toString();
        }
        return path.contains("/scenarios/") ? platform.scenario : platform.study;
    }

    private static String name(String path) {
        return path.contains("/scenarios/") ? "areas.csv" : "sites.csv";
    }

    private static List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(EndpointTableTest.class.getResourceAsStream("/endpoints.txt")),
                StandardCharsets.UTF_8))) {
            for (String text : reader.lines().toList()) {
                if (!text.isBlank() && !text.startsWith("#")) {
                    String[] words = text.strip().split("\\s+");
                    lines.add(new Line(words[0], words[1], Who.valueOf(words[2]), words.length > 3));
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return lines;
    }
}
