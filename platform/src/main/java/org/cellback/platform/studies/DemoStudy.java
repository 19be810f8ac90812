package org.cellback.platform.studies;

import java.util.function.Consumer;
import org.cellback.platform.database.TenantId;

/** The study that a demonstration shows. */
public interface DemoStudy {
    /**
     * Runs the study of a scenario, unless the same engine has answered it before, and waits for its end.
     *
     * @param lines hears one line at a time of how it goes
     * @return path of a fresh read-only share of the result
     * @throws IllegalStateException when the study ends without a result
     */
    String run(TenantId tenant, String scenarioKey, Consumer<String> lines) throws InterruptedException;
}
