package dev.embassy.chassis.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event a feed could not take.
 *
 * @param feed the capability that failed
 * @param type the event's type; {@code unreadable} where it could not be read
 * @param error what went wrong last
 * @param attempts how often a person has replayed it without success
 */
public record DeadLetter(
        String id,
        String feed,
        String topic,
        String type,
        String subject,
        String error,
        State state,
        int attempts,
        Instant failedAt,
        @Nullable Instant replayedAt,
        @Nullable String replayedBy) {

    /** Whether it still waits for somebody. */
    public enum State {
        OPEN,
        REPLAYED
    }
}
