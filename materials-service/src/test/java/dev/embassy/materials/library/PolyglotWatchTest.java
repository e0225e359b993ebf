package dev.embassy.materials.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PolyglotWatchTest {

    private static final int LENGTH = 200;

    /** The end of an archive without entries. */
    private static final byte[] END_RECORD = {
        'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    @Test
    void findsAnArchiveWhereverItEnds() {
        for (int at = 0; at <= LENGTH - END_RECORD.length; at++) {
            var content = film();
            System.arraycopy(END_RECORD, 0, content, at, END_RECORD.length);
            assertThatThrownBy(() -> watch(new ByteArrayInputStream(content)))
                    .as("at %d", at)
                    .isInstanceOf(ContentRefused.class);
        }
    }

    @Test
    void findsAnArchiveThatComesInTwoPieces() {
        var content = film();
        System.arraycopy(END_RECORD, 0, content, 101, END_RECORD.length);
        for (int seam = 90; seam < 130; seam++) {
            var pieces =
                    new SequenceInputStream(
                            new ByteArrayInputStream(content, 0, seam),
                            new ByteArrayInputStream(content, seam, LENGTH - seam));
            assertThatThrownBy(() -> watch(pieces))
                    .as("two pieces, the first of %d", seam)
                    .isInstanceOf(ContentRefused.class);
        }
    }

    @Test
    void takesForChanceWhatIsNoWholeRecord() throws IOException {
        for (int at = 0; at < LENGTH; at++) {
            var cut = film();
            System.arraycopy(END_RECORD, 0, cut, at, Math.min(END_RECORD.length - 1, LENGTH - at));
            if (at + END_RECORD.length <= LENGTH) {
                cut[at + 4] = 1;
            }
            assertThat(watch(new ByteArrayInputStream(cut))).isEqualTo(LENGTH);
        }
    }

    /** As it comes at random, and full of what an end record begins with. */
    private static byte[] film() {
        var bytes = new byte[LENGTH];
        new Random(7).nextBytes(bytes);
        var first = Arrays.copyOf(END_RECORD, 4);
        for (int i = 0; i < LENGTH; i++) {
            if (i % 3 == 0) {
                bytes[i] = first[i / 3 % first.length];
            }
        }
        return bytes;
    }

    private static long watch(InputStream content) throws IOException {
        return new PolyglotWatch(content).transferTo(OutputStream.nullOutputStream());
    }
}
