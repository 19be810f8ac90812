package org.cellback.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs every command of the user guide as a reader would, in a folder of its own that sees the project's files. */
class GuideTest {
    /** A shell block: {@code ```sh} or {@code ```sh exit=2}. */
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh(?: exit=(\\d))?\\n(.*?)^```");

    @TempDir
    private static Path folder;

    record Snippet(Path page, String command, int status) {}

    @TestFactory
    Stream<DynamicTest> everyCommandOfTheGuideWorks() throws IOException {
        Path root = root();
        for (String seen : List.of("scenarios", "docs")) {
            Files.createSymbolicLink(folder.resolve(seen), root.resolve(seen));
        }
        List<Snippet> snippets = new ArrayList<>();
        try (Stream<Path> pages = Files.list(root.resolve("docs/guide"))) {
            for (Path page :
                    pages.filter(p -> p.toString().endsWith(".md")).sorted().toList()) {
                snippets.addAll(snippets(page));
            }
        }
        assertThat(snippets).as("commands in docs/guide").hasSizeGreaterThan(5);
        return snippets.stream()
                .map(snippet -> DynamicTest.dynamicTest(
                        snippet.page().getFileName() + ": " + snippet.command(), () -> run(snippet)));
    }

    private static List<Snippet> snippets(Path page) throws IOException {
        List<Snippet> found = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(page));
        while (block.find()) {
            int status = block.group(1) == null ? 0 : Integer.parseInt(block.group(1));
            block.group(2).lines().forEach(line -> found.add(new Snippet(page, line, status)));
        }
        return found;
    }

    private static void run(Snippet snippet) throws IOException, InterruptedException {
        List<String> words = List.of(snippet.command().split(" +"));
        assertThat(words.getFirst()).as("a guide's command").isEqualTo("./cellback");
        List<String> line = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Cellback.class.getName()));
        line.addAll(words.subList(1, words.size()));
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("ended in time").isTrue();
        assertThat(process.exitValue())
                .as("%s%n%s", snippet.command(), Files.readString(output))
                .isEqualTo(snippet.status());
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("engines"))) {
            here = here.getParent();
            assertThat(here)
                    .as("the project's folder, above the working directory")
                    .isNotNull();
        }
        return here;
    }
}
