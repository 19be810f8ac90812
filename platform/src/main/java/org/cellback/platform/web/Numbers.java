package org.cellback.platform.web;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Numbers as a reader of one language expects them. */
public record Numbers(Locale locale) {
    private static final double COMPACT_FROM = 1_000_000;

    public String whole(double value) {
        return decimal(value, 0);
    }

    public String decimal(double value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        // -0 would read as a sign without a meaning.
        return format.format(value == 0 || Math.abs(value) < 0.5 * Math.pow(10, -digits) ? 0.0 : value);
    }

    public String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(Math.abs(share) < 0.1 ? 2 : 1);
        return format.format(share);
    }

    /** Money in whole units, or in millions where that is easier to read. */
    public String money(double amount, String currency) {
        if (Math.abs(amount) >= COMPACT_FROM) {
            NumberFormat compact = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
            compact.setMaximumFractionDigits(2);
            return symbol(currency) + compact.format(amount);
        }
        return exact(amount, currency, 0);
    }

    public String moneyExact(double amount, String currency) {
        return exact(amount, currency, 2);
    }

    private String exact(double amount, String currency, int digits) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(amount == 0 ? 0.0 : amount);
    }

    private String symbol(String currency) {
        return Currency.getInstance(currency).getSymbol(locale);
    }
}
