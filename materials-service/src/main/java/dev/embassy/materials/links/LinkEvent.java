package dev.embassy.materials.links;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a link. */
public sealed interface LinkEvent {

    TrackedLink.Snapshot link();

    Person by();

    Instant at();

    record Created(TrackedLink.Snapshot link, Person by, Instant at) implements LinkEvent {}

    record Changed(TrackedLink.Snapshot link, LinkDescription before, Person by, Instant at)
            implements LinkEvent {}

    record Disabled(TrackedLink.Snapshot link, @Nullable String reason, Person by, Instant at)
            implements LinkEvent {}

    record Enabled(TrackedLink.Snapshot link, Person by, Instant at) implements LinkEvent {}

    record Expired(TrackedLink.Snapshot link, Person by, Instant at) implements LinkEvent {}
}
