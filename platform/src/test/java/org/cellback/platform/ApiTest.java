package org.cellback.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cellback.platform.access.Role;
import org.junit.jupiter.api.Test;

class ApiTest {
    private final Platform platform = Platform.get();
    private final Visitor analyst = platform.of(Role.ANALYST);

    @Test
    void theDescriptionIsOpenApiThreeOneAndNamesEveryPath() {
        String document = platform.nobody().get("/v3/api-docs").body();
        assertThat(document)
                .contains("\"openapi\":\"3.1", "\"title\":\"Cellback\"", "/api/v1/studies", "/api/v1/scenarios");
        assertThat(document).doesNotContain("/people");
    }

    @Test
    void faultsAreProblemDocuments() {
        Visitor.Answer answer = analyst.get("/api/v1/studies/00000000-0000-7000-8000-000000000000");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.whole().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":404", "\"advice\":\"Maybe", "\"instance\":\"/api/v1/studies/");
    }

    @Test
    void inputOutOfBoundsIsRefused() {
        String json = "{\"scenario\":\"%s\",\"timeLimitSeconds\":999999}".formatted(platform.scenario);
        Visitor.Answer answer = analyst.postJson("/api/v1/studies", analyst.token("/studies"), json, Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"advice\"");
    }

    @Test
    void aRepeatedStartGivesTheSameStudy() {
        String json = "{\"scenario\":\"%s\",\"name\":\"Once\",\"timeLimitSeconds\":5}".formatted(platform.scenario);
        Map<String, String> key = Map.of("Idempotency-Key", "4711");
        String token = analyst.token("/scenarios/" + platform.scenario);
        String first = Platform.idIn(
                analyst.postJson("/api/v1/studies", token, json, key).body());
        String second = Platform.idIn(
                analyst.postJson("/api/v1/studies", token, json, key).body());
        assertThat(second).isEqualTo(first);
        analyst.postJson("/api/v1/studies/" + first + "/cancel", token, "", Map.of());
    }

    @Test
    void theStoredPlanIsWhatItsDigestSays() {
        Visitor.Answer plan = analyst.get("/api/v1/studies/" + platform.study + "/plan.json");
        String digest = org.cellback.platform.database.Digests.sha256(plan.body());
        assertThat(analyst.get("/api/v1/studies/" + platform.study + "/result").body())
                .contains("\"planDigest\":\"" + digest + "\"");
    }
}
