package org.cellback.planning.checks;

import java.util.Locale;
import org.cellback.planning.plan.Check;
import org.cellback.planning.plan.LocalText;

/** Collects what one check sees: how much it looked at, the largest deviation, the first breach. Not thread-safe. */
final class Finding {
    /** Deviations that rounding in files explains. */
    static final double RELATIVE = 1e-5;

    private final String name;
    private final LocalText explanation;
    private long looked;
    private long broken;
    private double largest;
    private String first = "";

    Finding(String name, String en, String zh) {
        this.name = name;
        explanation = new LocalText(en, zh);
    }

    /** {@code stated} should be {@code computed}, to a relative deviation of {@link #RELATIVE} and {@code absolute}. */
    void equal(double stated, double computed, double absolute, String where) {
        looked++;
        double deviation = Math.abs(stated - computed);
        if (!(deviation <= absolute + RELATIVE * Math.max(Math.abs(stated), Math.abs(computed)))) {
            breach(where + ": " + number(stated) + ", recomputed " + number(computed));
        }
        largest = Math.max(largest, deviation);
    }

    /** {@code value} should not exceed {@code limit}; the largest use of a limit is the figure. */
    void atMost(double value, double limit, double absolute, String where) {
        looked++;
        if (!(value <= limit * (1 + RELATIVE) + absolute)) {
            breach(where + ": " + number(value) + ", at most " + number(limit));
        }
    }

    void holds(boolean condition, String where) {
        looked++;
        if (!condition) {
            breach(where);
        }
    }

    private void breach(String where) {
        broken++;
        if (first.isEmpty()) {
            first = where;
        }
    }

    /** A check whose figure is the largest deviation, in {@code unit}. */
    Check deviation(String unit) {
        return check(String.format(Locale.ROOT, "largest deviation %s %s in %d", number(largest), unit, looked));
    }

    /** A check whose figure is how many {@code what} it looked at. */
    Check count(String what) {
        return check(looked + " " + what);
    }

    private Check check(String figure) {
        String text = broken == 0 ? figure : broken + " of " + looked + " broken; first: " + first;
        return new Check(name, broken == 0, text, explanation);
    }

    static String number(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, Math.abs(value) < 0.01 ? "%.1e" : "%.2f", value);
    }
}
