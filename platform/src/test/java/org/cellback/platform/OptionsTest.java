package org.cellback.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cellback.platform.database.StartFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"--port=high", "--port=70000", "--port", "--colour=red"})
    void aFaultNamesTheOptionAndWhatToTry(String option) {
        assertThatThrownBy(() -> Options.parse(List.of(option)))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining(option.split("=", 2)[0])
                .hasMessageContaining("\nMaybe");
    }

    @Test
    void everyOptionOfTheHelpIsTaken() {
        List<String> named = Options.HELP
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("--") && !line.startsWith("--help"))
                .map(line -> line.split(" ", 2)[0])
                .toList();
        assertThat(named).hasSize(5);
        for (String option : named) {
            Options.parse(List.of(option, "8080"));
        }
    }
}
