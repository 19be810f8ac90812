package org.cellback.planning.scenario.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cellback.planning.scenario.ScenarioFault;
import org.cellback.planning.scenario.ScenarioFaults;

/** Notes faults; keeps the first {@value #KEPT} and counts all. */
public final class FaultLog {
    /** Enough to mend a file by, and no more than a page shows. */
    public static final int KEPT = 200;

    private static final int OF_FILES_KEPT = 50;
    private static final int VALUE_LENGTH = 80;
    private final List<ScenarioFault> kept = new ArrayList<>();
    private final Set<String> files = new HashSet<>();
    private long count;

    /** A fault of a whole file is kept even when its rows have filled the list. */
    void addOfFile(String file, long row, String problem, String maybe) {
        if (count >= KEPT && kept.size() < KEPT + OF_FILES_KEPT) {
            kept.add(new ScenarioFault(line(file), row, "", "", line(problem), line("Maybe " + maybe)));
        }
        add(file, row, "", "", problem, maybe);
    }

    void add(String file, long row, String column, String value, String problem, String maybe) {
        count++;
        files.add(file);
        if (kept.size() < KEPT) {
            String hint = "Maybe " + maybe;
            kept.add(new ScenarioFault(line(file), row, line(column), shown(value), line(problem), line(hint)));
        }
    }

    /** True when a fault of {@code file} was noted. */
    boolean names(String file) {
        return files.contains(file);
    }

    long count() {
        return count;
    }

    void throwIfAny() throws ScenarioFaults {
        if (count > 0) {
            throw new ScenarioFaults(kept, count);
        }
    }

    /** A value as it can be shown on one line. */
    private static String shown(String value) {
        String line = line(value);
        return line.length() <= VALUE_LENGTH ? line : line.substring(0, VALUE_LENGTH) + "…";
    }

    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}", "·");
    }

    /** The known word that is written most alike, in the form of a hint. */
    static String hint(String word, Collection<String> known) {
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT), least);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        if (!best.isEmpty() && least <= Math.max(2, word.length() / 3)) {
            return "\"" + best + "\" was meant.";
        }
        List<String> some = known.stream().sorted().limit(8).toList();
        return "use one of " + String.join(", ", some) + (known.size() > some.size() ? ", …" : "") + ".";
    }

    /** Edits from one word to another, or {@code enough} when their lengths alone differ by that much. */
    private static int distance(String a, String b, int enough) {
        if (a.length() > 40 || Math.abs(a.length() - b.length()) >= enough) {
            return enough;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
