package org.cellback.planning.scenario.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts of carriage and storage as they were collected, each with its status. */
final class Facts {
    private Facts() {}

    static void write(Path data, Path out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Map<String, String> row : Csv.read(data.resolve("passport/transport-rules.csv"))) {
            String value = Stream.of("rule", "packing", "value")
                    .map(column -> Csv.get(row, column))
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining("; "));
            rows.add(List.of(
                    "carriage",
                    "EU",
                    Csv.get(row, "case"),
                    value,
                    Csv.get(row, "un"),
                    Csv.get(row, "status"),
                    "adr-facts",
                    Csv.get(row, "source")));
        }
        for (Map<String, String> row : Csv.read(data.resolve("passport/storage-rules.csv"))) {
            String scope = Csv.get(row, "scope");
            rows.add(List.of(
                    "storage",
                    ruleSet(scope),
                    Csv.get(row, "rule"),
                    Csv.get(row, "value"),
                    scope,
                    Csv.get(row, "status"),
                    "storage-facts",
                    Csv.get(row, "source")));
        }
        Csv.write(out.resolve("facts.csv"), "topic,ruleSet,rule,value,scope,status,reference,note", rows);
    }

    private static String ruleSet(String scope) {
        if (scope.startsWith("US")) {
            return "US";
        }
        return scope.startsWith("CN") ? "CN" : scope.startsWith("DE") ? "EU" : "*";
    }
}
