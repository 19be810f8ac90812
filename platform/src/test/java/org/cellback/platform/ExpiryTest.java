package org.cellback.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.cellback.platform.database.DatabaseServer;
import org.junit.jupiter.api.Test;

/** Studies without a result go in time, while the program runs and in every organisation, not only in the first. */
class ExpiryTest {
    private final Platform platform = Platform.get();
    private final Visitor stranger = platform.stranger;

    @Test
    void aCancelledStudyOfAnotherOrganisationGoesAndAFreshOneStays() throws SQLException {
        String scenario = Platform.idIn(Platform.awaitBody(stranger, "/api/v1/scenarios", "small"));
        String running = start(scenario, "Keeps the machine busy");
        String old = cancelled(scenario, "Old");
        String fresh = cancelled(scenario, "Fresh");
        stranger.postJson("/api/v1/studies/" + running + "/cancel", stranger.token("/people"), "", Map.of());
        monthsLater(old);
        awaitGone(old);
        assertThat(stranger.get("/api/v1/studies/" + fresh).status()).isEqualTo(200);
    }

    private String start(String scenario, String name) {
        String json = "{\"scenario\":\"%s\",\"name\":\"%s\",\"timeLimitSeconds\":20}".formatted(scenario, name);
        return Platform.idIn(stranger.postJson("/api/v1/studies", stranger.token("/people"), json, Map.of())
                .body());
    }

    /** Behind another study it waits, so that it ends without a result. */
    private String cancelled(String scenario, String name) {
        String id = start(scenario, name);
        stranger.postJson("/api/v1/studies/" + id + "/cancel", stranger.token("/people"), "", Map.of());
        Platform.awaitBody(stranger, "/api/v1/studies/" + id, "\"status\":\"cancelled\"");
        return id;
    }

    /** Puts the study's end two months back and lets its expiry job be due, as time would. */
    private void monthsLater(String study) throws SQLException {
        DatabaseServer server = platform.running.store().server();
        try (Connection application = DriverManager.getConnection(
                server.url(), server.application().user(), server.application().password())) {
            application.setAutoCommit(false);
            String job = "%/" + study;
            try (PreparedStatement tenant = application.prepareStatement(
                    "SELECT set_config('cellback.tenant', split_part(task_instance, '/', 1), true)"
                            + " FROM scheduler.scheduled_tasks WHERE task_name = 'study-expiry' AND task_instance LIKE ?")) {
                tenant.setString(1, job);
                assertThat(tenant.executeQuery().next())
                        .as("the study brought its expiry job")
                        .isTrue();
            }
            try (PreparedStatement end = application.prepareStatement(
                    "UPDATE studies.study SET finished_at = finished_at - interval '60 days' WHERE id = ?")) {
                end.setObject(1, UUID.fromString(study));
                assertThat(end.executeUpdate()).isEqualTo(1);
            }
            try (PreparedStatement due = application.prepareStatement("UPDATE scheduler.scheduled_tasks SET"
                    + " execution_time = now() WHERE task_name = 'study-expiry' AND task_instance LIKE ?")) {
                due.setString(1, job);
                assertThat(due.executeUpdate()).isEqualTo(1);
            }
            application.commit();
        }
    }

    private void awaitGone(String study) {
        Platform.awaitBody(stranger, "/api/v1/studies/" + study, "\"status\":404");
    }
}
