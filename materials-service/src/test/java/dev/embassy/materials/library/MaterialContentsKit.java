package dev.embassy.materials.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every store of contents does. */
public abstract class MaterialContentsKit {

    protected abstract MaterialContents contents();

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    @Test
    void keepsContentUnderItsSha256() throws Exception {
        var bytes = new byte[300_000];
        new Random(7).nextBytes(bytes);
        String sha256;
        try (var received = contents().receive(stream(bytes), bytes.length)) {
            sha256 = received.sha256();
            assertThat(received.size()).isEqualTo(bytes.length);
            assertThat(received.open().readAllBytes()).isEqualTo(bytes);
            received.keep();
        }
        assertThat(sha256)
                .isEqualTo(
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        var stored = contents().get(sha256);
        assertThat(stored.size()).isEqualTo(bytes.length);
        assertThat(stored.open(0).readAllBytes()).isEqualTo(bytes);
        assertThat(stored.open(299_990).readAllBytes()).hasSize(10);
    }

    @Test
    void keepsTheSameContentTwice() throws Exception {
        var bytes = "the same".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2; i++) {
            try (var received = contents().receive(stream(bytes), 100)) {
                received.keep();
            }
        }
        try (var received = contents().receive(stream(bytes), 100)) {
            assertThat(contents().get(received.sha256()).size()).isEqualTo(bytes.length);
        }
    }

    @Test
    void throwsAwayWhatWasNotKept() throws Exception {
        String sha256;
        try (var received =
                contents().receive(stream("unkept".getBytes(StandardCharsets.UTF_8)), 100)) {
            sha256 = received.sha256();
        }
        assertThatThrownBy(() -> contents().get(sha256)).isInstanceOf(ContentLost.class);
    }

    @Test
    void refusesWhatIsEmptyOrTooLong() {
        assertThatThrownBy(() -> contents().receive(stream(new byte[0]), 100))
                .isInstanceOf(ContentRefused.class);
        assertThatThrownBy(() -> contents().receive(stream(new byte[101]), 100))
                .isInstanceOf(ContentRefused.class);
    }

    @Test
    void letsAFailureOfTheStreamBeAFailure() {
        var broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the connection is gone");
                    }
                };
        assertThatThrownBy(() -> contents().receive(broken, 100)).isInstanceOf(IOException.class);
    }
}
