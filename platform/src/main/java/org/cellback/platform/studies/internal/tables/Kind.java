package org.cellback.platform.studies.internal.tables;

import org.cellback.platform.web.Ui;

/** What a column holds; it decides form, unit and alignment. */
public enum Kind {
    TEXT(false, ""),
    /** A key that the message catalogue has a word for. */
    WORD(false, ""),
    /** A word that says how far to trust a row: {@code assumed}, {@code unverified}, {@code proxy}; empty where none is due. */
    MARK(false, ""),
    /** A calendar year; no thousands mark. */
    YEAR(false, ""),
    NUMBER(true, ""),
    /** A number in the digits of its file. */
    AS_WRITTEN(true, ""),
    BATTERIES(true, "_batteries"),
    MASS_KG(true, "_kg"),
    DISTANCE_METRES(true, "_m"),
    TONNE_KM(true, "_tkm"),
    ENERGY_KWH(true, "_kwh"),
    MONEY(true, ""),
    MONEY_PER_KG(true, "_per_kg"),
    MONEY_PER_BATTERY(true, "_per_battery"),
    CO2E_KG(true, "_kg_co2e"),
    /** A fraction, shown in per cent. */
    SHARE(true, "_share"),
    /** A stretch of time in seconds, shown as hours and minutes. */
    SECONDS(true, "_s"),
    /** A time of day or a date, shown as written. */
    TIME(false, "");

    private static final double METRES_PER_KM = 1000;
    private static final double METRES_PER_MILE = 1609.344;
    private static final double POUNDS_PER_KG = 2.2046226218;
    private final boolean numeric;
    private final String suffix;

    Kind(boolean numeric, String suffix) {
        this.numeric = numeric;
        this.suffix = suffix;
    }

    public boolean isNumeric() {
        return numeric;
    }

    boolean isMoney() {
        return this == MONEY || this == MONEY_PER_KG || this == MONEY_PER_BATTERY;
    }

    /** End of a CSV column's name: its SI unit. */
    String suffix() {
        return suffix;
    }

    /** The value in the unit that the reader chose. */
    double shown(double value, Ui ui) {
        boolean us = isUs(ui);
        return switch (this) {
            case MASS_KG -> us ? value * POUNDS_PER_KG : value;
            case DISTANCE_METRES -> value / (us ? METRES_PER_MILE : METRES_PER_KM);
            case MONEY_PER_KG -> us ? value / POUNDS_PER_KG : value;
            default -> value;
        };
    }

    /** The unit's line in a column's head; empty where there is none. */
    String unit(Ui ui, String currency) {
        return switch (this) {
            case BATTERIES -> ui.t("unit.batteries");
            case MASS_KG -> isUs(ui) ? "lb" : "kg";
            case DISTANCE_METRES -> isUs(ui) ? "mi" : "km";
            case TONNE_KM -> "t·km";
            case ENERGY_KWH -> "kWh";
            case MONEY -> currency;
            case MONEY_PER_KG -> currency + (isUs(ui) ? "/lb" : "/kg");
            case MONEY_PER_BATTERY -> ui.t("unit.money-per-battery", currency);
            case CO2E_KG -> "kg CO₂e";
            case SHARE -> "%";
            case SECONDS -> "h:min";
            default -> "";
        };
    }

    private static boolean isUs(Ui ui) {
        return ui.units().equals("us");
    }
}
