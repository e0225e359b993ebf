package dev.embassy.ambassador.members;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A member as others need to know them. */
public record MemberFacts(
        Person person,
        MemberState state,
        String city,
        @Nullable String country,
        boolean listed,
        Instant joinedAt,
        Instant termEndsAt) {}
