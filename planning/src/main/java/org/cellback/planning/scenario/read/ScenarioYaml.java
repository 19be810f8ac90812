package org.cellback.planning.scenario.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellback.geo.api.TravelMode;
import org.cellback.planning.plan.Assumption;
import org.cellback.planning.plan.LocalText;
import org.cellback.planning.scenario.Quantity;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.Setting;
import org.cellback.planning.scenario.Timing;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** The file {@code scenario.yaml}. */
final class ScenarioYaml {
    static final String FILE = "scenario.yaml";
    private static final int DEPTH_MAX = 12;
    private static final int BYTES_MAX = 1_000_000;

    /** What the file says. */
    record Head(
            String id,
            String version,
            LocalText name,
            LocalText description,
            String currency,
            String ruleSet,
            long seed,
            Timing timing,
            List<Double> coverageRadiiKm,
            Map<String, TravelMode> travelModes,
            Map<Setting, Quantity> settings,
            Map<String, String> tableReferences) {}

    /** Tables that have no reference column. */
    private static final List<String> WITHOUT_REFERENCE = List.of(
            "counties.geojson", "outline.geojson", "sales.csv", "sales_models.csv", "stock.csv", "stock_models.csv");

    /** Stands in for years that could not be read: every year is observed, none is planned. */
    private static final Timing ANY_TIME = new Timing(
            Row.YEAR_MAX,
            Row.YEAR_MAX - 1,
            Row.YEAR_MIN,
            Row.YEAR_MAX,
            Row.YEAR_MIN,
            Row.YEAR_MAX,
            List.of(),
            "",
            LocalDate.EPOCH,
            List.of(),
            LocalTime.MIDNIGHT,
            LocalTime.MIDNIGHT);

    private final Folder folder;

    ScenarioYaml(Folder folder) {
        this.folder = folder;
    }

    /** Where the file cannot be read, a head that lets the tables be checked for themselves; its fault is noted. */
    Head read() {
        Node node = compose();
        if (node == null) {
            LocalText none = new LocalText("", "");
            return new Head("", "", none, none, "", "", 0, ANY_TIME, List.of(), Map.of(), Map.of(), Map.of());
        }
        YamlMap root = new YamlMap(folder, FILE, "", node);
        root.whole("schemaVersion", Scenario.SCHEMA_VERSION, Scenario.SCHEMA_VERSION);
        String currency = root.text("currency");
        if (!currency.matches("[A-Z]{3}")) {
            root.fault("currency", currency, "is no ISO 4217 code.", "write USD, EUR or CNY.");
        }
        String id = root.text("id");
        if (!id.matches("[a-z][a-z0-9-]{0,60}")) {
            root.fault("id", id, "is no id.", "use lower-case letters, digits and hyphens.");
        }
        String ruleSet = root.text("ruleSet");
        if (!CarriageTables.RULE_SETS.contains(ruleSet)) {
            root.fault("ruleSet", ruleSet, "is no rule set.", FaultLog.hint(ruleSet, CarriageTables.RULE_SETS));
        }
        Head head = new Head(
                id,
                root.text("version"),
                root.local("name"),
                root.local("description"),
                currency,
                ruleSet,
                (long) root.number("seed", -9e15, 9e15),
                timing(root),
                root.numbers("coverageRadiiKm", 0.1, 5000),
                travelModes(root.map("travelModes")),
                settings(root.map("settings"), currency),
                tableReferences(root.map("tableReferences")));
        root.done();
        return head;
    }

    private @Nullable Node compose() {
        InputStream in = folder.open(FILE);
        if (in == null) {
            return null;
        }
        try (in) {
            byte[] bytes = in.readNBytes(BYTES_MAX + 1);
            if (bytes.length > BYTES_MAX) {
                folder.faults()
                        .add(FILE, 0, "", "", "is larger than " + BYTES_MAX + " bytes.", "this is another file.");
                return null;
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            var settings = LoadSettings.builder().setLabel(FILE).build();
            String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (isTooDeep(settings, body)) {
                folder.faults()
                        .add(FILE, 0, "", "", "is nested deeper than " + DEPTH_MAX + ".", "this is another file.");
                return null;
            }
            Node node = new Compose(settings).composeString(body).orElse(null);
            if (node == null) {
                folder.faults().add(FILE, 0, "", "", "is empty.", "the file was not written to its end.");
            }
            return node;
        } catch (CharacterCodingException e) {
            folder.faults().add(FILE, 0, "", "", "is not UTF-8.", "save the file as UTF-8.");
        } catch (MarkedYamlEngineException e) {
            long line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1L;
            folder.faults()
                    .add(
                            FILE,
                            line,
                            "",
                            "",
                            "is no YAML: " + e.getProblem() + ".",
                            "the indentation or a quote is wrong.");
        } catch (YamlEngineException e) {
            folder.faults().add(FILE, 0, "", "", "is no YAML: " + e.getMessage(), "the file is of another kind.");
        } catch (IOException e) {
            folder.cannotRead(FILE, e);
        }
        return null;
    }

    /** Composing nodes recurses, so depth is checked on the flat events first. */
    private static boolean isTooDeep(LoadSettings settings, String body) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(body)) {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> {}
            }
            if (depth > DEPTH_MAX) {
                return true;
            }
        }
        return false;
    }

    private Timing timing(YamlMap root) {
        long faults = folder.faults().count();
        Timing timing = years(root);
        return folder.faults().count() == faults ? timing : ANY_TIME;
    }

    private static Timing years(YamlMap root) {
        YamlMap horizon = root.map("horizon");
        int from = horizon.whole("from", Row.YEAR_MIN, Row.YEAR_MAX);
        int to = horizon.whole("to", Row.YEAR_MIN, Row.YEAR_MAX);
        horizon.done();
        YamlMap observed = root.map("observed");
        int salesFrom = observed.whole("salesFrom", Row.YEAR_MIN, Row.YEAR_MAX);
        int salesTo = observed.whole("salesTo", Row.YEAR_MIN, Row.YEAR_MAX);
        int stockFrom = observed.whole("stockFrom", Row.YEAR_MIN, Row.YEAR_MAX);
        int stockTo = observed.whole("stockTo", Row.YEAR_MIN, Row.YEAR_MAX);
        observed.done();
        if (salesFrom > salesTo || stockFrom > stockTo || from > to) {
            root.fault("horizon", "", "or observed ends before it begins.", "from and to are swapped.");
        }
        if (to - from > 60) {
            root.fault("horizon", (to - from + 1) + " years", "is longer than 61 years.", "a digit is wrong.");
        }
        YamlMap week = root.map("week");
        String name = week.text("name");
        LocalDate monday = monday(week, name);
        if (monday.getYear() < from - 1 || monday.getYear() > to + 1) {
            week.fault("name", name, "is outside the horizon.", "choose a week of the horizon.");
        }
        List<DayOfWeek> days = new ArrayList<>();
        for (String word : week.texts("workingDays")) {
            try {
                days.add(DayOfWeek.valueOf(word));
            } catch (IllegalArgumentException e) {
                week.fault("workingDays", word, "is no day.", "write MONDAY.");
            }
        }
        LocalTime start = time(week, "dayStart");
        LocalTime end = time(week, "dayEnd");
        if (!start.isBefore(end)) {
            week.fault("dayEnd", end.toString(), "is not after dayStart.", "the two are swapped.");
        }
        week.done();
        return new Timing(
                from,
                to,
                salesFrom,
                salesTo,
                stockFrom,
                stockTo,
                periods(root, from, to),
                name,
                monday,
                days,
                start,
                end);
    }

    private static List<Timing.Period> periods(YamlMap root, int from, int to) {
        List<Timing.Period> periods = new ArrayList<>();
        int next = from;
        for (YamlMap map : root.maps("periods")) {
            var period = new Timing.Period(
                    map.whole("from", Row.YEAR_MIN, Row.YEAR_MAX), map.whole("to", Row.YEAR_MIN, Row.YEAR_MAX));
            map.done();
            if (period.from() != next || period.to() < period.from()) {
                map.fault(
                        "from",
                        period.from() + "–" + period.to(),
                        "does not follow on " + (next - 1) + ".",
                        "a year is missing or stands twice.");
            }
            next = period.to() + 1;
            periods.add(period);
        }
        if (next != to + 1) {
            root.fault(
                    "periods",
                    String.valueOf(next - 1),
                    "is where they end, not at the end of the horizon " + to + ".",
                    "a period is missing.");
        }
        return periods;
    }

    private static LocalDate monday(YamlMap week, String name) {
        try {
            return LocalDate.parse(name + "-1", DateTimeFormatter.ISO_WEEK_DATE);
        } catch (DateTimeException e) {
            week.fault("name", name, "is no ISO week.", "write it as 2030-W23.");
            return LocalDate.EPOCH;
        }
    }

    private static LocalTime time(YamlMap map, String key) {
        String value = map.text(key);
        try {
            return LocalTime.parse(value);
        } catch (DateTimeParseException e) {
            map.fault(key, value, "is not a time.", "write it as \"08:30\", in quotes.");
            return LocalTime.MIDNIGHT;
        }
    }

    private Map<String, TravelMode> travelModes(YamlMap modes) {
        Map<String, TravelMode> result = new LinkedHashMap<>();
        for (String name : modes.keys()) {
            YamlMap mode = modes.map(name);
            double detour = mode.number("detourFactor", 1, 5);
            double local = mode.number("localSpeedKmh", 1, 400);
            double localKm = mode.number("localKm", 0, 500);
            double trunk = mode.number("trunkSpeedKmh", 1, 400);
            assumed(
                    "travelModes." + name,
                    "detourFactor " + detour + ", localSpeedKmh " + local + ", localKm " + localKm + ", trunkSpeedKmh "
                            + trunk,
                    mode.reference("reference"));
            mode.done();
            result.put(name, new TravelMode(name, detour, local, localKm * 1000, trunk));
        }
        if (!modes.has("road")) {
            modes.fault("road", "", "is missing.", "each scenario needs the mode road.");
        }
        return result;
    }

    private Map<String, String> tableReferences(YamlMap tables) {
        Map<String, String> result = new LinkedHashMap<>();
        for (String file : WITHOUT_REFERENCE) {
            result.put(file, tables.reference(file));
            if (Scenario.ASSUMED.equals(result.get(file))) {
                folder.assumptions().add(new Assumption(file, "every row", "invented"));
            }
        }
        tables.done();
        return result;
    }

    private void assumed(String what, String value, String reference) {
        folder.count(FILE, reference);
        if (reference.equals(Scenario.ASSUMED)) {
            folder.assumptions().add(new Assumption(FILE, what, value));
        }
    }

    private Map<Setting, Quantity> settings(YamlMap groups, String currency) {
        Map<Setting, Quantity> result = new EnumMap<>(Setting.class);
        Map<String, YamlMap> byName = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            String[] path = setting.path().split("\\.", 2);
            YamlMap group = byName.computeIfAbsent(path[0], groups::map);
            if (!group.has(path[1])) {
                group.fault(path[1], "", "is missing.", "add it with value, unit and reference.");
                continue;
            }
            YamlMap entry = group.map(path[1]);
            double value = entry.number("value", setting.minimum(), setting.maximum());
            String unit = entry.text("unit");
            String wanted = setting.unit().replace("currency", currency);
            if (!unit.equals(wanted)) {
                entry.fault("unit", unit, "is not " + wanted + ".", "convert the value.");
            }
            var quantity = new Quantity(value, unit, entry.reference("reference"));
            entry.done();
            assumed(setting.path(), value + " " + unit, quantity.reference());
            result.put(setting, quantity);
        }
        byName.values().forEach(YamlMap::done);
        groups.done();
        return result;
    }
}
