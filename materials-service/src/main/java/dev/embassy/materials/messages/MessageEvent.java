package dev.embassy.materials.messages;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a message. */
public sealed interface MessageEvent {

    Message.Snapshot message();

    Person by();

    Instant at();

    record Drafted(Message.Snapshot message, Person by, Instant at) implements MessageEvent {}

    record Revised(Message.Snapshot message, Person by, Instant at) implements MessageEvent {}

    record Published(Message.Snapshot message, @Nullable String note, Person by, Instant at)
            implements MessageEvent {}

    /** Somebody looked at it again and found it right. */
    record Confirmed(Message.Snapshot message, Person by, Instant at) implements MessageEvent {}

    record Taken(Message.Snapshot message, Person by, Instant at) implements MessageEvent {}

    record Retired(Message.Snapshot message, @Nullable String note, Person by, Instant at)
            implements MessageEvent {}

    /** It was never published, and is not there any more. */
    record Discarded(Message.Snapshot message, Person by, Instant at) implements MessageEvent {}

    /** Its review-by date passed. */
    record Expired(Message.Snapshot message, Person by, Instant at) implements MessageEvent {}

    /** It is still expired, and its owner is asked once more. */
    record Chased(Message.Snapshot message, Person by, Instant at) implements MessageEvent {}
}
