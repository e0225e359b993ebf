package dev.embassy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void servesAt8080WithoutBeingAskedForAnything() {
        assertThat(Options.parse(List.of())).isEqualTo(new Options(8080, false, false, false));
    }

    @Test
    void takesAPortInBothSpellings() {
        assertThat(Options.parse(List.of("--port", "8090")).port()).isEqualTo(8090);
        assertThat(Options.parse(List.of("--port=8091", "--demo")))
                .isEqualTo(new Options(8091, true, false, false));
    }

    @Test
    void saysWhatIsMissingBehindPort() {
        assertThatThrownBy(() -> Options.parse(List.of("--port")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("--port 8090");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "8 0"})
    void refusesWhatIsNoPort(String port) {
        assertThatThrownBy(() -> Options.parse(List.of("--port", port)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("'" + port + "' is not a port");
    }

    @Test
    void namesAnUnknownOption() {
        assertThatThrownBy(() -> Options.parse(List.of("--dmeo")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("'--dmeo'");
    }
}
