package org.cellback.planning.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cellback.planning.scenario.read.FolderReader;
import org.junit.jupiter.api.Test;

/** The schema in the docs names every file, column, setting and cost item, so that it cannot grow stale unseen. */
class SchemaDocumentTest {
    private static String document() throws IOException {
        return Files.readString(Scenarios.repository().resolve("docs/scenario.md"));
    }

    @Test
    void everySettingAndCostItemIsDocumented() throws IOException {
        String document = document();
        for (Setting setting : Setting.values()) {
            assertThat(document).contains("| `" + setting.path() + "` | " + setting.unit() + " |");
        }
        for (CostItem item : CostItem.values()) {
            assertThat(document).contains("| `" + item.key() + "` | " + item.unit() + " | " + item.category() + " |");
        }
    }

    @Test
    void everyFileAndColumnIsDocumented() throws IOException {
        String document = document();
        for (String file : FolderReader.files()) {
            assertThat(document).contains(file);
        }
        try (Stream<Path> tables = Files.list(Scenarios.california())) {
            for (Path table : tables.filter(f -> f.toString().endsWith(".csv")).toList()) {
                List<String> columns =
                        Arrays.asList(Files.readAllLines(table).getFirst().split(","));
                String row = document.lines()
                        .filter(l -> l.startsWith("| " + table.getFileName() + " "))
                        .findFirst()
                        .orElseThrow();
                assertThat(row).contains(String.join(", ", columns));
            }
        }
    }
}
