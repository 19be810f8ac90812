package org.cellback.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C on the real program: it ends at once, with 0 and a whole plan. */
class InterruptTest {
    private static final long WAIT_SECONDS = 120;

    @TempDir
    Path folder;

    @Test
    void interruptKeepsTheBestAnswer() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/bin/kill")), "skipped: no /bin/kill to send an interrupt with");
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Cellback.class.getName(),
                        "plan",
                        small().toString(),
                        "--out",
                        out.toString(),
                        "--time-limit",
                        "600",
                        "--progress")
                .redirectErrorStream(true)
                .start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = process.inputReader()) {
            boolean interrupted = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (!interrupted && line.contains("forecast")) {
                    interrupted = true;
                    new ProcessBuilder("/bin/kill", "-INT", String.valueOf(process.pid()))
                            .start()
                            .waitFor();
                }
            }
            assertThat(interrupted).as(said.toString()).isTrue();
        }
        assertThat(process.waitFor(WAIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said.toString()).isZero();
        assertThat(said).contains("Stopped early");
        assertThat(out.resolve("plan.json")).content().contains("\"outcome\":\"stopped\"");
        assertThat(out.resolve("report.html")).isNotEmptyFile();
    }

    private static Path small() {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve("engines"))) {
            root = root.getParent();
        }
        return root.resolve("scenarios/small");
    }
}
