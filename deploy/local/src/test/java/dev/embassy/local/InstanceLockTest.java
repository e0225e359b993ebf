package dev.embassy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceLockTest {

    @TempDir Path home;

    @Test
    void tellsTheSecondWhereTheFirstRuns() throws IOException {
        try (var first = InstanceLock.take(home, "http://localhost:8080")) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> InstanceLock.take(home, "http://localhost:8090"))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("already running: http://localhost:8080");
        }
    }

    @Test
    void isFreeAgainAfterwards() throws IOException {
        InstanceLock.take(home, "http://localhost:8080").close();

        try (var next = InstanceLock.take(home, "http://localhost:8080")) {
            assertThat(next).isNotNull();
        }
    }
}
