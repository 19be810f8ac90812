package org.cellback.planning.output;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cellback.planning.plan.Plan;
import tools.jackson.core.JacksonException;

/** Reads {@code plan.json} back. Fields that this version does not know are passed over. */
public final class PlanReader {
    private PlanReader() {}

    /**
     * @throws UncheckedIOException when the file cannot be read
     * @throws IllegalArgumentException when it is no plan, or one of a later form
     */
    public static Plan read(Path file) {
        Plan plan;
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            plan = PlanJson.MAPPER.readValue(stream, Plan.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    file + " is not a plan: " + e.getOriginalMessage() + ".\nMaybe the file was cut short or edited.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot read " + file + ": " + e.getMessage() + ".\nMaybe the path is misspelt.", e);
        }
        if (plan.schemaVersion() != Plan.SCHEMA_VERSION) {
            throw new IllegalArgumentException(
                    file + " has schemaVersion " + plan.schemaVersion() + ", this program reads " + Plan.SCHEMA_VERSION
                            + ".\nMaybe it was written by a later version; take that one to read it.");
        }
        return plan;
    }
}
