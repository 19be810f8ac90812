package org.cellback.planning.scenario.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cellback.planning.scenario.CostItem;
import org.cellback.planning.scenario.Demand;
import org.cellback.planning.scenario.DriveType;
import org.cellback.planning.scenario.EmissionFactor;
import org.cellback.planning.scenario.Geography;
import org.cellback.planning.scenario.Handover;
import org.cellback.planning.scenario.Quantity;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.ScenarioDigest;
import org.cellback.planning.scenario.ScenarioFaults;

/** Reads the files in the order in which they lean on each other. */
public final class FolderReader {
    private static final Set<String> FILES = Set.of(
            "areas.csv",
            "candidates.csv",
            "capture.csv",
            "carriage_rules.csv",
            "costs.csv",
            "counties.geojson",
            "driving_rules.csv",
            "emission_factors.csv",
            "facts.csv",
            "fading.csv",
            "future_mix.csv",
            "future_sales.csv",
            "gate_fees.csv",
            "grades.csv",
            "lifetimes.csv",
            "models.csv",
            "outline.geojson",
            "ownership.csv",
            "ownership_sources.csv",
            "pack_sizes.csv",
            "plants.csv",
            "references.csv",
            "repairs.csv",
            "safety_classes.csv",
            "sales.csv",
            "sales_models.csv",
            ScenarioYaml.FILE,
            "separation_rules.csv",
            "site_levels.csv",
            "source_kinds.csv",
            "sources.csv",
            SiteTables.UNVERIFIED,
            "stock.csv",
            "stock_models.csv",
            "vehicles.csv");

    private FolderReader() {}

    /** Files that a scenario's folder may hold, besides texts for people ({@code .md}). */
    public static Set<String> files() {
        return FILES;
    }

    /** Reads the scenario in {@code root}, or throws with all faults. */
    public static Scenario read(Path root) throws ScenarioFaults {
        Folder folder = new Folder(root);
        if (!Files.isDirectory(root)) {
            folder.faults()
                    .add(
                            String.valueOf(root.getFileName()),
                            0,
                            "",
                            root.toString(),
                            "is no folder.",
                            "the path is wrong, or relative to another place.");
        }
        folder.faults().throwIfAny();
        refuseUnknownFiles(folder, root);
        CostTables costTables = new CostTables(folder);
        costTables.readReferences();
        ScenarioYaml.Head head = new ScenarioYaml(folder).read();
        Scenario scenario = tables(folder, costTables, head, root);
        folder.faults().throwIfAny();
        return scenario;
    }

    private static Scenario tables(Folder folder, CostTables costTables, ScenarioYaml.Head head, Path root)
            throws ScenarioFaults {
        Geography geography = new GeographyFiles(folder).read();
        Demand demand = new DemandTables(folder, head.timing(), geography.counties()).read();
        Set<DriveType> sold = new TreeSet<>();
        demand.sales().forEach(s -> sold.add(s.driveType()));
        Set<String> chemistries = new HashSet<>();
        demand.models().forEach(m -> chemistries.add(m.chemistry()));
        demand.futureMix().forEach(m -> chemistries.add(m.chemistry()));
        var ageing = new AgeingTables(folder, sold).read();
        var sites = new SiteTables(folder, head.timing(), chemistries).read();
        List<EmissionFactor> factors = costTables.emissionFactors();
        var carriage = new CarriageTables(folder, head.ruleSet()).read();
        Map<CostItem, Quantity> costs = costTables.costs(head.currency());
        Handover handover = new HandoverTables(folder).read(geography.areas(), demand.sales(), head.seed());
        folder.faults().throwIfAny();
        return new Scenario(
                head.id(),
                head.name(),
                head.description(),
                head.version(),
                head.currency(),
                head.ruleSet(),
                head.seed(),
                head.timing(),
                head.coverageRadiiKm(),
                head.settings(),
                costs,
                head.travelModes(),
                folder.references(),
                geography,
                demand,
                ageing,
                handover,
                sites,
                carriage,
                factors,
                folder.inputs(head.tableReferences()),
                folder.assumptions(),
                digest(folder, root));
    }

    private static String digest(Folder folder, Path root) {
        try {
            return ScenarioDigest.of(root);
        } catch (IOException e) {
            folder.cannotRead(String.valueOf(root.getFileName()), e);
            return "";
        }
    }

    private static void refuseUnknownFiles(Folder folder, Path root) {
        try (Stream<Path> files = Files.list(root)) {
            files.map(f -> String.valueOf(f.getFileName()))
                    .filter(name -> !FILES.contains(name) && !name.endsWith(".md") && !name.startsWith("."))
                    .sorted()
                    .limit(1000)
                    .forEach(name -> folder.faults()
                            .add(name, 0, "", "", "is no file of a scenario.", FaultLog.hint(name, FILES)));
        } catch (IOException e) {
            folder.cannotRead(String.valueOf(root.getFileName()), e);
        }
    }
}
