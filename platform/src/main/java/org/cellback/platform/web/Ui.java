package org.cellback.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Supplier;
import org.cellback.platform.access.SignedIn;
import org.cellback.platform.access.Who;
import org.jspecify.annotations.Nullable;

/**
 * What every template has: language, number forms, who is signed in, and the request's own address.
 *
 * @param theme {@code light}, {@code dark} or {@code auto}
 * @param units {@code metric} or {@code us}
 * @param path the request's path
 * @param query the request's query, without the leading question mark
 * @param csrfToken made only when a form asks for it
 */
public record Ui(
        Language language,
        String theme,
        String units,
        @Nullable SignedIn person,
        String path,
        String query,
        Supplier<String> csrfToken) {
    private static final double METRES_PER_MILE = 1609.344;
    private static final double POUNDS_PER_KG = 2.2046226218;

    public String t(String key, Object... values) {
        return Messages.text(language, key, values);
    }

    /** The text of a key made from data, or the data's own word where the catalogue lacks it. */
    public String word(String group, String key) {
        String full = group + "." + key;
        return Messages.has(language, full) ? t(full) : key;
    }

    public boolean may(Who who) {
        return person != null && person.may(who);
    }

    public String csrf() {
        return csrfToken.get();
    }

    public boolean isChinese() {
        return language == Language.ZH;
    }

    /** This page's address with one value of its query changed. */
    public String with(String name, String value) {
        return Addresses.with(path, query, name, value);
    }

    public Numbers numbers() {
        return new Numbers(language.locale());
    }

    public String whole(double value) {
        return numbers().whole(value);
    }

    public String decimal(double value, int digits) {
        return numbers().decimal(value, digits);
    }

    public String percent(double share) {
        return numbers().percent(share);
    }

    public String money(double amount, String currency) {
        return numbers().money(amount, currency);
    }

    public String moneyExact(double amount, String currency) {
        return numbers().moneyExact(amount, currency);
    }

    /** A mass with its unit, in tonnes or short tons where large. */
    public String mass(double kg) {
        if (units.equals("us")) {
            return whole(kg * POUNDS_PER_KG) + " lb";
        }
        return Math.abs(kg) >= 10_000 ? whole(kg / 1000) + " t" : whole(kg) + " kg";
    }

    public String distance(double metres) {
        return units.equals("us") ? decimal(metres / METRES_PER_MILE, 1) + " mi" : decimal(metres / 1000, 1) + " km";
    }

    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language.locale())
                        .withZone(ZoneOffset.UTC)
                        .format(instant)
                + " UTC";
    }

    /** A stretch of time in minutes and seconds. */
    public String length(Duration length) {
        long seconds = Math.max(0, Math.round(length.toMillis() / 1000.0));
        return seconds < 60 ? t("time.seconds", seconds) : t("time.minutes", seconds / 60, seconds % 60);
    }
}
