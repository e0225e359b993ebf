package dev.embassy.materials.library.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.materials.library.MaterialContents;
import dev.embassy.materials.library.MaterialContentsKit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileContentsTest extends MaterialContentsKit {

    @TempDir private Path folder = Path.of("");
    private Optional<FileContents> contents = Optional.empty();

    @BeforeEach
    void open() throws IOException {
        contents = Optional.of(new FileContents(folder, Clock.systemUTC()));
    }

    @Override
    protected MaterialContents contents() {
        return contents.orElseThrow();
    }

    @Test
    void findsAfterARestartWhatWasKept() throws Exception {
        var sha256 = "a".repeat(64);
        try (var incoming = contents().begin("one")) {
            incoming.write(new byte[] {1}, 0, 1);
            incoming.keep(sha256);
        }
        try (var incoming = contents().begin("two")) {
            incoming.write(new byte[] {1, 2}, 0, 2);
        }
        var restarted = new FileContents(folder, Clock.systemUTC());
        assertThat(restarted.get(sha256).size()).isEqualTo(1);
        assertThat(restarted.begin("two").size()).isEqualTo(2);
    }

    @Test
    void removesWhatACrashLeftBehindButNotWhatIsArriving() throws Exception {
        var clock = Clock.systemUTC();
        var left = Files.createFile(folder.resolve("incoming/upload-old.part"));
        Files.setLastModifiedTime(left, FileTime.from(clock.instant().minus(Duration.ofDays(9))));
        var arriving = Files.createFile(folder.resolve("incoming/upload-new.part"));
        new FileContents(folder, clock);
        assertThat(left).doesNotExist();
        assertThat(arriving).exists();
    }

    @Test
    void leavesNothingBehindOfARefusedUpload() throws Exception {
        try (var incoming = contents().begin("refused")) {
            incoming.write(new byte[] {1}, 0, 1);
            incoming.discard();
        }
        try (var files = Files.list(folder.resolve("incoming"))) {
            assertThat(files).isEmpty();
        }
    }
}
