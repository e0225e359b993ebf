package dev.embassy.materials.shipments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret of a one-time address link: 256 random bits. Only its SHA-256 is kept; a slow hash
 * adds nothing to a secret that cannot be guessed.
 */
public record AddressLink(String token) {

    public static final Duration LIFE = Duration.ofDays(14);

    private static final SecureRandom RANDOM = new SecureRandom();

    public static AddressLink random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new AddressLink(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The page of the portal that the mail leads to. */
    public String path() {
        return "/address/" + token;
    }

    @Override
    public String toString() {
        return "AddressLink[…]";
    }
}
