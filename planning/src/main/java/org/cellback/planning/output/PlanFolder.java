package org.cellback.planning.output;

import java.nio.file.Path;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.report.ReportAssets;
import org.cellback.planning.report.ReportWriter;
import org.cellback.planning.scenario.Scenario;

/** Writes every file of a plan into a folder; they appear together. */
public final class PlanFolder {
    private PlanFolder() {}

    /** @throws java.io.UncheckedIOException when a file cannot be written; then none of them has changed */
    public static void write(Plan plan, Scenario scenario, Path folder) {
        try (StagedFiles files = new StagedFiles(folder)) {
            stageData(plan, files);
            ReportAssets assets = ReportAssets.of(scenario);
            files.stage("report.html", stream -> ReportWriter.write(plan, assets, stream));
            files.commit();
        }
    }

    /** All but the report, which needs the scenario; throws as {@link #write(Plan, Scenario, Path)} does. */
    public static void writeData(Plan plan, Path folder) {
        try (StagedFiles files = new StagedFiles(folder)) {
            stageData(plan, files);
            files.commit();
        }
    }

    private static void stageData(Plan plan, StagedFiles files) {
        files.stage("plan.json", stream -> PlanJson.write(plan, stream));
        new PlanTables(plan).stage(files);
        new RoundTables(plan).stage(files);
        files.stage("network.geojson", stream -> NetworkGeoJson.write(plan, stream));
    }
}
