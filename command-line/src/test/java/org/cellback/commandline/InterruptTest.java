package org.cellback.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C on the real program: it ends at once, with 0, the best answer, and a line that says so. */
class InterruptTest {
    private static final long WAIT_SECONDS = 120;

    @TempDir
    Path folder;

    @Test
    void aStoppedPlanIsWhole() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        interrupted("forecast", "plan", small().toString(), "--out", out.toString());
        assertThat(out.resolve("plan.json")).content().contains("\"outcome\":\"stopped\"");
        assertThat(out.resolve("report.html")).isNotEmptyFile();
    }

    @Test
    void aStoppedSearchForRoundsGivesItsRounds() throws IOException, InterruptedException {
        Path out = folder.resolve("rounds.json");
        Path input = small().resolve("../../docs/guide/three-stops.json");
        interrupted("rounds", "route", input.toString(), "--out", out.toString());
        assertThat(out).content().contains("\"routes\"");
    }

    @Test
    void aStoppedSearchForSitesGivesItsSites() throws IOException, InterruptedException {
        Path out = folder.resolve("network.json");
        interrupted("forecast", "site", small().toString(), "--out", out.toString());
        assertThat(out).content().contains("\"open\"", "\"bound\"");
    }

    /** Runs a command, sends an interrupt at the first line that holds {@code sign}, and expects a good end that says so. */
    private static void interrupted(String sign, String... arguments) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/bin/kill")), "skipped: no /bin/kill to send an interrupt with");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Cellback.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--time-limit", "600", "--progress"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = process.inputReader()) {
            boolean sent = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (!sent && line.contains(sign)) {
                    sent = true;
                    new ProcessBuilder("/bin/kill", "-INT", String.valueOf(process.pid()))
                            .start()
                            .waitFor();
                }
            }
            assertThat(sent).as(said.toString()).isTrue();
        }
        assertThat(process.waitFor(WAIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said.toString()).isZero();
        assertThat(said).contains("Stopped early");
    }

    private static Path small() {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve("engines"))) {
            root = root.getParent();
        }
        return root.resolve("scenarios/small");
    }
}
