package org.cellback.platform.web;

import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The message catalogues {@code messages/NAME*.properties}. A test keeps both languages complete and keys unique. */
public final class Messages {
    /** By room of pages, so that each stays readable. */
    static final List<String> CATALOGUES = List.of("cellback", "result");

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
        return CATALOGUES.stream()
                .anyMatch(catalogue -> bundle(catalogue, language).containsKey(key));
    }

    private static String pattern(Language language, String key) {
        for (String catalogue : CATALOGUES) {
            ResourceBundle bundle = bundle(catalogue, language);
            if (bundle.containsKey(key)) {
                return bundle.getString(key);
            }
        }
        return key;
    }

    private static ResourceBundle bundle(String catalogue, Language language) {
        return ResourceBundle.getBundle(
                "messages." + catalogue,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
