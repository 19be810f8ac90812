package org.cellback.platform.web;

import java.text.MessageFormat;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The message catalogues {@code messages/cellback*.properties}. A test keeps both languages complete. */
public final class Messages {
    private static final String CATALOGUE = "messages.cellback";
    private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private Messages() {}

    /** The text of a key, with its values put in. A missing key is a fault of ours and shows as the key itself. */
    public static String text(Language language, String key, Object... values) {
        String pattern = pattern(language, key);
        if (values.length == 0) {
            return pattern.replace("''", "'");
        }
        MessageFormat format = FORMATS.computeIfAbsent(
                language.code() + ' ' + key, ignored -> new MessageFormat(pattern, language.locale()));
        synchronized (format) {
            return format.format(values);
        }
    }

    public static boolean has(Language language, String key) {
        return bundle(language).containsKey(key);
    }

    private static String pattern(Language language, String key) {
        try {
            return bundle(language).getString(key);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                CATALOGUE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
