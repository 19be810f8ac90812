package org.cellback.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.ScenarioFaults;
import org.cellback.planning.scenario.ScenarioReader;
import org.cellback.planning.scenario.convert.CaliforniaConversion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellback scenario}: checks a scenario folder, or makes one from source data. */
@Command(
        name = "scenario",
        description = "Checks a scenario folder, or makes one from source data.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ScenarioCommand.Check.class, ScenarioCommand.ConvertCalifornia.class})
final class ScenarioCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Reads a scenario and says what is in it, or every fault. */
    @Command(
            name = "check",
            description = "Reads a scenario and prints every fault, or what it holds.",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Parameters(paramLabel = "SCENARIO_DIR", description = "Folder of a scenario.")
        @SuppressWarnings("NullAway.Init")
        private Path folder;

        @Override
        public Integer call() throws ScenarioFaults {
            Scenario scenario = ScenarioReader.read(folder);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%s %s: %d areas, %d sales rows, %d sources, %d candidate sites, %d plants, %d assumptions%n",
                            scenario.id(),
                            scenario.version(),
                            scenario.geography().areas().size(),
                            scenario.demand().sales().size(),
                            scenario.handover().sources().size(),
                            scenario.sites().candidates().size(),
                            scenario.sites().plants().size(),
                            scenario.assumptions().size());
            return 0;
        }
    }

    /** Makes the tables of the California scenario from its source files. */
    @Command(
            name = "convert-california",
            description = {
                "Makes the tables of the California scenario from their source files.",
                "Tables of assumptions stand beside them and are not touched."
            },
            mixinStandardHelpOptions = true)
    static final class ConvertCalifornia implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Parameters(
                paramLabel = "DATA_DIR",
                description = "Folder that holds california, north-america, geo, carbon and passport.")
        @SuppressWarnings("NullAway.Init")
        private Path data;

        @Option(names = "--out", paramLabel = "DIR", required = true, description = "Scenario folder to write into.")
        @SuppressWarnings("NullAway.Init")
        private Path out;

        @Option(
                names = "--with-unverified",
                description = "Also write plants from a crowd-collected list without licence. Never publish that file.")
        private boolean withUnverified;

        @Override
        public Integer call() throws IOException {
            if (!Files.isDirectory(data)) {
                throw new BadInput(data + " is no folder. Maybe the path is misspelt.");
            }
            CaliforniaConversion.convert(data, out, withUnverified)
                    .forEach(spec.commandLine().getOut()::println);
            return 0;
        }
    }
}
