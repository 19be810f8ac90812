package org.cellback.planning.scenario.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cellback.planning.plan.LocalText;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of the YAML file: each key is asked for by name; {@link #done()} then notes those that no one asked for. */
final class YamlMap {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");
    private final Folder folder;
    private final String file;
    private final String path;
    private final long line;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Map<String, Long> lines = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    YamlMap(Folder folder, String file, String path, @Nullable Node node) {
        this.folder = folder;
        this.file = file;
        this.path = path;
        this.line = line(node);
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                put(tuple);
            }
        } else if (node != null) {
            folder.faults().add(file, line, path, "", "is no mapping.", "its keys are not indented.");
        }
    }

    private void put(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            folder.faults()
                    .add(file, line(tuple.getKeyNode()), path, "", "has a key that is no word.", "a colon is missing.");
            return;
        }
        lines.put(key.getValue(), line(key));
        if (entries.put(key.getValue(), tuple.getValueNode()) != null) {
            folder.faults().add(file, line(key), at(key.getValue()), "", "stands twice.", "delete one of the two.");
        }
    }

    private static long line(@Nullable Node node) {
        return node == null
                ? 0
                : node.getStartMark().map(mark -> mark.getLine() + 1L).orElse(0L);
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    void fault(String key, String value, String problem, String maybe) {
        folder.faults().add(file, lines.getOrDefault(key, line), at(key), value, problem, maybe);
    }

    boolean has(String key) {
        asked.add(key);
        return entries.containsKey(key);
    }

    Set<String> keys() {
        return entries.keySet();
    }

    private @Nullable Node find(String key) {
        asked.add(key);
        Node node = entries.get(key);
        if (node == null) {
            fault(key, "", "is missing.", "it has another name, or stands at another depth.");
        }
        return node;
    }

    String text(String key) {
        Node node = find(key);
        if (node == null) {
            return "";
        }
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            fault(key, "", "is no text.", "a value was forgotten.");
            return "";
        }
        return scalar.getValue().strip();
    }

    LocalText local(String key) {
        YamlMap map = map(key);
        LocalText text = new LocalText(map.text("en"), map.text("zh"));
        map.done();
        return text;
    }

    double number(String key, double min, double max) {
        String value = text(key);
        if (value.isEmpty()) {
            return min;
        }
        return parse(key, value, min, max);
    }

    private double parse(String key, String value, double min, double max) {
        if (!NUMBER.matcher(value).matches()) {
            fault(key, value, "is not a number.", "a unit or a word stands there.");
            return min;
        }
        double number = Double.parseDouble(value);
        if (!(number >= min && number <= max)) {
            fault(key, value, "is not from " + min + " to " + max + ".", "the unit is another one.");
            return min;
        }
        return number;
    }

    int whole(String key, int min, int max) {
        double number = number(key, min, max);
        if (number != Math.rint(number)) {
            fault(key, String.valueOf(number), "is not a whole number.", "decimals slipped in.");
        }
        return (int) number;
    }

    YamlMap map(String key) {
        return new YamlMap(folder, file, at(key), find(key));
    }

    /** Items of a list; empty, with a fault, where there is none. */
    private List<Node> items(String key) {
        Node node = find(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
            fault(key, "", "is no list.", "write [a, b], or a line with a dash for each item.");
            return List.of();
        }
        return sequence.getValue();
    }

    List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        for (Node item : items(key)) {
            maps.add(new YamlMap(folder, file, at(key) + "[" + maps.size() + "]", item));
        }
        return maps;
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof ScalarNode scalar) {
                texts.add(scalar.getValue());
            } else {
                fault(key, "", "holds something that is no word.", "write [a, b].");
            }
        }
        return texts;
    }

    List<Double> numbers(String key, double min, double max) {
        return texts(key).stream().map(t -> parse(key, t, min, max)).toList();
    }

    String reference(String key) {
        String value = text(key);
        if (!folder.isReference(value)) {
            fault(key, value, "is not a key of references.csv.", FaultLog.hint(value, folder.referenceWords()));
        }
        return value;
    }

    /** Notes keys that no one asked for. */
    void done() {
        for (String key : entries.keySet()) {
            if (!asked.contains(key)) {
                fault(key, "", "is no key here.", FaultLog.hint(key, asked));
            }
        }
    }
}
