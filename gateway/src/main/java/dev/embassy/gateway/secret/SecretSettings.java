package dev.embassy.gateway.secret;

import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param fieldKey base64 of 32 random bytes; there is no default, so that no installation runs on a
 *     published key
 */
@ConfigurationProperties("embassy.secret")
public record SecretSettings(String fieldKey) {

    public SecretSettings {
        if (decode(fieldKey).length != 32) {
            throw new IllegalArgumentException(
                    "EMBASSY_FIELD_KEY must be base64 of 32 random bytes: openssl rand -base64 32");
        }
    }

    byte[] keyBytes() {
        return decode(fieldKey);
    }

    @Override
    public String toString() {
        return "SecretSettings[hidden]";
    }

    private static byte[] decode(String key) {
        try {
            return Base64.getDecoder().decode(key.strip());
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
