package org.cellback.planning.scenario;

import java.nio.file.Path;
import org.cellback.planning.scenario.read.FolderReader;

/** Reads a scenario whole or refuses it whole. Stateless and thread-safe. */
public final class ScenarioReader {
    private ScenarioReader() {}

    /**
     * Reads the scenario in {@code folder}. Memory stays bounded however large its files are.
     *
     * @throws ScenarioFaults with every fault found, when there is any; nothing of the scenario is kept then
     */
    public static Scenario read(Path folder) throws ScenarioFaults {
        return FolderReader.read(folder);
    }
}
