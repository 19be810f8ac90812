package org.cellback.routing.formats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cellback.routing.api.BadRoutingInput;
import org.cellback.routing.api.BadRoutingInput.Fault;
import org.cellback.routing.api.TimeWindow;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads values out of a JSON tree and collects what is wrong with them, by JSON pointer. */
final class JsonInput {
    static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int FAULTS_MAX = 100;

    private final List<Fault> faults = new ArrayList<>();

    /** @throws BadRoutingInput with line and column when the text is no JSON object */
    static JsonNode parse(String name, String text) {
        try {
            JsonNode root = MAPPER.readTree(text);
            if (root != null && root.isObject()) {
                return root;
            }
        } catch (JacksonException e) {
            throw new BadRoutingInput(
                    name + ", line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr(),
                    e.getOriginalMessage(),
                    "Maybe the file was cut.");
        }
        throw new BadRoutingInput(name, "no JSON object", "Maybe this is another kind of file.");
    }

    void fault(String pointer, String what, String hint) {
        if (faults.size() < FAULTS_MAX) {
            faults.add(new Fault(pointer, what, hint));
        }
    }

    void requireSound() {
        if (!faults.isEmpty()) {
            throw new BadRoutingInput(faults);
        }
    }

    /** Elements of an array that may be missing. */
    List<JsonNode> list(JsonNode parent, String pointer, String key) {
        JsonNode node = parent.path(key);
        List<JsonNode> all = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(all::add);
        } else if (!node.isMissingNode()) {
            fault(pointer + "/" + key, "no array", "Maybe put it in brackets.");
        }
        return all;
    }

    double number(JsonNode parent, String pointer, String key, double otherwise) {
        JsonNode node = parent.path(key);
        if (node.isMissingNode()) {
            return otherwise;
        }
        return number(node, pointer + "/" + key);
    }

    double number(JsonNode node, String pointer) {
        double value = node.isNumber() ? node.asDouble() : Double.NaN;
        if (!Double.isFinite(value)) {
            fault(pointer, node + " is no number", "Maybe remove the quotes.");
            return 0;
        }
        return value;
    }

    /** A number that must not be negative. */
    double amount(JsonNode parent, String pointer, String key, double otherwise) {
        double value = number(parent, pointer, key, otherwise);
        if (value < 0) {
            fault(pointer + "/" + key, value + " is negative", "Maybe a sign slipped in.");
            return 0;
        }
        return value;
    }

    /** An id: a whole number, as VROOM has it; missing is a fault. */
    long id(JsonNode parent, String pointer) {
        JsonNode node = parent.path("id");
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            fault(
                    pointer + "/id",
                    (node.isMissingNode() ? "missing" : node + " is no whole number"),
                    "Maybe number them.");
            return -1;
        }
        return node.asLong();
    }

    /** Windows {@code [[start, end], …]}, or always when there is no such key. */
    List<TimeWindow> windows(JsonNode parent, String pointer, String key) {
        List<TimeWindow> windows = new ArrayList<>();
        List<JsonNode> pairs = list(parent, pointer, key);
        for (int i = 0; i < pairs.size(); i++) {
            windows.add(window(pairs.get(i), pointer + "/" + key + "/" + i));
        }
        return windows.isEmpty() ? List.of(TimeWindow.ALWAYS) : windows;
    }

    TimeWindow window(JsonNode pair, String pointer) {
        if (!pair.isArray() || pair.size() != 2) {
            fault(pointer, pair + " is no pair of times", "Maybe write [start, end] in seconds.");
            return TimeWindow.ALWAYS;
        }
        double start = number(pair.get(0), pointer + "/0");
        double end = number(pair.get(1), pointer + "/1");
        if (start > end) {
            fault(pointer, "closes at " + end + " before it opens at " + start, "Maybe the two are swapped.");
            return TimeWindow.ALWAYS;
        }
        return new TimeWindow(start, end);
    }

    /** Skills as words; VROOM numbers them. */
    Set<String> skills(JsonNode parent, String pointer) {
        Set<String> skills = new HashSet<>();
        list(parent, pointer, "skills").forEach(skill -> skills.add(skill.asString()));
        return skills;
    }

    /** Keys this version cannot honour are refused, not ignored. */
    void refuse(JsonNode parent, String pointer, String... keys) {
        for (String key : keys) {
            if (parent.has(key)) {
                fault(pointer + "/" + key, "is not supported by this version", "Maybe remove it.");
            }
        }
    }
}
