package org.cellback.commandline;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cellback …}: parses the command line, runs one command, turns every outcome into an exit status. */
@Command(
        name = "cellback",
        description = "Plans the return journey of electric-vehicle batteries.",
        mixinStandardHelpOptions = true,
        versionProvider = Cellback.VersionText.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            PlanCommand.class,
            ForecastCommand.class,
            SiteCommand.class,
            RouteCommand.class,
            ScenarioCommand.class
        },
        footerHeading = "%nCommands of the launcher:%n",
        footer = {
            "  demo      Builds what is missing, starts the application with the California scenario.",
            "  serve     [--port 8080] [--data DIR] [--database-url URL]  Starts the application.",
            "  test      Sets up what tests need and runs them all.",
            "  package   Makes a release archive that needs neither Maven nor Node.",
            "",
            "Start with: cellback plan scenarios/california --out result",
            "",
            "Exit status: 0 done (also when stopped early with an answer), 2 bad input,",
            "3 stopped without a feasible answer, 1 a fault of ours."
        })
public final class Cellback implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public static void main(String[] arguments) {
        StopSignal stop = StopSignal.onInterrupt();
        int status = commandLine().execute(arguments);
        stop.finished(status);
        System.exit(status);
    }

    /** The command line as the tests run it too. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Cellback());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(java.time.Duration.class, TimeText::parse);
        line.setExecutionExceptionHandler(new Faults());
        line.setUsageHelpWidth(100);
        return line;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Reads the version only when it is asked for. */
    static final class VersionText implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"cellback " + org.cellback.planning.Version.text()};
        }
    }
}
