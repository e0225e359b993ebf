package dev.embassy.ambassador.notifications;

import dev.embassy.ambassador.people.NotificationKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail that did not go out at its first try.
 *
 * @param kind null where it gathers several
 * @param since when the person was to be told
 * @param attempts how often it was tried
 * @param answer the mail server's last answer, or what else was in the way
 * @param nextTryAt null where it is not tried by itself any more
 */
public record UndeliveredMail(
        NotificationId id,
        State state,
        String personId,
        @Nullable NotificationKind kind,
        String title,
        Instant since,
        int attempts,
        String answer,
        @Nullable Instant nextTryAt) {

    /** Whether it is still tried. */
    public enum State {
        WAITING,
        GIVEN_UP
    }
}
