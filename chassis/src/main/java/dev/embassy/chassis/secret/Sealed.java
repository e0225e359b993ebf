package dev.embassy.chassis.secret;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An encrypted text as it rests in the database.
 *
 * @param keyId names the key it was sealed with
 * @param bytes nonce, ciphertext and tag
 */
public record Sealed(String keyId, byte[] bytes) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sealed that
                && keyId.equals(that.keyId)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * keyId.hashCode() + Arrays.hashCode(bytes);
    }

    /** Never the content. */
    @Override
    public String toString() {
        return "Sealed[keyId=" + keyId + "]";
    }
}
