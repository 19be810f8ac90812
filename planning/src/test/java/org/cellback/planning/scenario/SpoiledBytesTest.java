package org.cellback.planning.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever bytes stand in the files, the reader gives a scenario or its faults, and nothing else. */
class SpoiledBytesTest {
    private static final int ROUNDS = 250;
    private static final long SEED = 20261121;

    @TempDir
    Path temp;

    @Test
    void anyByteMayBeWrong() throws Exception {
        Path folder = Scenarios.copyOfSmall(temp.resolve("small"));
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(f -> !f.toString().endsWith(".md")).sorted().toList();
        }
        SplittableRandom random = new SplittableRandom(SEED);
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] good = Files.readAllBytes(file);
            Files.write(file, spoil(good, random));
            try {
                ScenarioReader.read(folder);
            } catch (ScenarioFaults faults) {
                refused++;
                assertThat(faults.faults())
                        .as("seed %d, round %d, %s", SEED, round, file)
                        .isNotEmpty();
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("seed " + SEED + ", round " + round + ", " + file.getFileName(), e);
            }
            Files.write(file, good);
        }
        assertThat(refused).isBetween(ROUNDS / 4, ROUNDS);
    }

    private static byte[] spoil(byte[] good, SplittableRandom random) {
        byte[] bad = good.clone();
        switch (random.nextInt(4)) {
            case 0 -> bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            case 1 -> bad = java.util.Arrays.copyOf(good, random.nextInt(good.length));
            case 2 -> {
                String marks = ",\"\n\r{}[]:-&*#\t0";
                bad[random.nextInt(bad.length)] = (byte) marks.charAt(random.nextInt(marks.length()));
            }
            default -> {
                int at = random.nextInt(bad.length);
                int length = Math.min(bad.length - at, 1 + random.nextInt(30));
                int from = random.nextInt(bad.length - length + 1);
                System.arraycopy(good, from, bad, at, length);
            }
        }
        return bad;
    }
}
