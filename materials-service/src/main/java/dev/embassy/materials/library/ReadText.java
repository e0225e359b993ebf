package dev.embassy.materials.library;

import java.io.Writer;
import java.time.Duration;

/**
 * What is read of a text: it takes so many letters, for so long, and then says that it is enough.
 */
final class ReadText extends Writer {

    static final int LETTERS = 100_000;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final StringBuilder letters = new StringBuilder();
    private final int most;
    private final long until;

    ReadText() {
        this(LETTERS, PATIENCE);
    }

    ReadText(int most, Duration patience) {
        this.most = most;
        until = System.nanoTime() + patience.toNanos();
    }

    /** Nothing more is to be read; no fault of the text. */
    static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Enough(String why) {
            super(why, null, false, false);
        }
    }

    @Override
    public void write(char[] from, int offset, int length) {
        letters.append(from, offset, Math.min(length, most - letters.length()));
        if (letters.length() == most) {
            throw new Enough("it has more than %d letters".formatted(most));
        }
        requirePatience();
    }

    /** To be asked again and again where much is read and little comes of it. */
    void requirePatience() {
        if (System.nanoTime() - until > 0) {
            throw new Enough("it takes too long");
        }
    }

    @Override
    public void flush() {
        // nothing waits
    }

    @Override
    public void close() {
        // nothing is open
    }

    @Override
    public String toString() {
        return letters.toString();
    }
}
