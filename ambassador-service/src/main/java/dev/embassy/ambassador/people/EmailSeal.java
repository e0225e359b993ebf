package dev.embassy.ambassador.people;

import dev.embassy.chassis.secret.FieldCipher;
import dev.embassy.chassis.secret.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps e-mail addresses unreadable at rest; each is bound to its person and opens for no other.
 */
@Component
public class EmailSeal {

    private final FieldCipher cipher;

    EmailSeal(FieldCipher cipher) {
        this.cipher = cipher;
    }

    Sealed seal(PersonId id, String email) {
        return cipher.seal(email, context(id));
    }

    @Nullable String open(PersonId id, @Nullable Sealed email) {
        return email == null ? null : cipher.open(email, context(id));
    }

    private static String context(PersonId id) {
        return "person:" + id.value();
    }
}
