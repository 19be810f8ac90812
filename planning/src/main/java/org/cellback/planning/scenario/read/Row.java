package org.cellback.planning.scenario.read;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.cellback.planning.scenario.DriveType;

/** A row by its columns. A field that cannot be read is noted, makes the row bad, and gives a stand-in so that the rest is checked too. */
final class Row {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");
    static final int YEAR_MIN = 1990;
    static final int YEAR_MAX = 2200;

    private final Folder folder;
    private final String file;
    private final long number;
    private final Map<String, Integer> columns;
    private final List<String> fields;
    private boolean bad;

    Row(Folder folder, String file, long number, Map<String, Integer> columns, List<String> fields) {
        this.folder = folder;
        this.file = file;
        this.number = number;
        this.columns = columns;
        this.fields = fields;
    }

    boolean isGood() {
        return !bad;
    }

    long number() {
        return number;
    }

    /** Notes a fault of this row. */
    void fault(String column, String problem, String maybe) {
        bad = true;
        folder.faults().add(file, number, column, column.isEmpty() ? "" : raw(column), problem, maybe);
    }

    /** The field as it stands; empty where the column is absent. */
    String raw(String column) {
        Integer index = columns.get(column);
        return index == null ? "" : fields.get(index);
    }

    Map<String, Integer> columns() {
        return columns;
    }

    String text(String column) {
        String value = raw(column);
        if (value.isEmpty()) {
            fault(column, "is empty.", "a value was forgotten.");
        }
        return folder.shared(value);
    }

    /** An id: no spaces at its ends, no control characters, at most 80 characters. */
    String id(String column) {
        String value = text(column);
        if (value.length() > 80 || value.chars().anyMatch(Character::isISOControl)) {
            fault(column, "is no id.", "use a short word without control characters.");
        }
        return value;
    }

    double number(String column, double min, double max) {
        String value = raw(column);
        if (value.isEmpty()) {
            fault(column, "is empty.", "a number was forgotten.");
            return min;
        }
        if (!NUMBER.matcher(value).matches()) {
            fault(column, "is not a number.", numberHint(value));
            return min;
        }
        double parsed = Double.parseDouble(value);
        if (!(parsed >= min && parsed <= max)) {
            fault(column, "is not from " + plain(min) + " to " + plain(max) + ".", rangeHint(column, parsed));
            return min;
        }
        return parsed;
    }

    double atLeastZero(String column) {
        return number(column, 0, 1e15);
    }

    double positive(String column) {
        double value = atLeastZero(column);
        if (value == 0 && !bad) {
            fault(column, "is 0.", "it should be positive.");
        }
        return value;
    }

    double share(String column) {
        return number(column, 0, 1);
    }

    int whole(String column, int min, int max) {
        double value = number(column, min, max);
        if (value != Math.rint(value)) {
            fault(column, "is not a whole number.", "decimals slipped in.");
        }
        return (int) value;
    }

    int year(String column) {
        return whole(column, YEAR_MIN, YEAR_MAX);
    }

    double lat(String column) {
        return number(column, -90, 90);
    }

    double lon(String column) {
        return number(column, -180, 180);
    }

    boolean yes(String column) {
        String value = raw(column);
        if (!value.equals("yes") && !value.equals("no")) {
            fault(column, "is neither yes nor no.", "write yes or no.");
        }
        return value.equals("yes");
    }

    LocalTime time(String column) {
        try {
            return LocalTime.parse(raw(column));
        } catch (DateTimeParseException e) {
            fault(column, "is not a time.", "write it as 08:30.");
            return LocalTime.MIDNIGHT;
        }
    }

    /** One of {@code known}, which is described by {@code where}; not checked when {@code known} could not be read at all. */
    String known(String column, Collection<String> known, String where) {
        String value = text(column);
        if (!value.isEmpty() && !known.isEmpty() && !known.contains(value)) {
            fault(column, "is not in " + where + ".", FaultLog.hint(value, known));
        }
        return value;
    }

    DriveType driveType() {
        return choice("driveType", DriveType.class, false);
    }

    /** A constant written in lower case with hyphens. */
    <E extends Enum<E>> E choice(String column, Class<E> type) {
        return choice(column, type, true);
    }

    private <E extends Enum<E>> E choice(String column, Class<E> type, boolean lower) {
        String value = raw(column);
        List<E> constants = Arrays.asList(type.getEnumConstants());
        List<String> words = constants.stream()
                .map(c -> lower ? c.name().toLowerCase(Locale.ROOT).replace('_', '-') : c.name())
                .toList();
        int index = words.indexOf(value);
        if (index < 0) {
            fault(column, "is not one of " + String.join(", ", words) + ".", FaultLog.hint(value, words));
            return constants.getFirst();
        }
        return constants.get(index);
    }

    /** Parts of a list; empty when the field is. */
    List<String> list(String column) {
        String value = raw(column);
        return value.isEmpty()
                ? List.of()
                : Arrays.stream(value.split(";")).map(String::strip).toList();
    }

    String reference() {
        String value = text("reference");
        if (!folder.isReference(value)) {
            fault("reference", "is not a key of references.csv.", FaultLog.hint(value, folder.referenceWords()));
        }
        return value;
    }

    private static String numberHint(String value) {
        if (value.contains(",")) {
            return "use a point for decimals and no thousands mark.";
        }
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.contains("nan") || lower.contains("inf")
                ? "the program that wrote the file divided by zero."
                : "a unit or a word stands in the field.";
    }

    private static String rangeHint(String column, double value) {
        if (column.equals("lat") || column.equals("lon")) {
            return "latitude and longitude are swapped.";
        }
        if (Double.isInfinite(value)) {
            return "the number has too many digits.";
        }
        return value < 0 ? "the sign is wrong." : "the unit is another one.";
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) && Math.abs(bound) < 1e7
                ? String.valueOf((long) bound)
                : String.valueOf(bound);
    }
}
