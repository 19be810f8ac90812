package org.cellback.platform.studies.internal;

import java.nio.file.Path;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.ScenarioFaults;

/** Reads a scenario's folder, whole or not at all. */
interface ScenarioDoor {
    Scenario read(Path folder) throws ScenarioFaults;
}
