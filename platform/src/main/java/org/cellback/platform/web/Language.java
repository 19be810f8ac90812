package org.cellback.platform.web;

import java.util.Locale;
import java.util.Optional;

/** A language of the pages. */
public enum Language {
    EN(Locale.US, "English"),
    ZH(Locale.SIMPLIFIED_CHINESE, "中文");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** The value of {@code lang}, in addresses, cookies and HTML. */
    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    public String ownName() {
        return ownName;
    }

    public static Optional<Language> find(String code) {
        for (Language language : values()) {
            if (language.code().equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
