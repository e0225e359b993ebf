package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What staff wanted to know, and what they were told. */
public record KitQuestion(
        String question,
        Person askedBy,
        Instant askedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    boolean isOpen() {
        return answer == null;
    }

    KitQuestion answered(String text, Instant at) {
        return new KitQuestion(question, askedBy, askedAt, text, at);
    }
}
