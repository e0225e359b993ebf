package dev.embassy.chassis.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class AesFieldCipherTest {

    private static final String OLD = key('o');
    private static final String NEW = key('n');

    private final FieldCipher cipher = new AesFieldCipher(List.of(NEW));

    @Test
    void opensWhatItSealed() {
        var sealed = cipher.seal("Ålesund 6002, 東京", "shipment:1");

        assertThat(cipher.open(sealed, "shipment:1")).isEqualTo("Ålesund 6002, 東京");
        assertThat(new String(sealed.bytes(), StandardCharsets.UTF_8)).doesNotContain("6002");
        assertThat(sealed.toString()).doesNotContain("6002");
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(cipher.seal("x", "a")).isNotEqualTo(cipher.seal("x", "a"));
    }

    @Test
    void doesNotOpenInAnotherRecord() {
        var sealed = cipher.seal("x", "shipment:1");

        assertThatThrownBy(() -> cipher.open(sealed, "shipment:2"))
                .isInstanceOf(FieldCipher.CannotOpen.class);
    }

    @Test
    void noticesAChangedBitAndACutText() {
        var sealed = cipher.seal("x", "a");
        var changed = sealed.bytes().clone();
        changed[changed.length - 1] ^= 1;

        assertThatThrownBy(() -> cipher.open(new Sealed(sealed.keyId(), changed), "a"))
                .isInstanceOf(FieldCipher.CannotOpen.class);
        assertThatThrownBy(() -> cipher.open(new Sealed(sealed.keyId(), new byte[5]), "a"))
                .isInstanceOf(FieldCipher.CannotOpen.class);
    }

    @Test
    void stillOpensWhatARetiredKeySealed() {
        var sealed = new AesFieldCipher(List.of(OLD)).seal("x", "a");

        assertThat(new AesFieldCipher(List.of(NEW, OLD)).open(sealed, "a")).isEqualTo("x");
        assertThatThrownBy(() -> cipher.open(sealed, "a"))
                .isInstanceOf(FieldCipher.CannotOpen.class)
                .hasMessageContaining("not configured");
    }

    @Test
    void refusesAKeyOfAnotherLength() {
        assertThatThrownBy(() -> new AesFieldCipher(List.of("c2hvcnQ=")))
                .hasMessageContaining("32 bytes");
    }

    private static String key(char fill) {
        return Base64.getEncoder()
                .encodeToString(
                        String.valueOf(fill).repeat(32).getBytes(StandardCharsets.US_ASCII));
    }
}
