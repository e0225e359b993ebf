package dev.embassy.chassis.id;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** UUID version 7 as RFC 9562, section 5.7: 48 bits of Unix milliseconds, then 74 free bits. */
public final class UuidV7 {

    private static final SecureRandom RANDOM = new SecureRandom();

    private UuidV7() {}

    /** A fresh one for this instant. */
    public static String random(Instant at) {
        var free = new byte[10];
        RANDOM.nextBytes(free);
        return of(at, free);
    }

    /**
     * A fresh one that sorts by its place among those of the same millisecond.
     *
     * @param place counts up; only its lowest 12 bits are used
     */
    public static String ordered(Instant at, long place) {
        var free = new byte[10];
        RANDOM.nextBytes(free);
        free[0] = (byte) (place >>> 8 & 0x0F);
        free[1] = (byte) place;
        return of(at, free);
    }

    /**
     * The one made of this instant and these bits.
     *
     * @param free at least 10 bytes; all beyond the tenth are ignored
     */
    static String of(Instant at, byte[] free) {
        var bits = ByteBuffer.wrap(free);
        long high = (at.toEpochMilli() << 16) | 0x7000L | (bits.getShort() & 0x0FFFL);
        long low = (bits.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
