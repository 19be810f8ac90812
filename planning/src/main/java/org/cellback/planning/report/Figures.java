package org.cellback.planning.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people read them; English and Chinese write them the same way. */
final class Figures {
    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    private Figures() {}

    static String number(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        StringBuilder pattern = new StringBuilder("#,##0");
        if (decimals > 0) {
            pattern.append('.').repeat('0', decimals);
        }
        String text = new DecimalFormat(pattern.toString(), SYMBOLS).format(value);
        if (text.startsWith("-")) {
            boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
            return zero ? text.substring(1) : "−" + text.substring(1);
        }
        return text;
    }

    /** Whole from 100 on, else three significant digits. */
    static String number(double value) {
        double size = Math.abs(value);
        return number(value, size == 0 || size >= 100 ? 0 : size >= 10 ? 1 : 2);
    }

    static String percent(double share, int decimals) {
        return Double.isFinite(share) ? number(share * 100, decimals) + " %" : "–";
    }

    /** An exact value for sorting, export and charts: no digits that mean nothing. */
    static String exact(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        double size = Math.abs(value);
        double scale = size >= 1000 ? 10 : size >= 1 ? 1e3 : 1e6;
        double rounded = Math.rint(value * scale) / scale;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    static String share(double part, double whole) {
        return whole == 0 ? "–" : percent(part / whole, 1);
    }

    static String hours(double seconds) {
        long minutes = Math.round(seconds / 60);
        return "%d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
