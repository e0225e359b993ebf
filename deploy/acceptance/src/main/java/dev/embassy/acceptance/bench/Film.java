package dev.embassy.acceptance.bench;

import dev.embassy.acceptance.Caller;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Random;

/**
 * A film of 32 MB: a content that is looked at from end to end and has no picture to be painted.
 */
final class Film {

    static final int BYTES = 32 << 20;
    static final String NAME = "film.mp4";

    /** Where an MP4 file says what it is. */
    private static final byte[] HEAD = {0, 0, 0, 32, 'f', 't', 'y', 'p', 'm', 'p', '4', '2'};

    /** Beyond the head; no two takes are the same here. */
    private static final int TAKE = 64;

    private final ByteBuffer bytes = ByteBuffer.allocateDirect(BYTES);

    Film() {
        var noise = new byte[BYTES];
        new Random(7).nextBytes(noise);
        System.arraycopy(HEAD, 0, noise, 0, HEAD.length);
        bytes.put(noise).flip();
    }

    /** All of it, to be read. */
    ByteBuffer content() {
        return bytes.duplicate();
    }

    /** From now on another film of the same length, so that nobody recognises its content. */
    void takeAgain(int number) {
        bytes.putInt(TAKE, number);
    }

    /**
     * A material that films can be uploaded to.
     *
     * @return its identifier
     */
    static String draft(Caller staff) {
        return staff.post(
                        "/api/materials",
                        Map.of(
                                "title", "A large film",
                                "kind", "VIDEO",
                                "language", "en",
                                "licence", "CC-BY-4.0"))
                .succeeded()
                .text("id");
    }

    /** In megabytes a second, a megabyte being 10 to the power of 6 bytes. */
    static double rate(long nanos) {
        return BYTES / 1e6 / (nanos / 1e9);
    }
}
