package dev.embassy.chassis.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with a random 96-bit nonce and the context as associated data (NIST SP 800-38D). New
 * texts are sealed with the first key; the others only open what was sealed before a change of key.
 */
public final class AesFieldCipher implements FieldCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
    private final String currentKey;

    /**
     * @param encodedKeys the current key, then retired ones; each base64 of 32 bytes
     */
    public AesFieldCipher(List<String> encodedKeys) {
        for (var encoded : encodedKeys) {
            var key = Base64.getDecoder().decode(encoded.strip());
            if (key.length != 32) {
                throw new IllegalArgumentException(
                        "A field key is base64 of 32 bytes; make one with: openssl rand -base64 32");
            }
            keys.put(idOf(key), new SecretKeySpec(key, "AES"));
        }
        currentKey =
                keys.keySet().stream()
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("No field key is set"));
    }

    @Override
    public Sealed seal(String plain, String context) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, keyNamed(currentKey), nonce, context);
            var sealed = cipher.doFinal(plain.getBytes(UTF_8));
            return new Sealed(
                    currentKey,
                    ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This platform cannot encrypt with AES-GCM", e);
        }
    }

    @Override
    public String open(Sealed sealed, String context) {
        var bytes = ByteBuffer.wrap(sealed.bytes());
        if (bytes.remaining() < NONCE_BYTES + TAG_BITS / 8) {
            throw new CannotOpen("A sealed field is cut short");
        }
        var nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        var rest = new byte[bytes.remaining()];
        bytes.get(rest);
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, keyNamed(sealed.keyId()), nonce, context);
            return new String(cipher.doFinal(rest), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new CannotOpen("A sealed field does not open in this context", e);
        }
    }

    private SecretKeySpec keyNamed(String id) {
        var key = keys.get(id);
        if (key == null) {
            throw new CannotOpen(
                    "A field was sealed with the key " + id + ", which is not configured");
        }
        return key;
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String context)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(UTF_8));
        return cipher;
    }

    private static String idOf(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
