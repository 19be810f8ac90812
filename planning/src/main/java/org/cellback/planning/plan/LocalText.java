package org.cellback.planning.plan;

/** A text in both languages of the program. */
public record LocalText(String en, String zh) {
    public String in(String language) {
        return "zh".equals(language) ? zh : en;
    }
}
