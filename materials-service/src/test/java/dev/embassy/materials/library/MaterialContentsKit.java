package dev.embassy.materials.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every store of contents does. */
public abstract class MaterialContentsKit {

    protected abstract MaterialContents contents();

    private static String address(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void keepsContentUnderItsAddress() throws Exception {
        var bytes = new byte[300_000];
        new Random(7).nextBytes(bytes);
        var sha256 = address(bytes);
        try (var incoming = contents().begin("whole")) {
            incoming.write(bytes, 0, bytes.length);
            assertThat(incoming.size()).isEqualTo(bytes.length);
            assertThat(incoming.open().readAllBytes()).isEqualTo(bytes);
            incoming.keep(sha256);
            incoming.discard();
        }
        var stored = contents().get(sha256);
        assertThat(stored.size()).isEqualTo(bytes.length);
        assertThat(stored.open(0).readAllBytes()).isEqualTo(bytes);
        assertThat(stored.open(299_990).readAllBytes()).hasSize(10);
    }

    @Test
    void goesOnWhereItStopped() throws Exception {
        var bytes = "in two pieces".getBytes(StandardCharsets.UTF_8);
        try (var incoming = contents().begin("piecewise")) {
            assertThat(incoming.size()).isZero();
            assertThat(incoming.open().readAllBytes()).isEmpty();
            incoming.write(bytes, 0, 6);
        }
        try (var incoming = contents().begin("piecewise")) {
            assertThat(incoming.size()).isEqualTo(6);
            incoming.write(bytes, 6, bytes.length - 6);
            assertThat(incoming.open().readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void forgetsWhatIsCutOff() throws Exception {
        var bytes = "right wrong".getBytes(StandardCharsets.UTF_8);
        try (var incoming = contents().begin("cut")) {
            incoming.write(bytes, 0, bytes.length);
            incoming.cutTo(6);
            incoming.cutTo(100);
            incoming.write(bytes, 0, 5);
            assertThat(incoming.open().readAllBytes())
                    .isEqualTo("right right".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void keepsTheSameContentTwice() throws Exception {
        var bytes = "the same".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2; i++) {
            try (var incoming = contents().begin("twice-" + i)) {
                incoming.write(bytes, 0, bytes.length);
                incoming.keep(address(bytes));
                incoming.keep(address(bytes));
                incoming.discard();
            }
        }
        assertThat(contents().get(address(bytes)).size()).isEqualTo(bytes.length);
    }

    @Test
    void throwsAwayWhatWasNotKept() throws Exception {
        var bytes = "unkept".getBytes(StandardCharsets.UTF_8);
        try (var incoming = contents().begin("unkept")) {
            incoming.write(bytes, 0, bytes.length);
            incoming.discard();
        }
        try (var incoming = contents().begin("unkept")) {
            assertThat(incoming.size()).isZero();
        }
        assertThatThrownBy(() -> contents().get(address(bytes))).isInstanceOf(ContentLost.class);
    }

    @Test
    void removesWhatNobodyKeptSince() throws Exception {
        var bytes = "a mistake".getBytes(StandardCharsets.UTF_8);
        var sha256 = address(bytes);
        for (int i = 0; i < 2; i++) {
            try (var incoming = contents().begin("mistake-" + i)) {
                incoming.write(bytes, 0, bytes.length);
                incoming.keep(sha256);
                incoming.discard();
            }
            assertThat(contents().remove(sha256, Instant.now().minusSeconds(60))).isFalse();
            assertThat(contents().get(sha256).open(0).readAllBytes()).isEqualTo(bytes);

            assertThat(contents().remove(sha256, Instant.now().plusSeconds(60))).isTrue();
            assertThat(contents().remove(sha256, Instant.now().plusSeconds(60))).isTrue();
            assertThatThrownBy(() -> contents().get(sha256)).isInstanceOf(ContentLost.class);
        }
    }
}
