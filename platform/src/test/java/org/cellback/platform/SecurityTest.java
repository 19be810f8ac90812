package org.cellback.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cellback.platform.access.Role;
import org.junit.jupiter.api.Test;

class SecurityTest {
    private final Platform platform = Platform.get();

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Visitor planner = platform.of(Role.PLANNER);
        assertThat(planner.postWithToken("/studies", "", Map.of("scenario", platform.scenario))
                        .status())
                .isEqualTo(403);
        assertThat(planner.postWithToken("/studies", "made up", Map.of("scenario", platform.scenario))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void everyPageForbidsWhatIsNotOurs() {
        for (String path : List.of("/", "/sign-in", "/shared/" + platform.share() + "/summary", "/nothing")) {
            var headers = platform.nobody().get(path).whole().headers();
            String policy = headers.firstValue("Content-Security-Policy").orElse("");
            assertThat(policy).contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
            assertThat(policy).doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
    }

    @Test
    void pagesHoldNoInlineScriptAndNoInlineStyle() {
        Visitor administrator = platform.administrator;
        for (String path : List.of(
                "/",
                "/people",
                "/audit",
                "/scenarios/" + platform.scenario,
                "/studies/" + platform.study + "/summary",
                "/studies/" + platform.study + "/job")) {
            String body = administrator.get(path).body();
            assertThat(body).doesNotContainPattern("<script(?![^>]*(src=|type=\"application/json\"))[^>]*>");
            assertThat(body).doesNotContainPattern("<[^>]+ (style|on[a-z]+)=\"");
        }
    }

    @Test
    void theSessionCookieIsOutOfReachOfScripts() {
        String cookie = platform.nobody().get("/sign-in").whole().headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("cellback="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void fiveWrongPasswordsLockTheAccountAndTheAnswerDoesNotTell() {
        String link = Platform.linkIn(platform.administrator
                .post("/people", "/people", Map.of("signInName", "locked@example.org", "name", "Locked"))
                .body());
        Platform.become(platform.address, link, "", "locked@example.org");
        Visitor attacker = platform.nobody();
        for (int i = 0; i < 5; i++) {
            assertThat(attacker.signIn("locked@example.org", "wrong").location())
                    .endsWith("/sign-in?failed");
        }
        assertThat(platform.nobody()
                        .signIn("locked@example.org", Platform.PASSWORD)
                        .location())
                .endsWith("/sign-in?failed");
        assertThat(platform.nobody().signIn("never-was@example.org", "wrong").location())
                .endsWith("/sign-in?failed");
        assertThat(platform.administrator.get("/audit").body()).contains("tried a locked account");
    }

    @Test
    void aLinkWorksOnce() {
        String link = Platform.linkIn(platform.administrator
                .post("/people", "/people", Map.of("signInName", "once@example.org", "name", "Once"))
                .body());
        Platform.become(platform.address, link, "", "once@example.org");
        assertThat(platform.nobody().get(link).status()).isEqualTo(404);
    }

    @Test
    void aPersonWhoIsShutOutLosesTheOpenSession() {
        String link = Platform.linkIn(platform.administrator
                .post("/people", "/people", Map.of("signInName", "leaver@example.org", "name", "Leaver"))
                .body());
        Visitor leaver = Platform.become(platform.address, link, "", "leaver@example.org");
        assertThat(leaver.get("/studies").status()).isEqualTo(200);
        String page = platform.administrator.get("/people").body();
        String row = page.substring(page.indexOf("leaver@example.org"));
        String action = row.substring(row.indexOf("/people/"), row.indexOf("/roles"));
        platform.administrator.post("/people", action + "/active", Map.of("active", "false"));
        assertThat(leaver.get("/studies").location()).contains("/sign-in");
        assertThat(platform.nobody()
                        .signIn("leaver@example.org", Platform.PASSWORD)
                        .location())
                .endsWith("/sign-in?failed");
    }

    @Test
    void refusalsAndStartsAreAudited() {
        platform.of(Role.VIEWER).get("/people");
        String trail = platform.of(Role.REGULATOR).get("/audit").body();
        assertThat(trail).contains("GET /people", "started a study", "signed in");
        assertThat(platform.stranger.get("/audit").body()).doesNotContain("started a study");
    }

    @Test
    void metricsAreForAdministratorsAndHealthIsForEverybody() {
        assertThat(platform.nobody().get("/actuator/health").body())
                .isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
        assertThat(platform.nobody().get("/actuator/metrics").isRefused()).isTrue();
        assertThat(platform.of(Role.PLANNER).get("/actuator/metrics").isRefused())
                .isTrue();
        assertThat(platform.administrator.get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
    }

    @Test
    void whatAnyoneWritesIsShownAsTextOnly() {
        platform.administrator.post(
                "/people", "/people", Map.of("signInName", "x@example.org", "name", "<script>alert(1)</script>"));
        assertThat(platform.administrator.get("/people").body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }
}
