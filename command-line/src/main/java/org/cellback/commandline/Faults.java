package org.cellback.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.cellback.planning.NoFeasibleAnswer;
import org.cellback.planning.scenario.ScenarioFault;
import org.cellback.planning.scenario.ScenarioFaults;
import org.cellback.routing.api.BadRoutingInput;
import org.cellback.siting.api.SitingInputException;
import picocli.CommandLine;

/** Turns what a command throws into lines on standard error and an exit status. */
final class Faults implements CommandLine.IExecutionExceptionHandler {
    static final int BAD_INPUT = 2;
    static final int NO_ANSWER = 3;
    static final int OUR_FAULT = 1;

    @Override
    public int handleExecutionException(Exception fault, CommandLine line, CommandLine.ParseResult parsed) {
        PrintWriter error = line.getErr();
        switch (fault) {
            case ScenarioFaults faults -> {
                return scenario(faults, error);
            }
            case BadRoutingInput bad -> {
                bad.faults().forEach(one -> error.println(oneLine(one.toString())));
                return BAD_INPUT;
            }
            case SitingInputException bad -> {
                bad.faults().forEach(one -> error.println(oneLine(one)));
                return BAD_INPUT;
            }
            case BadInput bad -> {
                error.println(oneLine(text(bad)));
                return BAD_INPUT;
            }
            case NoSuchFileException missing -> {
                error.println(missing.getMessage() + ": no such file. Maybe the path is misspelt.");
                return BAD_INPUT;
            }
            case NoFeasibleAnswer none -> {
                error.println(text(none));
                return NO_ANSWER;
            }
            case UncheckedIOException io -> {
                error.println(text(io));
                return OUR_FAULT;
            }
            case IOException io -> {
                error.println(text(io) + ". Maybe the disk is full, or the file may not be read or written.");
                return OUR_FAULT;
            }
            default -> {
                error.println("A fault of cellback, please report it with the command and its input:");
                fault.printStackTrace(error);
                return OUR_FAULT;
            }
        }
    }

    private static int scenario(ScenarioFaults faults, PrintWriter error) {
        for (ScenarioFault fault : faults.faults()) {
            error.println(oneLine(fault.line()));
        }
        long more = faults.count() - faults.faults().size();
        if (more > 0) {
            error.println("… and " + more + " more faults.");
        }
        return BAD_INPUT;
    }

    private static String text(Exception e) {
        String message = e.getMessage();
        return message == null ? e.toString() : message;
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }
}
