package org.cellback.planning.scenario.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cellback.planning.plan.Assumption;
import org.cellback.planning.scenario.InputFile;
import org.cellback.planning.scenario.Reference;
import org.cellback.planning.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** A scenario's folder while it is read: its files, the faults found, the references known, the assumptions met. */
final class Folder {
    static final int ROWS_FEW = 100_000;
    static final int ROWS_MANY = 1_000_000;
    private static final int SHARED_MAX = 200_000;

    private final Path root;
    private final FaultLog faults = new FaultLog();
    private final Map<String, Reference> references = new LinkedHashMap<>();
    private final List<Assumption> assumptions = new ArrayList<>();
    private final Set<String> torn = new HashSet<>();
    private final Map<String, Set<String>> ids = new HashMap<>();
    private final Map<String, Map<String, Integer>> rowsByReference = new TreeMap<>();
    private final Map<String, String> shared = new HashMap<>();

    Folder(Path root) {
        this.root = root;
    }

    FaultLog faults() {
        return faults;
    }

    Map<String, Reference> references() {
        return references;
    }

    /** False for a word that no reference backs; empty words are another fault, and unread references none. */
    boolean isReference(String word) {
        Set<String> keys = ids("references.csv");
        return word.isEmpty() || word.equals(Scenario.ASSUMED) || keys.isEmpty() || keys.contains(word);
    }

    /** Notes that a row of {@code file} could not even be split into fields: what it named is not known. */
    void tear(String file) {
        torn.add(file);
    }

    boolean isTorn(String file) {
        return torn.contains(file);
    }

    /** What stands in the first column of a table, empty for a torn one, rows with faults included: they are at fault once, not once per mention. */
    Set<String> ids(String file) {
        return torn.contains(file) ? Set.of() : ids.getOrDefault(file, Set.of());
    }

    /** What a reference column may hold. */
    Set<String> referenceWords() {
        Set<String> words = new HashSet<>(ids("references.csv"));
        words.add(Scenario.ASSUMED);
        return words;
    }

    List<Assumption> assumptions() {
        return assumptions;
    }

    /** The same text as one object, so that a table of a million rows holds each name once. */
    String shared(String text) {
        if (shared.size() >= SHARED_MAX) {
            return text;
        }
        return shared.computeIfAbsent(text, t -> t);
    }

    boolean has(String file) {
        return Files.exists(root.resolve(file));
    }

    /** True when the file is there and was read without a fault, so that what it lacks can be judged. */
    boolean isClean(String file) {
        return has(file) && !faults.names(file);
    }

    /** Opens a file of the folder, or notes why it cannot be. */
    @Nullable
    InputStream open(String file) {
        Path path = root.resolve(file);
        try {
            if (!Files.isRegularFile(path)) {
                faults.add(
                        file, 0, "", "", "is missing.", "the folder is not a scenario, or the file has another name.");
                return null;
            }
            if (!path.toRealPath().startsWith(root.toRealPath())) {
                faults.add(file, 0, "", "", "lies outside the folder.", "it is a link: copy the file itself.");
                return null;
            }
            return Files.newInputStream(path);
        } catch (IOException e) {
            cannotRead(file, e);
            return null;
        }
    }

    void cannotRead(String file, IOException e) {
        faults.add(
                file,
                0,
                "",
                "",
                "cannot be read (" + e.getClass().getSimpleName() + ").",
                "its permissions forbid it.");
    }

    /** Reads a table of at most {@value #ROWS_FEW} rows; see {@link #rows(String, int, String, Function)}. */
    <T> List<T> rows(String file, String columns, Function<Row, T> make) {
        return rows(file, ROWS_FEW, columns, make);
    }

    /**
     * Reads a table; a row in which {@code make} notes a fault is left out.
     *
     * @param columns names, divided by spaces; all must be there, and no others
     */
    <T> List<T> rows(String file, int rowsMax, String columns, Function<Row, T> make) {
        List<T> result = new ArrayList<>();
        InputStream in = open(file);
        if (in == null) {
            return result;
        }
        try (Lines lines = new Lines(in)) {
            List<String> names = List.of(columns.split(" "));
            Set<String> first = rowsMax == ROWS_FEW ? ids.computeIfAbsent(file, f -> new HashSet<>()) : new HashSet<>();
            new Table(this, file, names, rowsMax).read(lines, row -> {
                if (rowsMax == ROWS_FEW) {
                    first.add(shared(row.raw(names.getFirst())));
                }
                T made = make.apply(row);
                if (row.isGood()) {
                    result.add(made);
                    count(file, row.raw("reference"));
                    noteAssumption(file, row);
                }
            });
        } catch (IOException e) {
            cannotRead(file, e);
        }
        return result;
    }

    /** Counts a row of {@code file} that rests on {@code reference}, empty where the table has no such column. */
    void count(String file, String reference) {
        rowsByReference.computeIfAbsent(file, f -> new TreeMap<>()).merge(reference, 1, Integer::sum);
    }

    /** The files read; {@code tables} names the reference of those without a reference column. */
    List<InputFile> inputs(Map<String, String> tables) {
        List<InputFile> inputs = new ArrayList<>();
        rowsByReference.forEach((file, counts) -> {
            Map<String, Integer> named = new TreeMap<>();
            counts.forEach((reference, rows) ->
                    named.put(reference.isEmpty() ? tables.getOrDefault(file, "") : reference, rows));
            named.remove("");
            inputs.add(new InputFile(
                    file, counts.values().stream().mapToInt(Integer::intValue).sum(), named));
        });
        return inputs;
    }

    private void noteAssumption(String file, Row row) {
        if (!row.raw("reference").equals(Scenario.ASSUMED)) {
            return;
        }
        List<String> what = new ArrayList<>();
        List<String> value = new ArrayList<>();
        for (String column : row.columns().keySet()) {
            String field = row.raw(column);
            if (column.equals("reference") || field.isEmpty()) {
                continue;
            }
            boolean figure = Character.isDigit(field.charAt(0)) || field.charAt(0) == '-';
            (figure ? value : what).add(figure ? column + " " + field : field);
        }
        assumptions.add(new Assumption(file, String.join(", ", what), String.join(", ", value)));
    }

    /** Notes a fault when {@code key} was met before. */
    static void unique(Row row, Set<String> met, String column, String key) {
        if (row.isGood() && !met.add(key)) {
            row.fault(column, "stands twice in the file.", "delete one of the two rows, or add them up.");
        }
    }

    /** Notes a fault of {@code file} for each group whose shares do not add to 1. */
    void sumToOne(String file, String column, Map<String, Double> sums) {
        if (!isClean(file)) {
            return;
        }
        sums.forEach((group, sum) -> {
            if (Math.abs(sum - 1) > 1e-6) {
                faults.add(
                        file,
                        0,
                        column,
                        String.valueOf(sum),
                        "is the sum of the shares of " + group + ", not 1.",
                        "a row is missing or stands twice.");
            }
        });
    }

    static <T> Map<String, Double> sums(List<T> rows, Function<T, String> group, Function<T, Double> share) {
        return rows.stream()
                .collect(Collectors.groupingBy(group, java.util.TreeMap::new, Collectors.summingDouble(share::apply)));
    }
}
