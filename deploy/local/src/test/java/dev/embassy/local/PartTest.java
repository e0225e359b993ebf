package dev.embassy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartTest {

    @TempDir Path folder;
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private Path pids = Path.of("");

    @BeforeEach
    void makeFolders() throws IOException {
        pids = Files.createDirectories(folder.resolve("pids"));
    }

    @Test
    void comesBackWhenItIsKilled() throws Exception {
        var part = part();
        part.start();
        ProcessHandle first = process();
        first.destroyForcibly();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> process().isAlive() && process().pid() != first.pid());
        assertThat(told).singleElement().asString().contains("sleeper ended unexpectedly (137)");
        part.stop(Duration.ofSeconds(5));
    }

    @Test
    void staysStoppedWhenItIsAskedTo() throws Exception {
        var part = part();
        part.start();
        ProcessHandle process = process();

        part.stop(Duration.ofSeconds(5));

        assertThat(process.isAlive()).isFalse();
        assertThat(part.deaths()).isZero();
    }

    @Test
    void isFoundAndEndedByTheNextStartWhenItWasLeftBehind() throws Exception {
        Process left = new ProcessBuilder("sleep", "600").start();
        PidFile.write(pids, "left", left.toHandle());

        assertThat(PidFile.stopAll(pids, "")).containsExactly("left");
        assertThat(left.isAlive()).isFalse();
    }

    @Test
    void leavesAStrangerAloneWhoGotTheSameProcessId() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(pids.resolve("ours"), stranger.pid() + " 2001-01-01T00:00:00Z");

            assertThat(PidFile.stopAll(pids, "")).isEmpty();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    private Part part() {
        return new Part(
                "sleeper",
                new ProcessBuilder("sleep", "600"),
                folder.resolve("sleeper.log"),
                pids,
                told::add,
                Clock.systemUTC());
    }

    private ProcessHandle process() throws IOException {
        long pid = Long.parseLong(Files.readString(pids.resolve("sleeper")).split(" ", 2)[0]);
        return ProcessHandle.of(pid).orElse(ProcessHandle.current());
    }
}
