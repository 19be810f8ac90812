package org.cellback.platform.studies.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cellback.planning.output.PlanFolder;
import org.cellback.planning.output.PlanReader;
import org.cellback.planning.plan.Plan;
import org.cellback.platform.database.Folders;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Plans at hand: as the files people download, and parsed. Both are copies of what the database holds and are made again
 * when they are gone; only a few are kept.
 */
@Component
class PlanFiles {
    private static final int FOLDERS_MAX = 8;
    private static final int PLANS_MAX = 2;
    private final OpenScenarios scenarios;
    private final Path root;
    private final Map<UUID, Plan> parsed = new LinkedHashMap<>(8, 0.75f, true);
    private final Map<UUID, Path> folders = new LinkedHashMap<>(8, 0.75f, true);

    PlanFiles(OpenScenarios scenarios, @Value("${cellback.work}") Path work) {
        this.scenarios = scenarios;
        this.root = work.resolve("plans");
        Folders.delete(root);
    }

    /** Writes a plan's files, the report among them; returns their folder. */
    synchronized Path write(Study study, Plan plan) {
        Path folder = root.resolve(study.id().toString());
        Folders.delete(folder);
        try {
            Files.createDirectories(root);
            PlanFolder.write(plan, scenarios.get(study.tenant(), study.scenario()), folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Files of study " + study.id() + "\nMaybe the disk is full.", e);
        }
        folders.put(study.id(), folder);
        Folders.trim(folders, FOLDERS_MAX);
        keep(study.id(), plan);
        return folder;
    }

    /** The parsed plan. {@code bytes} is asked only when it is not at hand. */
    synchronized Plan plan(UUID study, java.util.function.Supplier<byte[]> bytes) {
        Plan known = parsed.get(study);
        if (known != null) {
            return known;
        }
        Plan plan = parse(study, bytes.get());
        keep(study, plan);
        return plan;
    }

    /** The folder with all files of a plan. */
    synchronized Path folder(Study study, java.util.function.Supplier<byte[]> bytes) {
        Path known = folders.get(study.id());
        return known != null ? known : write(study, plan(study.id(), bytes));
    }

    private Plan parse(UUID study, byte[] bytes) {
        try {
            Files.createDirectories(root);
            Path file = Files.createTempFile(root, "plan", ".json");
            try {
                Files.write(file, bytes);
                return PlanReader.read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Plan of study " + study + "\nMaybe the disk is full.", e);
        }
    }

    private void keep(UUID study, Plan plan) {
        parsed.put(study, plan);
        while (parsed.size() > PLANS_MAX) {
            parsed.remove(parsed.keySet().iterator().next());
        }
    }
}
