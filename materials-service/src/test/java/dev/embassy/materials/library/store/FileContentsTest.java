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
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
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

    private void keep(String name, String sha256) throws IOException {
        try (var incoming = contents().begin(name)) {
            incoming.write(new byte[] {1}, 0, 1);
            incoming.keep(sha256);
            incoming.discard();
        }
    }

    @Test
    void leavesWhatWasKeptAgainSinceItWasOld() throws Exception {
        var sha256 = "b".repeat(64);
        keep("first", sha256);
        var file = folder.resolve("contents/bb").resolve(sha256);
        var dayBefore = Instant.now().minus(Duration.ofDays(1));
        Files.setLastModifiedTime(file, FileTime.from(dayBefore));
        keep("second", sha256);

        assertThat(contents().remove(sha256, dayBefore.plusSeconds(1))).isFalse();

        assertThat(contents().get(sha256).size()).isEqualTo(1);
    }

    @Test
    void putsBackAfterACrashWhatWasLaidAside() throws Exception {
        var sha256 = "c".repeat(64);
        keep("first", sha256);
        Files.move(
                folder.resolve("contents/cc").resolve(sha256),
                folder.resolve("aside").resolve(sha256 + "-one"));

        assertThat(new FileContents(folder, Clock.systemUTC()).get(sha256).size()).isEqualTo(1);
    }

    @Test
    void removesOnceWhatTwoRemoveAtOnce() throws Exception {
        var sha256 = "e".repeat(64);
        var other = new FileContents(folder, Clock.systemUTC());
        for (int i = 0; i < 50; i++) {
            keep("gone-" + i, sha256);
            var later = Instant.now().plusSeconds(60);
            try (var two = Executors.newFixedThreadPool(2)) {
                var one = two.submit(() -> contents().remove(sha256, later));
                var second = two.submit(() -> other.remove(sha256, later));
                assertThat(one.get()).isTrue();
                assertThat(second.get()).isTrue();
            }
            try (var laid = Files.list(folder.resolve("aside"))) {
                assertThat(laid).isEmpty();
            }
        }
    }

    /** Whoever keeps it finds it afterwards, whatever another instance removes. */
    @Test
    void losesNothingThatIsKeptWhileItIsRemoved() throws Exception {
        var sha256 = "d".repeat(64);
        var remover = new FileContents(folder, Clock.systemUTC());
        for (int i = 0; i < 200; i++) {
            keep("before-" + i, sha256);
            var file = folder.resolve("contents/dd").resolve(sha256);
            var dayBefore = Instant.now().minus(Duration.ofDays(1));
            Files.setLastModifiedTime(file, FileTime.from(dayBefore));
            var name = "meanwhile-" + i;
            try (var two = Executors.newFixedThreadPool(2)) {
                var removal = two.submit(() -> remover.remove(sha256, dayBefore.plusSeconds(60)));
                var keeping =
                        two.submit(() -> {
                            keep(name, sha256);
                            return null;
                        });
                removal.get();
                keeping.get();
            }
            assertThat(contents().get(sha256).size()).isEqualTo(1);
        }
    }
}
