package dev.embassy.materials.messages;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One meetup at which a question was heard.
 *
 * @param wording as it was reported there
 * @param heardBy the meetup's organisers
 * @param at when it was reported
 */
public record Hearing(
        String meetupId,
        String meetup,
        @Nullable String city,
        String wording,
        List<Person> heardBy,
        Instant at) {}
