package dev.embassy.ambassador.people;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a person's record. */
public sealed interface PersonEvent {

    /** Who the person is and how to reach them, as it stands after the change. */
    record Changed(
            Person person,
            @Nullable String email,
            @Nullable String timeZone,
            String locale,
            Instant at)
            implements PersonEvent {}
}
