package org.cellback.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say everything, and every key that a page asks for is there. */
class MessagesTest {
    private static final Path MAIN = Platform.root().resolve("platform/src/main");
    private static final Pattern ASKED = Pattern.compile("ui\\.t\\(\\s*\"([^\"]+[^.\"])\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSamePlaceholders() throws IOException {
        try (Stream<Path> files = Files.list(MAIN.resolve("resources/messages"))) {
            for (Path english :
                    files.filter(file -> !file.toString().contains("_zh")).toList()) {
                Path chinese = Path.of(english.toString().replace(".properties", "_zh.properties"));
                Properties en = load(english);
                Properties zh = load(chinese);
                assertThat(zh.stringPropertyNames()).as("%s", chinese).isEqualTo(en.stringPropertyNames());
                for (String key : en.stringPropertyNames()) {
                    assertThat(placeholders(zh.getProperty(key)))
                            .as("placeholders of %s", key)
                            .isEqualTo(placeholders(en.getProperty(key)));
                }
            }
        }
    }

    @Test
    void everyKeyThatIsAskedForIsThere() throws IOException {
        Set<String> known = new TreeSet<>();
        try (Stream<Path> files = Files.list(MAIN.resolve("resources/messages"))) {
            for (Path file : files.toList()) {
                known.addAll(load(file).stringPropertyNames());
            }
        }
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(java|jte)"))
                    .toList()) {
                Matcher matcher = ASKED.matcher(Files.readString(file));
                while (matcher.find()) {
                    if (!known.contains(matcher.group(1))) {
                        missing.add(matcher.group(1) + " in " + file.getFileName());
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
