package org.cellback.platform.studies.internal;

import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cellback.planning.report.MapJson;
import org.cellback.planning.report.ReportAssets;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.ScenarioFaults;
import org.cellback.planning.scenario.ScenarioReader;
import org.cellback.platform.database.TenantId;
import org.springframework.stereotype.Component;

/** Registered scenarios, read. Two are kept at hand. */
@Component
class OpenScenarios {
    private static final int KEPT_MAX = 2;
    private final Scenarios scenarios;
    private final Map<UUID, Scenario> kept = new LinkedHashMap<>(4, 0.75f, true);

    OpenScenarios(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    synchronized Scenario get(TenantId tenant, UUID id) {
        // Asked first, so that a scenario read for one tenant is never shown to another.
        StoredScenario stored = scenarios.get(tenant, id);
        Scenario known = kept.get(stored.id());
        if (known != null) {
            return known;
        }
        try {
            Scenario scenario = ScenarioReader.read(scenarios.open(tenant, id));
            kept.put(id, scenario);
            while (kept.size() > KEPT_MAX) {
                kept.remove(kept.keySet().iterator().next());
            }
            return scenario;
        } catch (ScenarioFaults faults) {
            throw new IllegalStateException(
                    "Scenario " + id + " was whole when it was registered: " + faults.getMessage()
                            + "\nMaybe this version of the program reads scenarios more strictly; register it again.",
                    faults);
        }
    }

    /** The outlines under the maps of this scenario. */
    void writeBase(TenantId tenant, UUID id, Writer writer) {
        Scenario scenario = get(tenant, id);
        ReportAssets assets = ReportAssets.of(scenario);
        MapJson.writeBase(assets.outline(), assets.counties(), assets.mapAttribution(), writer);
    }
}
