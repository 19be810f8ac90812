package org.cellback.platform.studies.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cellback.planning.scenario.ScenarioFaults;
import org.cellback.platform.database.TenantId;
import org.cellback.platform.parties.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a tenant finds when it comes: the scenarios of the scenario folder. */
@Component
class Opening {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private final Scenarios scenarios;
    private final Path folder;

    Opening(Scenarios scenarios, @Value("${cellback.scenarios}") Path folder) {
        this.scenarios = scenarios;
        this.folder = folder;
    }

    @EventListener
    void founded(Tenants.Founded event) {
        registerAll(event.tenant());
    }

    /** Registers every scenario of the folder that is not registered yet; one at fault is reported and passed over. */
    void registerAll(TenantId tenant) {
        for (Path each : folders()) {
            try {
                scenarios.register(tenant, each);
            } catch (ScenarioFaults faults) {
                LOG.warn("Scenario {} was refused: {}", each, faults.getMessage());
            }
        }
    }

    private List<Path> folders() {
        if (!Files.isDirectory(folder)) {
            LOG.warn("There is no scenario folder {}", folder);
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> Files.exists(child.resolve("scenario.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Scenario folder " + folder + "\nMaybe its permissions changed.", e);
        }
    }
}
