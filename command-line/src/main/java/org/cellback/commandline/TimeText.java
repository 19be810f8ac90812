package org.cellback.commandline;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.TypeConversionException;

/** Durations as commands take them: seconds ({@code 60}, {@code 0.5}) or ISO 8601 ({@code PT60S}). */
final class TimeText {
    private static final double SECONDS_MAX = 1e9;

    private TimeText() {}

    static Duration parse(String text) {
        Duration duration;
        try {
            duration = text.startsWith("P") || text.startsWith("p")
                    ? Duration.parse(text)
                    : Duration.ofNanos(Math.round(1e9 * seconds(text)));
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new TypeConversionException(
                    "'" + text + "' is no duration. Maybe write seconds (60) or ISO 8601 (PT60S).");
        }
        if (duration.isNegative() || duration.isZero()) {
            throw new TypeConversionException("'" + text + "' is not positive. Maybe write 1 or more seconds.");
        }
        return duration;
    }

    private static double seconds(String text) {
        double seconds = Double.parseDouble(text);
        if (!(Math.abs(seconds) < SECONDS_MAX)) {
            throw new NumberFormatException(text);
        }
        return seconds;
    }
}
