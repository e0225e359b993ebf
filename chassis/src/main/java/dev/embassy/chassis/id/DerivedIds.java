package dev.embassy.chassis.id;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * Identifiers that follow from facts: the same parts always give the same identifier, so that a
 * thing made twice from one event is made once.
 */
public final class DerivedIds {

    private DerivedIds() {}

    /** A UUID version 8 (RFC 9562) from the SHA-256 of the parts, each preceded by its length. */
    public static String of(String... parts) {
        var hash = ByteBuffer.wrap(hash(parts));
        long high = (hash.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x8000L;
        long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    /** A UUID version 7 of a known instant whose free bits follow from the parts. */
    public static String at(Instant instant, String... parts) {
        return UuidV7.of(instant, hash(parts));
    }

    private static byte[] hash(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                var bytes = part.getBytes(UTF_8);
                digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
