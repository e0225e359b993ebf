package dev.embassy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @TempDir Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void chooseAFile() {
        file = folder.resolve("ports.properties");
    }

    @Test
    void givesTheSamePortAtTheNextStart() throws IOException {
        int first = new Ports(file).of("broker");

        assertThat(new Ports(file).of("broker")).isEqualTo(first);
    }

    @Test
    void prefersWhatIsAskedForAtTheFirstStart() throws IOException {
        assertThat(new Ports(file, port -> true).of("mails", 8025)).isEqualTo(8025);
    }

    @Test
    void choosesAnotherWhereARememberedOneWasTaken() throws IOException {
        int first = new Ports(file, port -> true).of("mails", 8025);

        int second = new Ports(file, port -> port != first).of("mails", 8025);

        assertThat(second).isNotEqualTo(first).isPositive();
    }

    @Test
    void givesNoPortTwice() throws IOException {
        var ports = new Ports(file, port -> true);

        assertThat(ports.of("one", 8025)).isNotEqualTo(ports.of("two", 8025));
    }
}
