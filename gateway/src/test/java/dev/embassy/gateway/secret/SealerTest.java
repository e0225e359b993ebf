package dev.embassy.gateway.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealerTest {

    private final Sealer sealer = withKey("a key that has thirty-two bytes!");

    @Test
    void opensWhatItSealed() {
        var sealed = sealer.seal(bytes("a token"), "sign-in:1");

        assertThat(sealer.open(sealed, "sign-in:1")).isEqualTo(bytes("a token"));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("token");
    }

    @Test
    void neverSealsTheSameTwice() {
        assertThat(sealer.seal(bytes("same"), "c")).isNotEqualTo(sealer.seal(bytes("same"), "c"));
    }

    @Test
    void opensNothingOfAnotherContextKeyOrHand() {
        var sealed = sealer.seal(bytes("a token"), "sign-in:1");
        var changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        assertThatThrownBy(() -> sealer.open(sealed, "sign-in:2")).isInstanceOf(SealBroken.class);
        assertThatThrownBy(
                        () -> withKey("another key of thirty-two bytes!").open(sealed, "sign-in:1"))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> sealer.open(changed, "sign-in:1")).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> sealer.open(new byte[3], "sign-in:1"))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void refusesAKeyOfAnotherLengthAndNamesTheVariable() {
        for (var wrong :
                new String[] {"", "short", Base64.getEncoder().encodeToString(new byte[16])}) {
            assertThatThrownBy(() -> new SecretSettings(wrong))
                    .hasMessageContaining("EMBASSY_FIELD_KEY");
        }
    }

    private static Sealer withKey(String key) {
        return new Sealer(new SecretSettings(Base64.getEncoder().encodeToString(bytes(key))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
