package org.cellback.planning.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files far too large are refused clearly, in a Java of 96 MB, so that no upload can take the application down. */
class LargeFileTest {
    private static final int ROWS = 10_000_000;

    @TempDir
    Path temp;

    /** Entry point of the small Java. */
    static final class Reader {
        public static void main(String[] arguments) {
            try {
                ScenarioReader.read(Path.of(arguments[0]));
                System.out.println("read");
            } catch (ScenarioFaults faults) {
                System.out.println("refused " + faults.count());
                faults.faults().forEach(fault -> System.out.println(fault.line()));
            }
        }
    }

    private String readIn96Megabytes(Path folder) throws IOException, InterruptedException {
        Path out = temp.resolve("out.txt");
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(java.waitFor(120, TimeUnit.SECONDS)).as("ends within 120 s").isTrue();
        return Files.readString(out);
    }

    private static void write(Path file, String header, String row, int rows) throws IOException {
        byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write(header.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < rows; i++) {
                out.write(bytes);
            }
        }
    }

    @Test
    void tenMillionRows() throws Exception {
        Path folder = Scenarios.copyOfSmall(temp.resolve("small"));
        write(folder.resolve("sales.csv"), "area,year,driveType,vehicles\n", "S01,2020,BEV,1\n", ROWS);

        String said = readIn96Megabytes(folder);

        assertThat(said)
                .startsWith("refused ")
                .contains("sales.csv, row 3,")
                .contains("sales.csv, row 1000002: is one row more than the 1000000 that this table may have.")
                .doesNotContain("OutOfMemory");
        Files.delete(folder.resolve("sales.csv"));
    }

    @Test
    void tenMillionAreas() throws Exception {
        Path folder = Scenarios.copyOfSmall(temp.resolve("small"));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("areas.csv")), 1 << 20)) {
            out.write("area,county,lat,lon,reference\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < ROWS; i++) {
                out.write(("A" + i + ",Vale,39,-121,assumed\n").getBytes(StandardCharsets.UTF_8));
            }
        }

        String said = readIn96Megabytes(folder);

        assertThat(said)
                .contains("areas.csv, row 100002: is one row more than the 100000 that this table may have.")
                .doesNotContain("OutOfMemory");
        Files.delete(folder.resolve("areas.csv"));
    }

    @Test
    void oneEndlessLine() throws Exception {
        Path folder = Scenarios.copyOfSmall(temp.resolve("small"));
        write(folder.resolve("sales.csv"), "area,year,driveType,vehicles\n\"", "S01,2020,BEV,1,", ROWS);

        String said = readIn96Megabytes(folder);

        assertThat(said).contains("sales.csv, row 2: is longer than").doesNotContain("OutOfMemory");
        Files.delete(folder.resolve("sales.csv"));
    }
}
