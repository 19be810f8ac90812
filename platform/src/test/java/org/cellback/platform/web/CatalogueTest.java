package org.cellback.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say everything, once, and nothing that no page asks for. */
class CatalogueTest {
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z0-9_.-]+)\"");
    /** A group of words whose last part is data: {@code word("kind", …)}, {@code "tab." + …}. */
    private static final List<Pattern> GROUPS = List.of(
            Pattern.compile("word\\(\\s*\"([a-z-]+)\""),
            Pattern.compile("[.>]word\\(\\s*\"[^\"]+\",\\s*\"([a-z-]+)\""),
            Pattern.compile("\"([A-Za-z0-9.-]+)\\.\"\\s*\\+"));

    private static final Pattern ASKED = Pattern.compile("\\bt\\(\\s*\"([^\"]+)\"\\s*[,)]");

    private static Properties catalogue(String name, String suffix) throws IOException {
        Properties texts = new Properties();
        String resource = "/messages/" + name + suffix + ".properties";
        try (InputStream stream = CatalogueTest.class.getResourceAsStream(resource)) {
            assertThat(stream).as(resource).isNotNull();
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static Set<String> allKeys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String name : Messages.CATALOGUES) {
            keys.addAll(catalogue(name, "").stringPropertyNames());
        }
        return keys;
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String folder : List.of("src/main/java", "src/main/jte")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    all.append(Files.readString(file)).append('\n');
                }
            }
        }
        return all.toString();
    }

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSameValues() throws IOException {
        for (String name : Messages.CATALOGUES) {
            Properties english = catalogue(name, "");
            Properties chinese = catalogue(name, "_zh");
            assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
            for (String key : english.stringPropertyNames()) {
                assertThat(values(chinese.getProperty(key))).as(key).isEqualTo(values(english.getProperty(key)));
                assertThat(chinese.getProperty(key)).as(key).isNotBlank();
            }
        }
    }

    private static Set<String> values(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void everyTextWithValuesIsAMessageFormat() throws IOException {
        for (String name : Messages.CATALOGUES) {
            for (String suffix : List.of("", "_zh")) {
                catalogue(name, suffix)
                        .forEach((key, text) -> assertThat(new MessageFormat(text.toString(), Locale.ROOT))
                                .as("%s", key)
                                .isNotNull());
            }
        }
    }

    @Test
    void noKeyStandsInTwoCatalogues() throws IOException {
        List<String> keys = new ArrayList<>();
        for (String name : Messages.CATALOGUES) {
            keys.addAll(catalogue(name, "").stringPropertyNames());
        }
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void everyTextThatIsAskedForExists() throws IOException {
        Set<String> keys = allKeys();
        Matcher asked = ASKED.matcher(sources());
        Set<String> missing = new TreeSet<>();
        while (asked.find()) {
            if (!asked.group(1).endsWith(".") && !keys.contains(asked.group(1))) {
                missing.add(asked.group(1));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noTextIsUnused() throws IOException {
        String sources = sources();
        Set<String> literals =
                LITERAL.matcher(sources).results().map(found -> found.group(1)).collect(Collectors.toSet());
        Set<String> groups = GROUPS.stream()
                .flatMap(pattern -> pattern.matcher(sources).results())
                .map(found -> found.group(1) + ".")
                .collect(Collectors.toSet());
        Set<String> unused = allKeys();
        unused.removeIf(key -> literals.contains(key) || groups.stream().anyMatch(key::startsWith));
        assertThat(unused).isEmpty();
    }
}
